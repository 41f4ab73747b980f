import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODEL_FILES, MODEL_NAME } from '../../../graph/embed/model-files.ts';
import { type ModelSource, provisionModel } from '../../../graph/embed/provision.ts';
import { testModel } from '../../model.ts';

let folder = '';
let files: ReadonlyMap<string, Uint8Array> = new Map();
const temporary: string[] = [];

beforeAll(async () => {
  folder = (await testModel()).folder;
  files = new Map(MODEL_FILES.map(({ path }) => [path, readFileSync(join(folder, path))]));
});
afterAll(() => {
  for (const path of temporary) rmSync(path, { recursive: true, force: true });
});

function emptyFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'zhengmai-provision-'));
  temporary.push(path);
  return path;
}

const giving = (name: string, fetch: ModelSource['fetch']): ModelSource => ({ name, fetch });
const failing = (name: string, message: string) => giving(name, () => Promise.reject(new Error(message)));
const never = giving('never', () => Promise.reject(new Error('asked')));

describe('provisionModel', () => {
  it('fetches once, checks, and finds it in the cache from then on', async () => {
    const cacheDir = emptyFolder();
    const told: string[] = [];
    const sources = [failing('first', 'not reachable'), giving('second', async () => files)];
    const fetched = await provisionModel({ cacheDir, sources, onFetch: (from) => told.push(from) });
    expect(fetched).toMatchObject({ folder: join(cacheDir, MODEL_NAME), model: MODEL_NAME, from: 'second' });
    expect(told).toEqual(['first', 'second']);
    expect(await provisionModel({ cacheDir, sources: [never] })).toMatchObject({ from: 'cache' });
    expect(readdirSync(cacheDir)).toEqual([MODEL_NAME]);
  });

  it('takes nothing whose checksum is wrong, and leaves nothing behind', async () => {
    const cacheDir = emptyFolder();
    const damaged = new Map([...files].map(([path, bytes]) => [path, bytes.subarray(1)]));
    const outcome = await provisionModel({ cacheDir, sources: [giving('mirror', async () => damaged)] });
    expect(outcome).toMatchObject({
      folder: null,
      reason: expect.stringContaining('mirror: onnx/model_quantized.onnx has another checksum'),
    });
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it('replaces a model that was damaged in the cache', async () => {
    const cacheDir = emptyFolder();
    cpSync(folder, join(cacheDir, MODEL_NAME), { recursive: true });
    writeFileSync(join(cacheDir, MODEL_NAME, 'tokenizer.json'), '{');
    const outcome = await provisionModel({ cacheDir, sources: [giving('again', async () => files)] });
    expect(outcome).toMatchObject({ from: 'again' });
    expect(readFileSync(join(cacheDir, MODEL_NAME, 'tokenizer.json')).length).toBeGreaterThan(1000);
  });

  it('says why there is none and what to do, when no source has it', async () => {
    const sources = [failing('Hub', 'no answer in 4 s'), failing('Maven', 'mvn is not installed')];
    const outcome = await provisionModel({ cacheDir: emptyFolder(), sources });
    expect(outcome).toEqual({
      folder: null,
      reason:
        'No embedding model could be had (Hub: no answer in 4 s; Maven: mvn is not installed), so search goes by words only; ' +
        'put the model into a folder and name it in ZHENGMAI_MODEL_DIR.',
    });
  });

  it('uses the folder that was chosen, and only that', async () => {
    const cacheDir = emptyFolder();
    expect(await provisionModel({ modelDir: folder, cacheDir, sources: [never] })).toMatchObject({
      folder,
      model: MODEL_NAME,
      from: 'folder',
    });
    const wrong = await provisionModel({
      modelDir: join(cacheDir, 'none'),
      cacheDir,
      sources: [giving('x', async () => files)],
    });
    expect(wrong).toMatchObject({
      folder: null,
      reason: expect.stringMatching(/onnx\/model_quantized\.onnx is missing.*ZHENGMAI_MODEL_DIR/),
    });
    expect(existsSync(join(cacheDir, MODEL_NAME))).toBe(false);
  });

  it('gives two that fetch at once one whole model', async () => {
    const cacheDir = emptyFolder();
    const sources = [giving('x', async () => files)];
    const outcomes = await Promise.all([provisionModel({ cacheDir, sources }), provisionModel({ cacheDir, sources })]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ folder: join(cacheDir, MODEL_NAME) });
    expect(readdirSync(cacheDir)).toEqual([MODEL_NAME]);
  });
});
