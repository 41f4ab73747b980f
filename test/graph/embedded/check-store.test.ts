import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '../../../graph/embedded/check/check-store.ts';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { openSqlite } from '../../../graph/embedded/sqlite/driver.ts';
import { digest } from '../../../graph/store/digest.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { ingestFiles } from '../../../ingest/load.ts';
import { buildSourceGraph, buildVectors } from '../../builders.ts';

const SAMPLES = ['wucheng-2023-work-points', 'zhejiang-2022-action-plan', 'yuhang-2021-special-plans'].map((name) =>
  join(import.meta.dirname, `../../../samples/${name}.txt`),
);
let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengmai-check-'));
  path = join(folder, 'store.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const withStore = async <T>(work: (store: GraphStore) => Promise<T>) => {
  const store = embeddedStore({ path, dimensions: 8, model: 'small' });
  await store.open();
  return work(store).finally(() => store.close());
};
const change = (...statements: readonly string[]) => {
  const file = openSqlite(path);
  file.unsafeMode(true).pragma('foreign_keys = OFF');
  for (const statement of statements) expect(file.prepare(statement).run().changes).toBeGreaterThan(0);
  file.close();
};
const faults = (repair = false) => checkStore(path, { repair }).flatMap(({ ok, message }) => (ok ? [] : message));
const digestNow = () => withStore(digest);

/** Real plans, one of them written over, one taken away again, and one with vectors. */
const fill = () =>
  withStore(async (store) => {
    await ingestFiles({ store, embedder: null }, SAMPLES);
    await ingestFiles({ store, embedder: null, again: true }, SAMPLES.slice(0, 1));
    const graph = buildSourceGraph();
    await store.saveSource(graph, buildVectors(graph, 8));
    const gone = await store.documents({}, { first: 3 });
    await store.removeDocument(gone.items[2]?.node.id ?? '');
    return graph;
  });

describe('a whole store', () => {
  it('has no faults, whatever was written, replaced and removed', async () => {
    await fill();
    expect(checkStore(path, { repair: false })).toMatchObject([
      { ok: true, message: expect.stringMatching(/pages are sound/) },
      { ok: true, message: expect.stringMatching(/documents are as they were saved/) },
      { ok: true },
    ]);
    const before = await digestNow();
    expect(faults(true)).toEqual([]);
    expect(await digestNow()).toBe(before);
  });

  it('is not held up while it is checked, nor the check by who has it open', async () => {
    await fill();
    await withStore(async (store) => {
      expect(faults()).toEqual([]);
      const graph = buildSourceGraph({ name: 'b.txt', origin: '/b.txt', documents: [{ title: '乙方案' }] });
      await store.saveSource(graph, buildVectors(graph, 8));
      expect(faults()).toEqual([]);
    });
  });
});

describe('what is made from documents is told when it differs, and made anew', () => {
  it.each([
    ['a count of edges', /neighbours are counted wrongly/, ["UPDATE node SET degree = degree + 1 WHERE kind = 'Unit'"]],
    ['a count of measures', /neighbours are counted wrongly/, ["UPDATE node SET measures = 7 WHERE kind = 'Document'"]],
    [
      'counts of roles',
      /roles are counted wrongly/,
      ['UPDATE unit SET lead = lead + 1', 'UPDATE measure SET has_lead = 1 - has_lead'],
    ],
    ['a unit', /not what documents say/, ["UPDATE unit SET name = name || '局'"]],
    ['a law', /not what documents say/, ["UPDATE regulation SET title = '某法'"]],
    ['a name', /names for suggestions/, ["UPDATE name SET initials = 'x' WHERE key = (SELECT min(key) FROM name)"]],
    ['a name that is gone', /names for suggestions/, ['DELETE FROM name WHERE key = (SELECT min(key) FROM name)']],
    ['words', /index of words/, ['DELETE FROM passage_terms WHERE rowid = (SELECT min(key) FROM passage)']],
    ['columns', /columns for search/, ['UPDATE packed SET content = zeroblob(length(content))']],
    [
      'the vector of a passage',
      /vectors are missing/,
      ['UPDATE passage SET vector_key = NULL WHERE vector_key IS NOT NULL'],
    ],
    ['numbers of a vector', /vectors are missing/, ['UPDATE vector SET embedding = randomblob(length(embedding))']],
  ])('%s', async (_, told, statements) => {
    await fill();
    const before = await digestNow();
    change(...statements);
    expect(faults().join('\n')).toMatch(told);
    expect(faults()).not.toEqual([]);
    expect(faults(true)).toEqual([]);
    expect(faults()).toEqual([]);
    if (!statements.join().includes('embedding')) expect(await digestNow()).toBe(before);
  });

  it('an index of the file', async () => {
    await fill();
    const file = openSqlite(path);
    file.unsafeMode(true).pragma('writable_schema = ON');
    // Forget the index, write, and remember it: it now lacks a row.
    const { sql, rootpage } = file
      .prepare("SELECT sql, rootpage FROM sqlite_master WHERE name = 'measure_kind'")
      .get() as { sql: string; rootpage: number };
    file.exec("DELETE FROM sqlite_master WHERE name = 'measure_kind'");
    file.close();
    change("UPDATE measure SET kind = 'phase' WHERE key = (SELECT min(key) FROM measure)");
    change("UPDATE measure SET kind = 'action' WHERE key = (SELECT min(key) FROM measure) AND kind = 'phase'");
    change('UPDATE measure SET has_lead = 1 - has_lead WHERE key = (SELECT max(key) FROM measure)');
    const again = openSqlite(path);
    again.unsafeMode(true).pragma('writable_schema = ON');
    again.prepare("INSERT INTO sqlite_master VALUES ('index', 'measure_kind', 'measure', ?, ?)").run(rootpage, sql);
    again.close();
    expect(faults().join('\n')).toMatch(/index is damaged.*--repair/);
    expect(faults(true)).toEqual([]);
    expect(faults()).toEqual([]);
  });
});

describe('a document that is not as it was saved', () => {
  it.each([
    ['its text', "UPDATE source SET text = replace(text, '法治', '法制')"],
    ['a measure', "UPDATE measure SET text = text || '。' WHERE key = (SELECT max(key) FROM measure)"],
    [
      'a target',
      'UPDATE target SET value = value + 1 WHERE key = (SELECT max(key) FROM target WHERE value IS NOT NULL)',
    ],
    ['evidence', "UPDATE edge SET evidence = replace(evidence, ':', ': ') WHERE document_key IS NOT NULL"],
    ['what it says of a unit', "UPDATE node_statement SET said = said || ' '"],
    ['a page of a passage', 'UPDATE passage SET start = start + 1 WHERE key = (SELECT max(key) FROM passage)'],
  ])('is told by its title and where it was read from, and nothing is made from it: %s', async (_, statement) => {
    await fill();
    change(statement, 'UPDATE node SET degree = degree + 1');
    for (const repair of [false, true]) {
      const told = faults(repair).join('\n');
      expect(told).toMatch(/is not as it was saved: .*`restore`.*`ingest --again` on /);
      expect(told).toMatch(/counted wrongly/);
    }
  });

  it('is whole again when it is ingested again', async () => {
    await fill();
    change(`UPDATE source SET text = text || ' ' WHERE origin = '${SAMPLES[0]}'`);
    expect(faults()).toHaveLength(1);
    await withStore((store) => ingestFiles({ store, embedder: null, again: true }, SAMPLES.slice(0, 1)));
    expect(faults()).toEqual([]);
  });
});

it('a bit that turns anywhere in the file is told, or changes nothing that a plan says', async () => {
  await fill();
  const before = await digestNow();
  const whole = readFileSync(path);
  // Spread over the file by the golden ratio: the same places in every run.
  for (let round = 1; round <= FLIPS; round++) {
    const at = Math.floor(((round * 0.618_033_988_75) % 1) * whole.length);
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (round % 8));
    for (const log of ['-wal', '-shm']) rmSync(path + log, { force: true });
    writeFileSync(path, bytes);
    if (faults().length > 0) continue;
    // What the model is called may have turned: that is told at opening.
    const digest = await digestNow().catch((error: Error) => error.name);
    expect({ at, isTold: digest === before || digest === 'ZhengmaiError' }).toEqual({ at, isTold: true });
  }
});

const FLIPS = 24;

it('documents of an older format are given a digest by a repair only', async () => {
  await fill();
  change('DELETE FROM seal');
  expect(
    checkStore(path, { repair: false })
      .map(({ message }) => message)
      .join('\n'),
  ).toMatch(/no digest yet/);
  expect(faults(true)).toEqual([]);
  expect(
    checkStore(path, { repair: false })
      .map(({ message }) => message)
      .join('\n'),
  ).toMatch(/as they were saved/);
});

it('a byte that has turned in what is stored as JSON is told in a sentence when it is read', async () => {
  const graph = await fill();
  change('UPDATE edge SET evidence = substr(evidence, 2)');
  await withStore(async (store) => {
    const id = graph.edges.find(({ documentId }) => documentId !== null)?.id ?? '';
    await expect(store.edge(id)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/is damaged/),
    });
  });
});
