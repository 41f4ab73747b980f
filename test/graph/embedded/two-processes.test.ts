import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { lexicalTerms } from '../../../graph/text/ngrams.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';

let folder: string;
let path: string;
let store: GraphStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengmai-two-processes-'));
  path = join(folder, 'store.db');
  store = embeddedStore({ path, dimensions: 8, model: 'small' });
  await store.open();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const writeElsewhere = (name: string, title: string) =>
  promisify(execFile)(process.execPath, [
    '--import',
    import.meta.resolve('tsx'),
    join(import.meta.dirname, 'writing-process.ts'),
    path,
    name,
    title,
  ]);

/** Everything that is memoized somewhere, asked at once. */
async function answers() {
  const [stats, facets, measures, ids, suggested, words, owners, targets] = await Promise.all([
    store.stats(),
    store.facets({}, ['document', 'year', 'unit', 'office', 'role'], 50),
    store.measures({}, { first: 50 }),
    store.measureIds({}, 50),
    store.suggest('青溪', ['Document'], 9),
    store.lexicalPassages(lexicalTerms('普法'), {}, 50),
    store.ownership({}, { first: 50 }, 50),
    store.targets({}, { first: 50 }),
  ]);
  return {
    documents: stats.nodes.Document,
    measures: measures.total,
    ids: ids.length,
    inFacets: facets.find(({ field }) => field === 'document')?.values.length,
    suggested: suggested.map(({ label }) => label).sort(),
    passages: words.length,
    owners: owners.total,
    targets: targets.total,
  };
}

it('answers by what another process has written since, whatever was asked before', async () => {
  const graph = buildSourceGraph({ name: 'a.txt', documents: [{ title: '青溪县普法工作要点' }] });
  await store.saveSource(graph, buildVectors(graph, 8));
  const before = await answers();
  expect(before.suggested).toEqual(['青溪县普法工作要点']);
  expect(await answers()).toEqual(before);

  await writeElsewhere('b.txt', '青溪县普法工作方案');
  const after = await answers();
  expect(after).toMatchObject({
    documents: 2,
    measures: 2 * before.measures,
    ids: 2 * before.ids,
    inFacets: 2,
    suggested: ['青溪县普法工作方案', '青溪县普法工作要点'],
    passages: 2 * before.passages,
  });
});
