import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../ingest/fetch/fetcher.ts';
import { openSite, planPage } from '../../ingest/fetch/site.ts';
import { type Api, openApi } from '../api.ts';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const WUHU = 'wuhu-2021-rule-of-law-card.txt';

describe('adding and removing plans', () => {
  let api: Api;
  let wuhu: string;
  beforeAll(async () => {
    api = await openApi({ empty: true });
    wuhu = await readFile(join(SAMPLES, WUHU), 'utf8');
  });
  afterAll(() => api.close());

  const INGEST = `mutation ($name: String!, $text: String!) {
    ingest(name: $name, text: $text) { changed notes documents { id title measures(first: 1) { totalCount } } }
  }`;

  it('takes pasted text, knows it again, and removes it without a trace', async () => {
    const first = await api.ask<{ ingest: Outcome }>(INGEST, { name: 'wuhu', text: wuhu });
    expect(first.ingest).toMatchObject({ changed: true, documents: [{ title: expect.stringContaining('法治名片') }] });
    expect(first.ingest.documents[0]?.measures.totalCount).toBeGreaterThan(10);

    const second = await api.ask<{ ingest: Outcome }>(INGEST, { name: 'wuhu', text: wuhu });
    expect(second.ingest.changed).toBe(false);
    expect(second.ingest.documents).toEqual(first.ingest.documents);

    const remove = 'mutation ($id: ID!) { removeDocument(id: $id) }';
    const id = first.ingest.documents[0]?.id;
    expect(await api.ask(remove, { id })).toEqual({ removeDocument: true });
    expect(await api.ask(remove, { id })).toEqual({ removeDocument: false });
    const { stats } = await api.ask<{ stats: { nodes: { name: string; count: number }[]; passages: number } }>(
      '{ stats { nodes { name count } passages } }',
    );
    expect(stats.nodes.map(({ count }) => count)).toEqual(stats.nodes.map(() => 0));
    expect(stats.passages).toBe(0);
  });

  it('takes a file as the body of an upload', async () => {
    const response = await fetch(`${api.url}/ingest?name=${encodeURIComponent('C:\\方案\\芜湖.txt')}`, {
      method: 'POST',
      body: wuhu,
    });
    expect(response.status).toBe(200);
    const { outcomes } = (await response.json()) as Uploaded;
    expect(outcomes).toMatchObject([{ name: '芜湖.txt', changed: true, error: null }]);
  });

  it('says what became of files in the language that is asked for', async () => {
    const send = async (language: string) => {
      const headers = { 'accept-language': language };
      const response = await fetch(`${api.url}/ingest?name=deck.ppt`, { method: 'POST', headers, body: 'slides' });
      expect(response.status).toBe(422);
      return ((await response.json()) as Uploaded).outcomes[0]?.error;
    };
    expect(await send('zh-CN')).toEqual({
      code: 'UNREADABLE_FILE',
      message: 'deck.ppt 是演示文稿：请把文字复制到 .txt 或 .docx 文件中。',
    });
    expect((await send('en'))?.message).toMatch(/is a presentation: copy its text/);
    const nothing = await fetch(`${api.url}/views/none`, { headers: { 'accept-language': 'zh' } });
    expect(await nothing.json()).toMatchObject({
      error: { message: expect.stringMatching(/^没有保存为 none 的视图/) },
    });
  });

  it('takes a form with several files, and reports the one that cannot be read', async () => {
    const form = new FormData();
    form.append('file', new Blob([await readFile(join(SAMPLES, 'chengdu-2024-conference.txt'))]), '成都.txt');
    form.append('file', new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]), '旧.doc');
    const response = await fetch(`${api.url}/ingest`, { method: 'POST', body: form });
    expect(response.status).toBe(200);
    const { outcomes } = (await response.json()) as Uploaded;
    expect(outcomes[0]).toMatchObject({
      name: '成都.txt',
      changed: true,
      error: null,
      documents: [{ id: expect.any(String) }],
    });
    expect(outcomes[1]).toMatchObject({ name: '旧.doc', documents: [], error: { code: 'UNREADABLE_FILE' } });
  });

  it('says that a plan is another version of a stored one, and refuses it when asked to', async () => {
    const changed = wuhu.replace('。', '，并长期坚持。');
    const upload = (query: string) =>
      fetch(`${api.url}/ingest?name=${encodeURIComponent('芜湖.txt')}${query}`, { method: 'POST', body: changed });
    expect((await upload('&versions=perhaps')).status).toBe(400);
    const refused = await upload('&versions=refuse');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ error: { message: expect.stringContaining('another version of') } });
    const { outcomes } = (await (await upload('')).json()) as Uploaded;
    expect(outcomes).toMatchObject([
      { changed: true, notes: expect.arrayContaining([expect.stringContaining('takes its place')]) },
    ]);
  });

  it('answers with the reason when nothing of an upload can be read', async () => {
    const response = await fetch(`${api.url}/ingest?name=x.doc`, {
      method: 'POST',
      body: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    });
    expect(response.status).toBe(422);
    const { error } = (await response.json()) as Uploaded;
    expect(error).toMatchObject({ code: 'UNREADABLE_FILE', message: expect.stringMatching(/\S/u) });
  });

  it.each([
    ['without content', '/ingest?name=a.txt', {}],
    ['without a name', '/ingest', { body: '一、目标' }],
    ['with a form that holds no file', '/ingest', { body: formWithoutFile() }],
    ['with a broken form', '/ingest', { body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=y' } }],
  ])('refuses an upload %s', async (_name, path, init) => {
    const response = await fetch(api.url + path, { method: 'POST', ...init });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'BAD_INPUT' } });
  });
});

function formWithoutFile(): FormData {
  const form = new FormData();
  form.append('name', 'a');
  return form;
}

interface Outcome {
  readonly changed: boolean;
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly measures: { readonly totalCount: number };
  }[];
}

interface Uploaded {
  readonly outcomes: readonly { readonly error?: { readonly message: string } | null }[];
  readonly error: unknown;
}

describe('reading an address', () => {
  const post = (api: Api, address: string) =>
    fetch(`${api.url}/ingest?address=${encodeURIComponent(address)}`, { method: 'POST' });

  it('is refused until a setting allows it', async () => {
    const api = await openApi({ empty: true });
    const response = await post(api, 'https://example.cn/plan.html');
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      error: { code: 'FORBIDDEN', message: expect.stringContaining('ZHENGMAI_FETCH') },
    });
    expect(await api.ask('{ readsAddresses }')).toEqual({ readsAddresses: false });
    await api.close();
  });

  it('stores the page where it is allowed, and takes no path of this machine for an address', async () => {
    const site = await openSite({ '/plan.html': planPage('青溪县水库安全管理工作方案') });
    const fetcher = createFetcher({ maxBytes: 100_000, timeoutMs: 5_000, pauseMs: 0, mayReach: () => true });
    const api = await openApi({ empty: true, fetcher });
    const page = `${site.origin}/plan.html`;
    const stored = (await (await post(api, page)).json()) as Uploaded;
    expect(stored.outcomes).toMatchObject([{ name: page, changed: true, error: null }]);
    expect(await api.ask('{ documents { edges { node { address } } } }')).toEqual({
      documents: { edges: [{ node: { address: page } }] },
    });
    expect(await api.ask('{ readsAddresses }')).toEqual({ readsAddresses: true });
    const local = await post(api, join(SAMPLES, WUHU));
    expect(await local.json()).toMatchObject({ error: { code: 'BAD_INPUT' } });
    await api.close();
    await fetcher.close();
    await site.close();
  });
});
