import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../graph/embedded/sqlite/connection.ts';
import type { Database } from '../../../graph/embedded/sqlite/database.ts';
import { syncStore } from '../../../graph/embedded/sync-store.ts';
import { nearestSearch } from '../../../graph/embedded/vectors/nearest.ts';
import { bm25Scorer } from '../../../graph/embedded/words/bm25.ts';
import { lexicalSearch } from '../../../graph/embedded/words/lexical-search.ts';
import { sha256 } from '../../../graph/ids.ts';
import type { SourceGraph } from '../../../graph/model.ts';
import { buildSourceGraph, buildVector } from '../../builders.ts';

const DIMENSIONS = 64;

/** Two documents of one measure each, with very many passages in all; one in ten is of the second document. */
function manyPassages(count: number, textOf: (i: number) => string): SourceGraph {
  const graph = buildSourceGraph({
    documents: [
      { title: '甲', year: 2020, measures: [{ title: '其他' }] },
      { title: '乙', year: 2022, measures: [{ title: '其他' }] },
    ],
  });
  const passages = Array.from({ length: count }, (_, i) => {
    const passage = graph.passages[i % 10 === 9 ? 1 : 0] ?? graph.passages[0];
    if (!passage) throw new Error('Each measure has a passage.');
    return { ...passage, id: `psg-${String(i).padStart(6, '0')}`, text: textOf(i), hash: sha256(String(i)) };
  });
  return { ...graph, passages };
}

describe('a collection too large to look at every passage', () => {
  let database: Database;
  beforeEach(() => {
    database = openDatabase({ path: ':memory:', dimensions: DIMENSIONS, model: 'test' });
  });
  afterEach(() => database.close());

  it('finds nearly all of the nearest passages, with and without a filter', () => {
    const graph = manyPassages(5_000, () => '文');
    const vectors = new Map(graph.passages.map(({ hash }) => [hash, buildVector(hash, DIMENSIONS)]));
    const core = syncStore(database);
    core.saveSource(graph, vectors);
    const { nearestPassages } = nearestSearch(database, 1_000);
    const secondDocument = graph.passages[9]?.documentId;
    let found = 0;
    for (const query of ['a', 'b', 'c', 'd', 'e'].map((seed) => buildVector(seed, DIMENSIONS))) {
      const cosines = graph.passages
        .map(({ id, hash, documentId }) => ({ id, documentId, cosine: dot(query, vectors.get(hash)) }))
        .sort((a, b) => b.cosine - a.cosine);
      const nearest = new Set(nearestPassages(query, {}, 10).map(({ passageId }) => passageId));
      found += cosines.slice(0, 10).filter(({ id }) => nearest.has(id)).length;
      const filtered = nearestPassages(query, { years: [2022] }, 5).map(({ passageId }) => passageId);
      expect(filtered).toEqual(
        cosines
          .filter(({ documentId }) => documentId === secondDocument)
          .slice(0, 5)
          .map(({ id }) => id),
      );
    }
    expect(found / 50).toBeGreaterThanOrEqual(0.98);
  });

  it('finds the same before it has read the numbers of all vectors', () => {
    const documents = Array.from({ length: 150 }, (_, i) => ({ title: `计划${i}`, measures: [{ title: `举措${i}` }] }));
    const graph = buildSourceGraph({ documents });
    const vectors = new Map(graph.passages.map(({ hash }) => [hash, buildVector(hash, DIMENSIONS)]));
    syncStore(database).saveSource(graph, vectors);
    const { nearestPassages, takeIn } = nearestSearch(database);
    const before = nearestPassages(buildVector('a', DIMENSIONS), {}, 20);
    expect(takeIn(1)).toBe(true);
    expect(nearestPassages(buildVector('a', DIMENSIONS), {}, 20)).toEqual(before);
    while (takeIn(100));
    expect(nearestPassages(buildVector('a', DIMENSIONS), {}, 20)).toEqual(before);
    const cosines = graph.passages.map(({ hash }) => dot(buildVector('a', DIMENSIONS), vectors.get(hash)));
    expect(before.map(({ score }) => score)).toEqual(
      cosines
        .sort((a, b) => b - a)
        .slice(0, 20)
        .map((one) => expect.closeTo(one, 5)),
    );
  });

  it('lets common terms decide among passages that the rare ones bring in', () => {
    const text = (i: number) => (i === 7 ? '推进普法的工作' : i < 20 ? '普法宣传' : i < 60 ? '推进工作' : '加强领导');
    syncStore(database).saveSource(manyPassages(200, text), new Map());
    const hits = lexicalSearch(database, undefined, 40)(['推进', '普法', '推', '普'], {}, 3);
    expect(hits.map(({ passageId }) => passageId)[0]).toBe('psg-000007');
    expect(hits).toHaveLength(3);
  });

  it('looks first at passages that hold two terms, where each alone brings in too many', () => {
    const text = (i: number) => (i < 5 ? '普法执法' : i < 30 ? '普法' : i < 65 ? '执法' : '加强领导');
    syncStore(database).saveSource(manyPassages(200, text), new Map());
    const hits = lexicalSearch(database, undefined, 10)(['普法', '执法'], {}, 3);
    expect(hits.map(({ text: written }) => written)).toEqual(['普法执法', '普法执法', '普法执法']);
  });

  it('keeps to what is there, however often a large plan is replaced', () => {
    const core = syncStore(database);
    const plan = (round: number): SourceGraph =>
      buildSourceGraph({
        name: '大计划.txt',
        documents: [
          {
            title: '甲',
            year: 2020,
            measures: Array.from({ length: 400 }, (_, i) => ({
              title: `举措${i}`,
              text: `第${round}次：举措${i}`,
              units: [{ name: i % 4 === round % 4 ? '司法局' : '公安局', role: i % 2 === 0 ? 'lead' : 'support' }],
            })),
          },
        ],
      });
    for (let round = 0; round < 6; round++) {
      const graph = plan(round);
      const vectors = new Map(graph.passages.map(({ hash }) => [hash, buildVector(hash, DIMENSIONS)]));
      core.saveSource(graph, vectors);
      const role = round % 2 === 0 ? 'lead' : 'support';
      expect(core.measures({ offices: ['司法局'] }, { first: 1 }).total).toBe(100);
      expect(core.measures({ offices: ['司法局'], roles: [role] }, { first: 1 }).total).toBe(100);
      expect(core.facets({}, ['role'], 5)[0]?.values.map(({ count }) => count)).toEqual([200, 200]);
      const sought = graph.passages[round % 4];
      const hits = core.nearestPassages(buildVector(sought?.hash ?? '', DIMENSIONS), { offices: ['司法局'] }, 1);
      expect(hits.map(({ passageId }) => passageId)).toEqual([sought?.id]);
    }
  });

  it('still answers when a term stands nearly everywhere', () => {
    syncStore(database).saveSource(
      manyPassages(100, () => '推进工作'),
      new Map(),
    );
    const lexicalPassages = lexicalSearch(database, undefined, 30);
    expect(lexicalPassages(['推进'], {}, 5)).toHaveLength(5);
    expect(lexicalPassages(['推进'], { years: [2022] }, 5)).toHaveLength(5);
  });
});

describe('BM25 of texts at hand', () => {
  const score = (terms: Record<string, number>, ...texts: string[]) =>
    bm25Scorer(new Map(Object.entries(terms)), 1_000)(texts.map((text) => [{ text, weight: 1 }]));

  it('counts rare terms for more than common ones, and repeats for less each time', () => {
    const [rare = 0, common = 0, twice = 0, none = 0] = score(
      { 复议: 10, 工作: 400 },
      '复议甲乙',
      '工作甲乙',
      '复议复议',
      '甲乙丙丁',
    );
    expect(rare).toBeGreaterThan(common);
    expect(twice).toBeGreaterThan(rare);
    expect(twice).toBeLessThan(2 * rare);
    expect(none).toBe(0);
  });

  it('takes letters and digits as whole words', () => {
    expect(score({ '95': 3 }, '达到95%', '1995年')).toEqual([expect.any(Number), 0]);
    expect(score({ ai: 3 }, '推进ai应用', 'main')[0]).toBeGreaterThan(0);
  });
});

function dot(a: Float32Array, b: Float32Array | undefined): number {
  return a.reduce((sum, value, i) => sum + value * (b?.[i] ?? 0), 0);
}
