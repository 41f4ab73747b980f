import { once } from 'node:events';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../../graph/embedded/embedded-store.ts';
import { cli, ROOT, spawnCli } from './cli.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-watch-'));
  await mkdir(join(folder, 'plans', 'inner'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('takes in what is there, what is put there later and what changes, and ends when told', async () => {
  const samples = join(ROOT, 'samples');
  const put = (sample: string, name: string) => copyFile(join(samples, sample), join(folder, 'plans', name));
  await put('yuhang-2021-special-plans.txt', 'first.txt');
  const child = spawnCli(['watch', 'plans', '--json', '--store', 'watched.db'], { cwd: folder });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => JSON.parse((await lines.next()).value);
  expect(await next()).toMatchObject({ path: join(folder, 'plans/first.txt'), status: 'added' });
  await put('wuhu-2021-rule-of-law-card.txt', 'inner/second.txt');
  expect(await next()).toMatchObject({ path: join(folder, 'plans/inner/second.txt'), status: 'added' });
  await writeFile(join(folder, 'plans', '.hidden.txt'), 'not a plan');
  await writeFile(join(folder, 'plans', 'broken.pdf'), 'not a PDF');
  expect(await next()).toMatchObject({ path: join(folder, 'plans/broken.pdf'), status: 'failed' });
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  const store = embeddedStore({ path: join(folder, 'watched.db'), model: null, dimensions: null });
  await store.open();
  expect((await store.stats()).sources).toBe(2);
  await store.close();
}, 120_000);

it('says when there is no such folder', async () => {
  const { code, stderr } = await cli(['watch', join(folder, 'nowhere')]);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no folder');
});
