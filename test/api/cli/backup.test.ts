import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSqlite } from '../../../graph/embedded/sqlite/driver.ts';
import { cli, ROOT } from './cli.ts';

const SAMPLE = join(ROOT, 'samples/wucheng-2023-work-points.txt');
let folder: string;
let env: Record<string, string>;
const digestOf = async () => JSON.parse((await cli(['stats', '--json'], { env })).stdout).digest;

beforeAll(async () => {
  expect((await cli(['build'])).code).toBe(0);
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-cli-backup-'));
  // Without a model: what is tested is the file.
  env = { ZHENGMAI_STORE: join(folder, 'zhengmai.db'), ZHENGMAI_MODEL_DIR: join(folder, 'none') };
  expect((await cli(['ingest', SAMPLE], { env })).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('a store cut to nothing is told, and comes back from its backup', async () => {
  const before = await digestOf();
  const backup = await cli(['backup', 'copy.db', '--json'], { cwd: folder, env });
  const file = join(folder, 'copy.db');
  expect(JSON.parse(backup.stdout)).toEqual({ store: env.ZHENGMAI_STORE, file, bytes: expect.any(Number) });
  await truncate(env.ZHENGMAI_STORE ?? '');
  const told = await cli(['stats'], { env });
  expect(told).toMatchObject({
    code: 3,
    stdout: '',
    stderr: expect.stringMatching(/empty \(0 bytes\).*`restore`.*\n$/),
  });
  expect(await cli(['restore', file], { env })).toMatchObject({ code: 2, stderr: expect.stringMatching(/--replace/) });
  const restored = await cli(['restore', file, '--replace'], { env });
  expect(restored).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/What was there is kept as .*before-restore/),
  });
  expect(await digestOf()).toBe(before);
});

it('a backup, a copy and an export of all say that the originals beside the store are not in them', async () => {
  const without = await cli(['backup', 'first.db'], { cwd: folder, env });
  expect(without).toMatchObject({ code: 0, stderr: expect.not.stringContaining('original') });
  await mkdir(join(folder, 'originals'));
  await writeFile(join(folder, 'originals', 'a.pdf'), 'a');
  const backup = await cli(['backup', 'second.db'], { cwd: folder, env });
  const apart = `The 1 original in ${join(folder, 'originals')}, from which pages are shown, is not part of it`;
  expect(backup).toMatchObject({ code: 0, stderr: expect.stringContaining(apart) });
  const copy = await cli(['copy', '--from', env.ZHENGMAI_STORE ?? '', '--to', 'third.db'], { cwd: folder, env });
  expect(copy).toMatchObject({ code: 0, stderr: expect.stringContaining(apart) });
  const all = await cli(['export', '--format', 'jsonl', '--out', 'all.jsonl'], { cwd: folder, env });
  expect(all).toMatchObject({ code: 0, stderr: expect.stringContaining(apart) });
});

it('doctor reads the whole store, and says what to do about what it finds', async () => {
  const storeFindings = async (...options: string[]) => {
    const { findings } = JSON.parse((await cli(['doctor', '--json', ...options], { env })).stdout);
    return findings.filter(({ name }: { name: string }) => name === 'store');
  };
  expect(await storeFindings('--deep')).toMatchObject([{ ok: true }, { ok: true }, { ok: true }, { ok: true }]);
  const file = openSqlite(env.ZHENGMAI_STORE ?? '');
  file.exec('UPDATE node SET degree = degree + 1');
  file.close();
  const told = await storeFindings('--deep');
  expect(told.at(-1)).toMatchObject({
    ok: false,
    message: expect.stringMatching(/counted wrongly: `doctor --repair`/),
  });
  expect((await storeFindings('--repair')).at(-1)).toMatchObject({
    ok: true,
    message: expect.stringMatching(/made anew/),
  });
  expect((await storeFindings('--deep')).every(({ ok }: { ok: boolean }) => ok)).toBe(true);
});

it('a database server is told its own way', async () => {
  for (const command of ['backup', 'restore']) {
    const run = await cli([command, join(folder, 'x.db'), '--store', 'neo4j://127.0.0.1:7687'], { env });
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/neo4j-admin.*copy --from.*\n$/) });
  }
});
