import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { ingestFiles, ingestUpload } from '../../../ingest/load.ts';
import { originalsIn } from '../../../ingest/originals/originals.ts';

const GAZETTE = join(import.meta.dirname, '../../fixtures/read/gazette.pdf');
const OTHER = join(import.meta.dirname, '../../fixtures/cases/pdf-page-rotate-90.pdf');

let folder: string;
let store: GraphStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-originals-'));
  store = embeddedStore({ path: join(folder, 'store.db'), dimensions: null, model: null });
  await store.open();
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

it('keeps a PDF as it came, and the next that lies in its place instead of it', async () => {
  const kept = join(folder, 'originals');
  const options = { store, embedder: null, originals: originalsIn(kept) };
  const path = join(folder, 'plan.pdf');
  await writeFile(path, await readFile(GAZETTE));
  expect(await ingestFiles(options, [path])).toMatchObject([{ status: 'added' }]);
  const [first = ''] = await readdir(kept);
  expect(await readFile(join(kept, first))).toEqual(await readFile(GAZETTE));

  await writeFile(path, await readFile(OTHER));
  expect(await ingestFiles(options, [path])).toMatchObject([{ status: 'replaced' }]);
  const left = await readdir(kept);
  expect(left).toHaveLength(1);
  expect(await readFile(join(kept, left[0] ?? ''))).toEqual(await readFile(OTHER));
});

it('keeps nothing of formats without pages, and nothing unless told', async () => {
  const kept = join(folder, 'originals');
  const plan = Buffer.from('青溪县防汛工作方案\n一、备足物资。储备防汛物资。（责任单位：县应急管理局）\n');
  await ingestUpload({ store, embedder: null, originals: originalsIn(kept) }, 'plan.txt', plan);
  await ingestFiles({ store, embedder: null }, [GAZETTE]);
  await expect(readdir(kept)).rejects.toThrow(/ENOENT/);
});

it('stores a plan all the same where its file cannot be kept, and says what to do', async () => {
  await writeFile(join(folder, 'file'), '');
  const options = { store, embedder: null, originals: originalsIn(join(folder, 'file')) };
  const told = expect.stringMatching(/could not be kept .*ZHENGMAI_ORIGINALS/);
  expect(await ingestFiles(options, [GAZETTE])).toMatchObject([{ status: 'added', reason: told }]);
});

it('gives places to a plan that a former version stored without, when its file is ingested again', async () => {
  const options = { store, embedder: null };
  const [outcome] = await ingestFiles(options, [GAZETTE]);
  const id = outcome?.documentIds[0] ?? '';
  for await (const { graph, vectors } of store.dump()) {
    await store.saveSource({ ...graph, source: { ...graph.source, boxes: [] } }, vectors, []);
  }
  expect((await store.sourceOf(id))?.boxes).toEqual([]);
  expect(await ingestFiles(options, [GAZETTE])).toMatchObject([{ status: 'unchanged' }]);
  expect((await store.sourceOf(id))?.boxes.length).toBeGreaterThan(5);
});
