import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type IngestOptions, type IngestProgress, ingestFiles, ingestText } from '../../../ingest/load.ts';
import { reportOn } from '../../../ingest/report.ts';
import { countingEmbedder, DIMENSIONS } from './counting-embedder.ts';

const SAMPLES = new URL('../../../samples/', import.meta.url);
const WUHU = 'wuhu-2021-rule-of-law-card.txt';
const WUCHENG = 'wucheng-2023-work-points.txt';

let folder: string;
let store: GraphStore;
let embedder: ReturnType<typeof countingEmbedder>;
let options: IngestOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-load-'));
  embedder = countingEmbedder();
  store = embeddedStore({ path: join(folder, 'store.db'), dimensions: DIMENSIONS, model: embedder.model });
  await store.open();
  options = { store, embedder };
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('loading files', () => {
  it('stores every document, and embeds each passage once', async () => {
    const outcomes = await ingestFiles(options, [await sample(WUHU), await sample(WUCHENG)]);
    expect(outcomes.map(({ status, documentIds, reason }) => [status, documentIds.length, reason])).toEqual([
      ['added', 1, null],
      ['added', 1, null],
    ]);
    const stats = await store.stats();
    expect(stats.nodes.Document).toBe(2);
    expect(stats.nodes.Measure).toBe(outcomes.reduce((sum, { measures }) => sum + measures, 0));
    expect(stats.vectors).toBe(stats.passages);
    expect(new Set(embedder.texts).size).toBe(embedder.texts.length);
  });

  it('changes nothing and embeds nothing when the content is the same', async () => {
    const path = await sample(WUHU);
    await ingestFiles(options, [path]);
    const before = await wholeStore();
    embedder.texts.length = 0;
    const [outcome] = await ingestFiles(options, [path]);
    expect(outcome).toMatchObject({ status: 'unchanged', embedded: 0 });
    expect(embedder.texts).toEqual([]);
    expect(await wholeStore()).toEqual(before);
  });

  it('knows the same text under another name, and stores it once', async () => {
    const path = await sample(WUHU);
    const [first] = await ingestFiles(options, [path]);
    const copy = join(folder, 'copy (1).txt');
    await writeFile(copy, await readFile(path));
    const [outcome] = await ingestFiles(options, [copy]);
    expect(outcome).toMatchObject({
      status: 'unchanged',
      documentIds: first?.documentIds,
      reason: `It has the same text as ${WUHU}, which is stored already.`,
    });
    expect((await store.stats()).nodes.Document).toBe(1);
  });

  it('replaces the facts of changed content and of no other document', async () => {
    const [wuhu, wucheng] = [await sample(WUHU), await sample(WUCHENG)];
    const [, other] = await ingestFiles(options, [wuhu, wucheng]);
    const before = await factsOf(other?.documentIds[0]);
    embedder.texts.length = 0;
    const text = await readFile(wuhu, 'utf8');
    await writeFile(wuhu, text.replaceAll('法治名片', '法治招牌').replaceAll('人民调解', '群众调解'));
    const [outcome] = await ingestFiles(options, [wuhu]);
    expect(outcome?.status).toBe('replaced');
    const documents = await store.documents({}, { first: 10 });
    expect(documents.items.map(({ node }) => node.title).sort()).toEqual([
      '全区司法行政系统2023年工作要点',
      '关于打造芜湖“法治招牌”促进人民城市建设的工作方案',
    ]);
    expect(await factsOf(other?.documentIds[0])).toEqual(before);
    expect(embedder.texts.length).toBeGreaterThan(0);
    expect(embedder.texts.every((passage) => /法治招牌|群众调解/.test(passage))).toBe(true);
  });

  it('says which facts a new version brings, takes away and changes', async () => {
    const path = await sample('yuhang-2021-special-plans.txt');
    await ingestFiles(options, [path]);
    const text = await readFile(path, 'utf8');
    const heading = '(牵头单位:区委网信办)';
    expect(text).toContain(heading);
    await writeFile(path, text.replace(heading, '(牵头单位:区委网信办、区财政局)'));
    const [outcome] = await ingestFiles(options, [path]);
    const measures = outcome?.revisions.flatMap(({ changes }) => changes.measures) ?? [];
    expect(measures.length).toBeGreaterThan(0);
    for (const { change, before, after, units } of measures) {
      expect({ change, reworded: before?.text !== after?.text, units }).toEqual({
        change: 'changed',
        reworded: false,
        units: [
          {
            change: 'appeared',
            unitId: expect.any(String),
            name: '杭州市余杭区财政局',
            before: null,
            after: {
              role: 'lead',
              first: false,
              evidence: expect.arrayContaining([expect.objectContaining({ quote: '区财政局', basis: 'inherited' })]),
            },
          },
        ],
      });
    }
  });

  it('tells what was understood of each document when asked', async () => {
    const [outcome] = await ingestFiles({ ...options, report: true }, [await sample(WUCHENG)]);
    expect(outcome?.coverage).toHaveLength(1);
    expect(outcome?.coverage[0]?.measures).toBe(outcome?.measures);
    expect(outcome?.coverage[0]?.covered).toBeGreaterThan(0.5);
    const stored = await store.sourceOf(outcome?.documentIds[0] ?? '');
    expect(stored && reportOn(stored)).toEqual(outcome?.coverage);
  });

  it('reports a file that fails and goes on with the rest', async () => {
    const empty = join(folder, 'empty.txt');
    await writeFile(empty, '');
    const outcomes = await ingestFiles(options, [empty, join(folder, 'nowhere.txt'), await sample(WUHU)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['failed', 'failed', 'added']);
    expect(outcomes[0]?.reason).toBe('empty.txt is empty.');
    expect((await store.stats()).sources).toBe(1);
  });

  it('stops when the store is gone: no other file would fare better', async () => {
    const path = await sample(WUHU);
    await store.close();
    await expect(ingestFiles(options, [path])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('goes by words alone without a model, and fills in the vectors when one is there', async () => {
    const path = await sample(WUHU);
    await ingestFiles({ ...options, embedder: null }, [path]);
    expect((await store.stats()).vectors).toBe(0);
    const [outcome] = await ingestFiles(options, [path]);
    const stats = await store.stats();
    expect(outcome).toMatchObject({ status: 'unchanged', embedded: stats.passages });
    expect(stats.vectors).toBe(stats.passages);
  });

  it('keeps what it read when the model fails, and says what is missing', async () => {
    const broken = {
      ...embedder,
      embed: () => Promise.reject(new ZhengmaiError('MODEL_UNAVAILABLE', 'The embedding server does not answer.')),
    };
    const [outcome] = await ingestFiles({ ...options, embedder: broken }, [await sample(WUHU)]);
    expect(outcome?.status).toBe('added');
    expect(outcome?.reason).toContain('The embedding server does not answer.');
    expect((await store.stats()).passages).toBeGreaterThan(0);
  });

  it('tells how far it is, in files and in passages', async () => {
    const events: IngestProgress[] = [];
    const paths = [await sample(WUHU), await sample(WUCHENG)];
    await ingestFiles({ ...options, onProgress: (event) => events.push(event) }, paths);
    const done = events.filter(({ outcome }) => outcome !== null);
    expect(done.map(({ filesDone, filesTotal, outcome }) => [filesDone, filesTotal, outcome?.status])).toEqual([
      [1, 2, 'added'],
      [2, 2, 'added'],
    ]);
    const embedded = events.filter(({ path, passagesTotal }) => path === paths[0] && passagesTotal > 0).at(-1);
    expect(embedded?.passagesDone).toBe(embedded?.passagesTotal);
  });

  it('applies decisions about units when asked to store again', async () => {
    const path = await sample('yuhang-2021-special-plans.txt');
    await ingestFiles(options, [path]);
    const decisions = { joins: [], refusals: [{ alias: '发改局', canonical: '发展和改革局' }] };
    await ingestFiles({ ...options, decisions, again: true }, [path]);
    const names = (await store.units({ nameContains: '发' }, { first: 50 })).items.map(({ node }) => node.name);
    expect(names).toContain('杭州市余杭区发改局');
    expect(names).not.toContain('杭州市余杭区发展和改革局');
  });
});

describe('a pasted text', () => {
  it('is stored under the name it is given and found unchanged again', async () => {
    const text = await readFile(new URL(WUCHENG, SAMPLES), 'utf8');
    expect(await ingestText(options, '婺城要点', text)).toMatchObject({ status: 'added', path: '婺城要点.txt' });
    expect(await ingestText(options, '婺城要点', text)).toMatchObject({ status: 'unchanged' });
    expect(await store.findSource({ origin: 'upload:婺城要点.txt' })).not.toBeNull();
  });

  it('is refused with one sentence when there is nothing in it', async () => {
    expect(await ingestText(options, 'nothing', '  ')).toMatchObject({
      status: 'failed',
      reason: 'nothing.txt has no text in it.',
    });
  });
});

async function sample(name: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await readFile(new URL(name, SAMPLES)));
  return path;
}

async function wholeStore() {
  const sources = [];
  for await (const { graph, vectors } of store.dump()) sources.push({ graph, hashes: [...vectors.keys()].sort() });
  return sources;
}

async function factsOf(documentId = '') {
  const measures = await store.measures({ documentIds: [documentId] }, { first: 200 });
  const ids = [documentId, ...measures.items.map(({ node }) => node.id)];
  const edges = await store.edgesOf(ids, ['RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES', 'ISSUED_BY', 'IN_REGION']);
  return { measures: measures.items.map(({ node }) => node), edges };
}
