import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkStore } from '../../graph/embedded/check/check-store.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { digest } from '../../graph/store/digest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { cli, spawnCli } from '../api/cli/cli.ts';
import { seededRandom } from '../builders.ts';

/** Of each kind; `CRASH_ROUNDS=30 npm run test:crash` for a night. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 3);
const PLANS = 12;
const random = seededRandom(Number(process.env.CRASH_SEED ?? 1));

let folder: string;
let plans: string;
let path: string;
let env: Record<string, string>;
let whole: string;
/** How long a run takes that nobody disturbs: kills fall anywhere in it. */
let runMs: number;

beforeAll(async () => {
  expect((await cli(['build'])).code).toBe(0);
  folder = await mkdtemp(join(tmpdir(), 'zhengmai-kills-'));
  plans = join(folder, 'plans');
  await mkdir(plans);
  for (let i = 0; i < PLANS; i++) await writeFile(join(plans, nameOf(i)), planText(i));
  path = join(folder, 'zhengmai.db');
  // Without a model: what is tested is what is written.
  env = { ZHENGMAI_STORE: path, ZHENGMAI_MODEL_DIR: join(folder, 'none') };
  const undisturbed = join(folder, 'undisturbed.db');
  const started = performance.now();
  expect((await cli(['ingest', plans, '--store', undisturbed], { env })).code).toBe(0);
  runMs = performance.now() - started;
  whole = await withStore(digest, undisturbed);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const nameOf = (i: number) => `plan-${i}.txt`;
const planText = (i: number) =>
  `青溪县第${i}号工作方案\n\n${Array.from(
    { length: 25 },
    (_, j) => `（${j + 1}）推进第${i}-${j}项工程。到2025年建成${j + 3}个示范点。责任单位：县司法局、县财政局`,
  ).join('\n')}\n`;

async function withStore<T>(work: (store: GraphStore) => Promise<T>, place = path): Promise<T> {
  const store = embeddedStore({ path: place, dimensions: null, model: null });
  await store.open();
  return work(store).finally(() => store.close());
}

/** Everything that was said to be stored is there, and the store is sound, whatever had been under way. */
async function expectKept(origins: readonly string[]): Promise<void> {
  if (!existsSync(path)) return expect(origins).toEqual([]);
  const missing = await withStore(async (store) => {
    const found = await Promise.all(origins.map((origin) => store.findSource({ origin })));
    return origins.filter((_, i) => found[i] === null);
  });
  expect(missing).toEqual([]);
  expect(checkStore(path, { repair: false }).filter(({ ok }) => !ok)).toEqual([]);
}

const killSomewhere = async (child: ChildProcess) => {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, wait(random() * runMs)]);
  child.kill('SIGKILL');
  await ended;
};

it.each([
  ['an ingest', [] as string[]],
  ['an ingest of all again', ['--again']],
])('%s that is killed loses nothing that it has reported, and the next run completes it', async (_, options) => {
  const reported = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    if (options.length === 0) for (const part of ['', '-wal', '-shm']) await rm(path + part, { force: true });
    if (options.length === 0) reported.clear();
    const child = spawnCli(['ingest', plans, ...options], { env });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    await killSomewhere(child);
    for (const [, origin] of told.matchAll(/^\d+\/\d+ (?:added|replaced|unchanged) (.+)\n/gm))
      reported.add(origin ?? '');
    await expectKept([...reported]);
  }
  expect((await cli(['ingest', plans, ...options], { env })).code).toBe(0);
  expect(await withStore(digest)).toBe(whole);
});

it('a backup that is killed leaves a whole one or none', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const file = join(folder, `backup-${round}.db`);
    await killSomewhere(spawnCli(['backup', file], { env }));
    if (existsSync(file)) expect(await withStore(digest, file)).toBe(whole);
    expect(await withStore(digest)).toBe(whole);
  }
});

it('a restore that is killed leaves the store as it was or as the backup is', async () => {
  const file = join(folder, 'backup.db');
  expect((await cli(['backup', file], { env })).code).toBe(0);
  await withStore(async (store) => {
    const { items } = await store.documents({}, { first: 1 });
    expect(await store.removeDocument(items[0]?.node.id ?? '')).toBe(true);
  });
  const before = await withStore(digest);
  for (let round = 0; round < ROUNDS; round++) {
    await killSomewhere(spawnCli(['restore', file, '--replace'], { env }));
    expect([before, whole]).toContain(await withStore(digest));
  }
});

it('a server that is killed keeps every upload it has answered and forgets every removal it has answered', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const child = spawnCli(['serve', '--port', '0', '--json'], { env });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (line) => resolve(JSON.parse(String(line)).address));
      child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    });
    const kept = new Set<string>();
    const gone = new Set<string>();
    const writes = Array.from({ length: 20 }, async (_, i) => {
      const name = `upload-${round}-${i}.txt`;
      const answer = await fetch(`${address}/ingest?name=${name}`, {
        method: 'POST',
        body: planText(100 * round + i + 50),
      });
      const { outcomes } = (await answer.json()) as { outcomes: { documents: { id: string }[] }[] };
      const id = outcomes[0]?.documents[0]?.id ?? '';
      kept.add(id);
      if (i % 3 > 0) return;
      kept.delete(id);
      await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `mutation { removeDocument(id: "${id}") }` }),
      }).then((response) => response.json());
      gone.add(id);
    }).map((write) => write.catch(() => null));
    await killSomewhere(child);
    await Promise.all(writes);
    await withStore(async (store) => {
      expect((await store.nodes([...kept])).filter((node) => node === null)).toEqual([]);
      expect((await store.nodes([...gone])).filter((node) => node !== null)).toEqual([]);
    });
    await expectKept([]);
  }
});
