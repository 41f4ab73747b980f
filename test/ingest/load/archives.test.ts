import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type IngestOptions, ingestFiles } from '../../../ingest/load.ts';
import { buildDocx, paragraph, run } from '../read/word/build-docx.ts';
import { countingEmbedder, DIMENSIONS } from './counting-embedder.ts';

let folder: string;
let store: GraphStore;
let options: IngestOptions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-archives-'));
  const embedder = countingEmbedder();
  store = embeddedStore({ path: join(folder, 'store.db'), dimensions: DIMENSIONS, model: embedder.model });
  await store.open();
  options = { store, embedder };
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const PICTURE = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';

function plan(county: string, more = ''): Uint8Array {
  const lines = [
    `${county}县水库安全管理工作方案`,
    '一、重点任务',
    '（一）加强巡查。每日巡坝两次。（牵头单位：县水利局）',
  ];
  return buildDocx({ body: lines.map((line) => paragraph(run(line) + more)).join('') });
}

it('stores each plan of an archive as a source of its own, and says what it passed over', async () => {
  const path = join(folder, 'plans.zip');
  await writeFile(
    path,
    zipSync({ '青溪/方案.docx': plan('青溪'), '白水/要点.docx': plan('白水'), 'a.ppt': strToU8('x') }),
  );
  const outcomes = await ingestFiles(options, [path]);
  expect(outcomes.map((outcome) => [outcome.path.slice(folder.length + 1), outcome.status])).toEqual([
    ['plans.zip!/青溪/方案.docx', 'added'],
    ['plans.zip!/白水/要点.docx', 'added'],
    ['plans.zip!/a.ppt', 'skipped'],
  ]);
  expect((await store.stats()).sources).toBe(2);
  expect(await store.findSource({ origin: `${path}!/白水/要点.docx` })).toMatchObject({ name: '要点.docx' });
});

it('keeps with the source what was not read of it, and warns of it', async () => {
  const path = join(folder, 'plan.docx');
  await writeFile(path, plan('青溪', PICTURE));
  const [outcome] = await ingestFiles(options, [path]);
  expect(outcome).toMatchObject({ status: 'added', unread: [{ kind: 'images', count: 3 }] });
  expect(outcome?.warnings).toEqual([expect.stringMatching(/^plan\.docx: 3 pictures are not read/)]);
  expect((await store.sourceOf(outcome?.documentIds[0] ?? ''))?.unread).toMatchObject([{ kind: 'images', count: 3 }]);
});

it('fails such a file where it is asked to be strict, and stores nothing of it', async () => {
  const path = join(folder, 'plan.docx');
  await writeFile(path, plan('青溪', PICTURE));
  const [outcome] = await ingestFiles({ ...options, strict: true }, [path]);
  expect(outcome).toMatchObject({ status: 'failed', reason: expect.stringMatching(/3 pictures are not read/) });
  expect((await store.stats()).sources).toBe(0);
});
