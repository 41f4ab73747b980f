import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, openApi } from '../api.ts';

describe('the server', () => {
  let api: Api;
  let folder: string;
  let webRoot: string;
  let healthy = true;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-web-'));
    // As under `~/.npm`, from where npx runs what it fetched.
    webRoot = join(folder, '.npm', 'web');
    await mkdir(join(webRoot, 'assets'), { recursive: true });
    await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>政脉</title>');
    await writeFile(join(webRoot, 'assets', 'main-4f2a.js'), 'export {};'.repeat(500));
    api = await openApi({
      empty: true,
      webRoot,
      wrap: (store) => ({
        ...store,
        health: () =>
          healthy ? store.health() : Promise.resolve({ ok: false, message: 'The store is away; start it.' }),
      }),
    });
  });
  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });

  it('says that it lives, and whether its store answers', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    healthy = false;
    const away = await get('/readyz');
    expect(away.status).toBe(503);
    expect(await away.json()).toEqual({ ok: false, message: 'The store is away; start it.' });
    expect((await get('/healthz')).status).toBe(200);
    healthy = true;
  });

  it('keeps an idle connection longer than proxies do, which are a minute patient', async () => {
    const { headers } = await get('/healthz');
    expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  });

  it('counts requests for Prometheus', async () => {
    await get('/healthz');
    const text = await (await get('/metrics')).text();
    expect(text).toMatch(/zhengmai_http_request_seconds_count\{method="GET",route="healthz",status="200"\} \d+/u);
  });

  it('times the stages of what it takes in and answers', async () => {
    const counts = async (activity: string) => {
      const text = await (await get('/metrics')).text();
      const row = new RegExp(`zhengmai_${activity}_stage_seconds_count\\{stage="(\\w+)"\\} (\\d+)`, 'gu');
      return Object.fromEntries([...text.matchAll(row)].map(([, stage, count]) => [stage, Number(count)]));
    };
    const before = await counts('ingest');
    expect(Object.keys(before)).toEqual(['reading', 'extraction', 'embedding', 'saving']);
    const body = '青溪县法治建设工作方案\n一、推进政务公开。县司法局牵头，年底前完成。\n';
    expect((await fetch(`${api.url}/ingest?name=plan.txt`, { method: 'POST', body })).status).toBe(200);
    expect((await fetch(`${api.url}/ingest?name=old.doc`, { method: 'POST', body: 'no plan' })).status).toBe(422);
    await api.ask('{ search(query: "政务公开") { total } }');
    expect(await counts('ingest')).toEqual({
      ...{ reading: (before.reading ?? 0) + 2, extraction: (before.extraction ?? 0) + 1 },
      ...{ embedding: (before.embedding ?? 0) + 1, saving: (before.saving ?? 0) + 1 },
    });
    expect(await counts('search')).toEqual({ understand: 1, words: 1, vectors: 0, ranking: 1 });
  });

  it('answers every view of the explorer with its page, and files with themselves', async () => {
    for (const path of ['/', '/explore', '/ownership', '/documents/doc-1?first=2']) {
      const response = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect(await response.text()).toContain('政脉');
    }
    const asset = await get('/assets/main-4f2a.js', { 'accept-encoding': 'gzip' });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    const missing = await get('/assets/main-0000.js');
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expect((await get('/..%2f..%2fpackage.json')).status).not.toBe(200);
  });

  it('lets the page load nothing but its own, and run no inline script', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('takes no writes from the pages of others', async () => {
    const post = (headers: Record<string, string>) =>
      fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: 'mutation { removeDocument(id: "doc-1") }' }),
      });
    expect((await post({ origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post({ 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
    expect((await post({ origin: api.url })).status).toBe(200);
    const read = await get('/graphql?query={stats{sources}}', { origin: 'https://elsewhere.example' });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    const change = await get(`/graphql?query=${encodeURIComponent('mutation { removeDocument(id: "doc-1") }')}`);
    expect(change.status).toBe(405);
  });

  it('answers to no name but its own, so that no foreign name can be pointed at it', async () => {
    expect(await statusFor('elsewhere.example')).toBe(403);
    expect(await statusFor(`localhost:${new URL(api.url).port}`)).toBe(200);
  });

  it('says in one sentence that a port is taken', async () => {
    const port = Number(new URL(api.url).port);
    await expect(api.server.listen(port)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: `Port ${port} is taken; stop the program that uses it, or choose another with --port.`,
    });
  });

  it('logs a line a request, without what was asked', async () => {
    await get('/explore?q=%E6%9C%BA%E5%AF%86');
    await api.answer('{ search(query: "机密") { total } }');
    const lines = api.log.map((line) => JSON.parse(line));
    expect(lines).toContainEqual(expect.objectContaining({ method: 'GET', path: '/explore', status: 200 }));
    expect(api.log.join('')).not.toMatch(/机密|%E6%9C%BA/u);
  });

  function statusFor(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${api.url}/graphql?query={stats{sources}}`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
