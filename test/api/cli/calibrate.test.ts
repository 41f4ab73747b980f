import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cli } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhengmai-calibrate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MINUTES = 300_000;

it(
  'calibrate measures the floor of the model, near the one that was tuned, and keeps it for other commands',
  async () => {
    const env = { ZHENGMAI_STORE: join(folder, 'z.db') };
    const run = await cli(['calibrate', '--json'], { env });
    expect(run.code, run.stderr).toBe(0);
    const { model, floor, answered, answeredFalsely } = JSON.parse(run.stdout);
    expect(floor.least).toBeGreaterThan(0.5);
    expect(floor.least).toBeLessThan(0.57);
    expect(answered).toBeGreaterThan(0.85);
    expect(answeredFalsely).toBeLessThan(0.06);
    expect(JSON.parse(readFileSync(join(folder, 'floors.json'), 'utf8'))).toEqual({ [model]: floor });

    await cli(['ingest', 'samples/wucheng-2023-work-points.txt'], { env });
    const totalOf = async () => JSON.parse((await cli(['search', '家门口打官司', '--json'], { env })).stdout).total;
    const usual = await totalOf();
    writeFileSync(join(folder, 'floors.json'), JSON.stringify({ [model]: { ...floor, least: 0 } }));
    expect(await totalOf()).toBeGreaterThan(usual);
    writeFileSync(join(folder, 'floors.json'), '[1]');
    const damaged = await cli(['search', '法律援助'], { env });
    expect(damaged.code).toBe(2);
    expect(damaged.stderr).toMatch(/floors\.json holds no floors of models.*calibrate/);
  },
  MINUTES,
);

it('a model that is not known is refused with the names of those that are', async () => {
  const run = await cli(['search', '法律援助'], { env: { ZHENGMAI_MODEL: 'word2vec' } });
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/ZHENGMAI_MODEL is word2vec, and must be one of bge-small-zh-v1\.5, /);
});
