import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_MODEL, profileOf } from '../../../graph/embed/model-profiles.ts';
import { type ModelSource, provisionModel } from '../../../graph/embed/provision.ts';
import { testModel } from '../../model.ts';

let folder = '';
let files: ReadonlyMap<string, Uint8Array> = new Map();
const temporary: string[] = [];

beforeAll(async () => {
  folder = (await testModel()).folder;
  files = new Map(DEFAULT_MODEL.files.map(({ path }) => [path, readFileSync(join(folder, path))]));
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
  it('fetches the model that is named, from where its record says, and tells when a piece is missing', async () => {
    const cacheDir = emptyFolder();
    const profile = profileOf('intfloat/Multilingual-E5-Small');
    if (profile === null) throw new Error('no profile');
    const asked: string[] = [];
    const source = (paths: readonly string[]) =>
      giving('hub', async ({ hub }) => {
        asked.push(hub);
        return new Map(paths.map((path) => [path, Buffer.from(path)]));
      });
    const paths = profile.files.map(({ path }) => path);
    const partly = await provisionModel({ profile, cacheDir, sources: [source(paths.slice(1))] });
    expect(partly).toMatchObject({
      folder: null,
      reason: expect.stringMatching(/multilingual-e5-small.*model_quantized\.onnx is missing/),
    });
    const whole = await provisionModel({ profile, cacheDir, sources: [source(paths)] });
    expect(whole).toMatchObject({ folder: join(cacheDir, 'multilingual-e5-small-int8'), profile, from: 'hub' });
    expect(await provisionModel({ profile, cacheDir, sources: [never] })).toMatchObject({ from: 'cache' });
    expect(asked).toEqual(['Xenova/multilingual-e5-small', 'Xenova/multilingual-e5-small']);
  });

  it('fetches once, checks, and finds it in the cache from then on', async () => {
    const cacheDir = emptyFolder();
    const told: string[] = [];
    const sources = [failing('first', 'not reachable'), giving('second', async () => files)];
    const fetched = await provisionModel({ cacheDir, sources, onFetch: (from) => told.push(from) });
    expect(fetched).toMatchObject({
      folder: join(cacheDir, DEFAULT_MODEL.storedAs),
      model: DEFAULT_MODEL.storedAs,
      from: 'second',
    });
    expect(told).toEqual(['first', 'second']);
    expect(await provisionModel({ cacheDir, sources: [never] })).toMatchObject({ from: 'cache' });
    expect(readdirSync(cacheDir)).toEqual([DEFAULT_MODEL.storedAs]);
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
    cpSync(folder, join(cacheDir, DEFAULT_MODEL.storedAs), { recursive: true });
    writeFileSync(join(cacheDir, DEFAULT_MODEL.storedAs, 'tokenizer.json'), '{');
    const outcome = await provisionModel({ cacheDir, sources: [giving('again', async () => files)] });
    expect(outcome).toMatchObject({ from: 'again' });
    expect(readFileSync(join(cacheDir, DEFAULT_MODEL.storedAs, 'tokenizer.json')).length).toBeGreaterThan(1000);
  });

  it('says why there is none and what to do, when no source has it', async () => {
    const sources = [failing('Hub', 'no answer in 4 s'), failing('Maven', 'mvn is not installed')];
    const outcome = await provisionModel({ cacheDir: emptyFolder(), sources });
    expect(outcome).toEqual({
      folder: null,
      reason:
        'The embedding model bge-small-zh-v1.5 could not be had (Hub: no answer in 4 s; Maven: mvn is not installed), so search goes by words only; ' +
        'put the model into a folder and name it in ZHENGMAI_MODEL_DIR.',
    });
  });

  it('uses the folder that was chosen, and only that', async () => {
    const cacheDir = emptyFolder();
    expect(await provisionModel({ modelDir: folder, cacheDir, sources: [never] })).toMatchObject({
      folder,
      model: DEFAULT_MODEL.storedAs,
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
    expect(existsSync(join(cacheDir, DEFAULT_MODEL.storedAs))).toBe(false);
  });

  it('gives two that fetch at once one whole model', async () => {
    const cacheDir = emptyFolder();
    const sources = [giving('x', async () => files)];
    const outcomes = await Promise.all([provisionModel({ cacheDir, sources }), provisionModel({ cacheDir, sources })]);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ folder: join(cacheDir, DEFAULT_MODEL.storedAs) });
    expect(readdirSync(cacheDir)).toEqual([DEFAULT_MODEL.storedAs]);
  });
});
