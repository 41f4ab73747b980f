import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMcpServer } from '../../api/mcp/mcp-server.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { type Api, openApi } from './api.ts';
import { cli, ROOT } from './cli/cli.ts';

interface Citation {
  readonly sentence: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  readonly permalink: string;
  readonly document: { readonly id: string };
}

let folder: string;
let client: Client;
const path = () => join(folder, 'zhengmai.db');

/** The program as a client starts it: a process of its own, spoken to over its pipes. */
async function connect(store: string): Promise<Client> {
  const started = new Client({ name: 'test', version: '1' });
  const args = [
    '--import',
    'tsx',
    join(ROOT, 'api/main.ts'),
    'mcp',
    '--store',
    store,
    '--base',
    'https://plans.example.cn',
  ];
  await started.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT, stderr: 'ignore' }));
  return started;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-mcp-'));
  const store = embeddedStore({ path: path(), model: null, dimensions: null });
  await store.open();
  const plans = ['yuhang-2021-special-plans.txt', 'wuhu-2021-rule-of-law-card.txt'];
  await ingestFiles(
    { store, embedder: null },
    plans.map((name) => join(ROOT, 'samples', name)),
  );
  await store.close();
  client = await connect(path());
});
afterAll(async () => {
  await client?.close();
  await rm(folder, { recursive: true, force: true });
});

async function ask(name: string, args: Record<string, unknown>, of = client) {
  const result = await of.callTool({ name, arguments: args });
  expect(result.isError).toBeFalsy();
  // biome-ignore lint/suspicious/noExplicitAny: every tool answers with parts of its own, which the tests name.
  return result.structuredContent as any;
}

/** A citation must lead back to the words: read there, they are the same. */
async function expectProof({ quote, sentence, start, end, hash, permalink, document }: Citation): Promise<void> {
  expect(sentence.replaceAll(/\s/gu, '')).toContain(quote.split('\n')[0]?.replaceAll(/\s/gu, ''));
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(permalink).toMatch(/^https:\/\/plans\.example\.cn\/(doc\/doc|measure\/mea|target\/target)-\w+$/);
  const read = await ask('read_passage', { documentId: document.id, start, end });
  expect(read).toMatchObject({ status: 'found', citation: { quote, hash } });
}

describe('the tools over stdio', () => {
  it('all say that they only read', async () => {
    const { tools } = await client.listTools();
    expect(tools.length).toBeGreaterThanOrEqual(8);
    for (const { annotations, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true });
      expect(description).not.toBe('');
    }
  });

  it('find measures, each with its sentence and a link', async () => {
    const found = await ask('search_measures', { query: '综合行政执法改革', limit: 3 });
    expect(found.status).toBe('found');
    expect(found.hits).toHaveLength(3);
    for (const { citation } of found.hits) await expectProof(citation);
  });

  it('tell who owns what, and lead from there to the evidence of a measure', async () => {
    const owned = await ask('who_owns', { unit: '杭州市余杭区综合行政执法局', role: 'lead' });
    expect(owned.status).toBe('found');
    const [measure] = owned.units[0].measures;
    await expectProof(measure.evidence[0]);
    const told = await ask('measure_evidence', { id: measure.id });
    expect(told.measure.text).not.toBe('');
    expect(told.related).toContainEqual(
      expect.objectContaining({ relation: 'RESPONSIBLE_FOR', role: 'lead', name: '杭州市余杭区综合行政执法局' }),
    );
    for (const { evidence } of told.related) for (const citation of evidence) await expectProof(citation);
  });

  it('outline a plan, and find the precedents of its words', async () => {
    const { documents } = await ask('list_documents', { places: ['余杭区'] });
    const outline = await ask('document_outline', { id: documents[0].id });
    expect(outline.measures.length).toBeGreaterThan(5);
    const [{ id }] = outline.measures;
    const { measure } = await ask('measure_evidence', { id });
    const found = await ask('find_precedents', { text: measure.text });
    expect(found.status).toBe('found');
    const members = found.families.flatMap(
      (family: { members: { id: string; citation: Citation }[] }) => family.members,
    );
    expect(members.map((member: { id: string }) => member.id)).toContain(id);
    for (const { citation } of members) await expectProof(citation);
  });

  it('compare what plans demand of a metric', async () => {
    const compared = await ask('compare_targets', { metric: '出庭应诉率' });
    expect(compared.status).toBe('found');
    for (const { citation } of compared.metrics[0].records) await expectProof(citation);
  });

  it('tell silence of the plans from plans that are not there', async () => {
    expect(await ask('who_owns', { unit: '某某市司法局' })).toMatchObject({ status: 'none' });
    expect(await ask('compare_targets', { metric: '森林覆盖率' })).toMatchObject({ status: 'none' });
    for (const scope of [{ places: ['广州市'] }, { years: [1999] }]) {
      expect(await ask('search_measures', { query: '法治政府', ...scope })).toMatchObject({ status: 'not_covered' });
    }
  });

  it('refuse what cannot be asked, in a sentence', async () => {
    const neither = await client.callTool({ name: 'find_precedents', arguments: {} });
    expect(neither).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('Give either') }] });
    const long = await client.callTool({ name: 'search_measures', arguments: { query: '法'.repeat(3_000) } });
    expect(long.isError).toBe(true);
  });

  it('end with the client, and do not start on a store that is not there', async () => {
    const other = await connect(path());
    await other.close();
    const { code, stdout, stderr } = await cli(['mcp', '--store', join(folder, 'nowhere.db')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('There is no store');
  });
});

describe('a question that its client cancels', () => {
  const clause = '推进综合行政执法改革，完善执法程序。'.repeat(40);
  it.each([
    ['find_precedents', { text: clause }],
    ['search_measures', { query: '综合行政执法', limit: 50 }],
  ])('is given up between two steps: %s', async (name, args) => {
    const store = embeddedStore({ path: path(), model: null, dimensions: null });
    await store.open();
    const left = new AbortController();
    let steps = 0;
    let cancelled = false;
    let step = async () => {};
    const counted =
      <Given extends unknown[], Found>(question: (...given: Given) => Promise<Found>) =>
      async (...given: Given) => {
        steps++;
        await step();
        return question(...given);
      };
    const { sourceOf, lexicalPassages } = store;
    const wrapped = { ...store, sourceOf: counted(sourceOf), lexicalPassages: counted(lexicalPassages) };
    const server = createMcpServer({ store: wrapped, embedder: null, base: 'https://plans.example.cn/' }, '1');
    const asking = new Client({ name: 'test', version: '1' });
    const [here, there] = InMemoryTransport.createLinkedPair();
    try {
      await Promise.all([server.connect(there), asking.connect(here)]);
      await ask(name, args, asking);
      const whole = steps;
      [steps, step] = [
        0,
        async () => {
          if (cancelled) return;
          cancelled = true;
          left.abort();
          // The message to the server is on its way.
          await new Promise((resolve) => setTimeout(resolve, 20));
        },
      ];
      await expect(asking.callTool({ name, arguments: args }, undefined, { signal: left.signal })).rejects.toThrow();
      await ask('read_passage', { documentId: 'doc-none', start: 0, end: 1 }, asking);
      expect(whole).toBeGreaterThan(1);
      expect(steps).toBeLessThan(whole);
    } finally {
      await asking.close();
      await store.close();
    }
  });
});

describe('the tools over HTTP', () => {
  let api: Api;
  beforeAll(async () => {
    api = await openApi();
  });
  afterAll(() => api.close());

  it('answer with links to this server', async () => {
    const web = new Client({ name: 'test', version: '1' });
    await web.connect(new StreamableHTTPClientTransport(new URL(`${api.url}/mcp`)));
    const found = await ask('search_measures', { query: '法治政府', limit: 1 }, web);
    expect(found.hits[0].citation.permalink).toContain(`${api.url}/measure/mea-`);
    await web.close();
  });

  it('take a question, not a page of a stranger', async () => {
    const response = await fetch(`${api.url}/mcp`, { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(response.status).toBe(403);
    expect((await fetch(`${api.url}/mcp`)).status).toBe(405);
  });
});
