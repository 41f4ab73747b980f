import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedder } from '../graph/embed/embedder.ts';
import { embeddedStore } from '../graph/embedded/embedded-store.ts';
import { search } from '../graph/search/search.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';
import { ingestFiles } from '../ingest/load.ts';
import { testEmbedder } from './model.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
let store: GraphStore;
let embedder: Embedder;

beforeAll(async () => {
  embedder = await testEmbedder();
  store = embeddedStore({ path: ':memory:', model: embedder.model, dimensions: embedder.dimensions });
  await store.open();
  const plans = readdirSync(join(ROOT, 'samples')).filter((name) => name.endsWith('.txt'));
  await ingestFiles(
    { store, embedder },
    plans.map((name) => join(ROOT, 'samples', name)),
  );
});
afterAll(async () => {
  await store?.close();
  await embedder?.close();
});

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  const text = readFileSync(join(ROOT, file), 'utf8');

  it.each(answers(text))('%s: first %s', async (question, title, plan) => {
    const found = await search({ store, embedder }, { query: question });
    const [first] = (await found.hits({ first: 1 })).items;
    const measure = first?.node.measure;
    const [document] = await store.nodes([measure?.documentId ?? '']);
    expect(measure).toMatchObject({ kind: 'Measure', title });
    expect(document).toMatchObject({ kind: 'Document', title: plan });
  });

  it('gives at least five questions to try', () => {
    expect(answers(text).length).toBeGreaterThanOrEqual(5);
  });
});

/** The rows of the table under the mark, without its head. */
function answers(text: string): [string, string, string][] {
  const table = /<!-- ci: answers -->\n(?<rows>(?:\|.*\n)+)/.exec(text)?.groups?.rows ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, question = '', title = '', plan = '']) => [question, title, plan]);
}
