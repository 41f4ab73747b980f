import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../../api/access/access.ts';
import { type AccessRole, type TokenFile, tokenFile } from '../../../api/access/tokens.ts';
import { type Api, openApi } from '../api.ts';

const PLAN = '青溪县水库工作方案\n\n一、重点任务\n\n（一）加强巡查。每日巡坝两次。（牵头单位：县水利局）\n';
const REMOVE = JSON.stringify({ query: 'mutation { removeDocument(id: "doc-1") }' });

let folder: string;
let tokens: TokenFile;
const given = new Map<AccessRole, string>();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-access-'));
  tokens = tokenFile(join(folder, 'tokens.json'));
  for (const role of ['reader', 'curator', 'admin'] as const) given.set(role, await tokens.add(`a ${role}`, role));
});
afterAll(() => rm(folder, { recursive: true }));

const onTheNetwork = (reading: Reading) =>
  openApi({
    empty: true,
    host: '0.0.0.0',
    hosts: ['plans.example.cn'],
    access: { reading, tokens },
    auditFile: join(folder, 'audit.jsonl'),
  });
const bearer = (token: string | undefined): Record<string, string> => ({ authorization: `Bearer ${token}` });
const as = (role: AccessRole) => bearer(given.get(role));

describe('a server that more than this machine reaches', () => {
  let api: Api;
  beforeAll(async () => {
    api = await onTheNetwork('open');
  });
  afterAll(() => api.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(api.url + path, { headers });
  const upload = (headers: Record<string, string>) =>
    fetch(`${api.url}/ingest?name=plan.txt`, { method: 'POST', body: PLAN, headers });
  const mutate = (headers: Record<string, string>) =>
    fetch(`${api.url}/graphql`, {
      method: 'POST',
      body: REMOVE,
      headers: { 'content-type': 'application/json', ...headers },
    });

  it('lets everyone read, and nobody write without a token', async () => {
    expect((await get('/graphql?query={stats{sources}}')).status).toBe(200);
    for (const write of [upload, mutate]) {
      const refused = await write({});
      expect(refused.status).toBe(401);
      expect(refused.headers.get('www-authenticate')).toMatch(/^Basic /u);
      expect(await refused.text()).toContain('UNAUTHENTICATED');
      expect((await write(bearer('zhengmai_guessed'))).status).toBe(401);
      expect((await write(as('reader'))).status).toBe(403);
      expect((await write(as('curator'))).status).toBe(200);
    }
    expect((await api.store.stats()).sources).toBe(1);
  });

  it('takes a token as the password that a browser asks for', async () => {
    const basic = Buffer.from(`anyone:${given.get('curator')}`).toString('base64');
    expect((await mutate({ authorization: `Basic ${basic}` })).status).toBe(200);
  });

  it('shows its metrics to admins alone', async () => {
    expect((await get('/metrics')).status).toBe(401);
    expect((await get('/metrics', as('curator'))).status).toBe(403);
    expect((await get('/metrics', as('admin'))).status).toBe(200);
  });

  it('knows at once whom a token was given to and taken from', async () => {
    const token = await tokens.add('for a day', 'curator');
    expect((await mutate(bearer(token))).status).toBe(200);
    await expect(tokens.add('for a day', 'admin')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await tokens.remove('for a day')).toBe(true);
    expect((await mutate(bearer(token))).status).toBe(401);
    expect(await tokens.remove('for a day')).toBe(false);
  });

  it('keeps no token, and lets nobody else read the file', async () => {
    const path = join(folder, 'tokens.json');
    const text = await readFile(path, 'utf8');
    for (const token of given.values()) expect(text).not.toContain(token);
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('puts down who wrote what, without its text', async () => {
    await upload(as('curator'));
    await expect
      .poll(async () =>
        (await readFile(join(folder, 'audit.jsonl'), 'utf8'))
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
      )
      .toContainEqual({
        at: expect.any(String),
        who: 'a curator',
        action: 'ingest',
        documentIds: [expect.stringMatching(/^doc-/u)],
      });
    expect(await readFile(join(folder, 'audit.jsonl'), 'utf8')).not.toContain('巡查');
  });

  it('answers under no name but those it was given', async () => {
    for (const path of ['/graphql?query={stats{sources}}', '/healthz', '/readyz', '/metrics', '/explore']) {
      expect(await statusFor(path, 'rebound.example')).toBe(403);
    }
    expect(await statusFor('/healthz', 'plans.example.cn:4000')).toBe(200);
    expect(await statusFor('/healthz', 'PLANS.example.cn')).toBe(200);
    for (const odd of ['127.0.0.1:99999', '127.0.0.1:port', 'a b', '127.0.0.1@rebound.example', '[::1']) {
      expect(await statusFor('/healthz', odd)).toBe(403);
    }
  });

  it('tells strangers nothing of the machine when the tokens cannot be read', async () => {
    const path = join(folder, 'tokens.json');
    const text = await readFile(path, 'utf8');
    await writeFile(path, 'no JSON');
    const refused = await mutate(as('curator'));
    expect(refused.status).toBe(503);
    expect(await refused.text()).not.toContain(folder);
    await writeFile(path, text);
    expect((await mutate(as('curator'))).status).toBe(200);
  });

  function statusFor(path: string, host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${api.url}${path}`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});

describe('reading', () => {
  it.each([
    ['token', [401, 200, 200]],
    ['off', [401, 403, 200]],
  ] as const)('may be kept to some: %s', async (reading, expected) => {
    const api = await onTheNetwork(reading);
    try {
      const statuses = [];
      for (const headers of [{}, as('reader'), as('admin')]) {
        statuses.push((await fetch(`${api.url}/graphql?query={stats{sources}}`, { headers })).status);
      }
      expect(statuses).toEqual(expected);
      expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
    } finally {
      await api.close();
    }
  });
});

describe('a page of another site', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi({ empty: true });
  });
  afterAll(() => api.close());

  it.each(['/graphql?query={stats{sources}}', '/export/measures.csv', '/healthz', '/readyz', '/metrics'])(
    'gets no answer from %s, in whatever way it asks',
    async (path) => {
      const asked: Record<string, string>[] = [
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
        { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
        { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
        { origin: 'https://elsewhere.example' },
      ];
      for (const headers of asked) expect(await statusOf(path, headers)).toBe(403);
    },
  );

  it('may lead a person to a view, but not show it in a frame', async () => {
    const visit = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    // Without a built explorer there is nothing at this address, which is an answer.
    expect(await statusOf('/explore', { ...visit, 'sec-fetch-dest': 'document' })).toBe(404);
    expect(await statusOf('/explore', { ...visit, 'sec-fetch-dest': 'iframe' })).toBe(403);
  });

  /** `fetch` leaves such headers out. */
  function statusOf(path: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      request(`${api.url}${path}`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
