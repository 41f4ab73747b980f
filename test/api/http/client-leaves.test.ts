import { type ClientRequest, request } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { READ_LIMITS } from '../../../ingest/read/read-source.ts';
import { readDraft } from '../../../ingest/read-draft.ts';
import { type Api, openApi } from '../api.ts';
import { readSteps, WATCH } from '../steps.ts';

/** What is done before the store is asked for words or saves. */
let before: { words?: () => Promise<void>; save?: () => Promise<void> } = {};
const wrap = (store: GraphStore): GraphStore => ({
  ...store,
  async lexicalPassages(...asked) {
    await before.words?.();
    return store.lexicalPassages(...asked);
  },
  async saveSource(...asked) {
    await before.save?.();
    return store.saveSource(...asked);
  },
});

const CLAUSES = '推进政务服务一网通办，由县司法局牵头，年底前完成。';
const plan = (measures: number) =>
  `青溪县法治建设工作方案\n${Array.from({ length: measures }, (_, i) => `${i + 1}. ${CLAUSES}\n`).join('')}`;
/** Takes seconds to be read, and is not refused. */
const LONG = plan(60_000);
const SHORT = plan(6);
const LONG_PAGE = `<title>方案</title>${LONG.replaceAll(/.+/gu, '<p>$&</p>')}`;

let api: Api;
beforeEach(async () => {
  before = {};
  api = await openApi({ empty: true, wrap });
});
afterEach(() => api.close());

it.each([
  ['a page that is parsed', '/ingest?name=plan.html', LONG_PAGE],
  ['a text that is extracted', '/ingest?name=plan.txt', LONG],
  ['a text that was pasted', '/graphql', asked('mutation', 'ingest', 'documents { id }', LONG)],
])('is no longer worked for: %s', async (_, path, body) => {
  const steps = readSteps(await fetch(api.url + WATCH, { headers: { accept: 'text/event-stream' } }));
  const client = send(path, body);
  expect(await steps.next()).toMatchObject({ value: { state: 'reading' } });
  client.destroy();
  expect(await steps.next()).toMatchObject({
    value: { state: 'failed', message: expect.stringContaining('has left') },
  });
  expect(await documents()).toBe(0);
  await api.server.close();
  expect(api.log.filter((line) => /"level":[45]0/u.test(line))).toEqual([]);
});

it('has its draft given up while it is read', async () => {
  const left = new AbortController();
  const draft = readDraft({ limits: { ...READ_LIMITS, signal: left.signal } }, 'plan.html', Buffer.from(LONG_PAGE));
  left.abort(new Error('The client has left.'));
  await expect(draft).rejects.toThrow('The client has left.');
  await expect(readDraft({}, 'plan', SHORT)).resolves.toMatchObject({ graph: { source: { text: SHORT } } });
});

it('has the review of its draft given up between two measures', async () => {
  let questions = 0;
  const first = new Promise<void>((resolve) => {
    before.words = async () => {
      questions++;
      if (questions > 1) return;
      client.destroy();
      await noticed();
      resolve();
    };
  });
  const client = send('/graphql', asked('query', 'reviewDraft', 'omitted', SHORT));
  await first;
  // Asked side by side with the first: were that one still answered, its questions would be among these.
  await fetch(...review(SHORT));
  const withFirst = questions - 1;
  questions = 1;
  await fetch(...review(SHORT));
  expect(withFirst).toBeGreaterThan(1);
  expect(questions - 1).toBe(withFirst);
});

it('has its plan saved once that has begun', async () => {
  const saving = new Promise<void>((resolve) => {
    before.save = async () => {
      client.destroy();
      await noticed();
      resolve();
    };
  });
  const client = send('/ingest?name=plan.txt', SHORT);
  await saving;
  // Waits for what is being written.
  await api.server.close();
  expect((await api.store.stats()).nodes.Document).toBe(1);
});

function send(path: string, body: string): ClientRequest {
  const type = path === '/graphql' ? 'application/json' : 'text/plain';
  const client = request(api.url + path, { method: 'POST', headers: { 'content-type': type } });
  client.on('error', () => {});
  client.end(body);
  return client;
}

function asked(operation: 'query' | 'mutation', field: string, fields: string, text: string): string {
  const query = `${operation} ($text: String!) { ${field}(name: "plan", text: $text) { ${fields} } }`;
  return JSON.stringify({ query, variables: { text } });
}

const review = (text: string): [string, RequestInit] => [
  `${api.url}/graphql`,
  {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: asked('query', 'reviewDraft', 'omitted', text),
  },
];

/** The server learns that a connection was closed no later than it answers those who come after. */
async function noticed(): Promise<void> {
  for (let i = 0; i < 3; i++) await fetch(`${api.url}/healthz`);
}

async function documents(): Promise<number> {
  const { documents } = await api.ask<{ documents: { totalCount: number } }>('{ documents { totalCount } }');
  return documents.totalCount;
}
