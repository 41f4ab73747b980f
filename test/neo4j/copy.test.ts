import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { cli, ROOT } from '../api/cli/cli.ts';
import { buildSourceGraph, buildVectors } from '../builders.ts';
import { VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

const MINUTES = 60_000;
/** So many that a copy is still at work when its first tenth is told. */
const PLANS = 40;

describe('a copy whose process is killed in the middle goes on where it stopped', () => {
  let server: Neo4jServer;
  let folder: string;
  beforeAll(async () => {
    server = await startNeo4j();
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-copy-killed-'));
  }, 5 * MINUTES);
  afterAll(async () => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  }, MINUTES);

  const places = () => ({ first: join(folder, 'first.db'), server: server.uri, last: join(folder, 'last.db') });

  it(
    'from a file to a server',
    async () => {
      const { first, server: uri } = places();
      await fill(embeddedStore({ path: first, ...VECTORS }));
      await killedHalfway(['--from', first, '--to', uri]);
      await expectHalf(neo4jStore({ ...server, ...VECTORS }));
      await expectRest(['--from', first, '--to', uri]);
    },
    10 * MINUTES,
  );

  it(
    'and from the server to another file',
    async () => {
      const { server: uri, last } = places();
      await killedHalfway(['--from', uri, '--to', last]);
      await expectHalf(embeddedStore({ path: last, ...VECTORS }));
      await expectRest(['--from', uri, '--to', last]);
    },
    10 * MINUTES,
  );

  const environment = () => ({ NEO4J_PASSWORD: server.password });

  /** Kills the copy, as a power failure would, as soon as it says that a tenth is done. */
  async function killedHalfway(stores: readonly string[]): Promise<void> {
    const main = ['--import', 'tsx', join(ROOT, 'api/main.ts')];
    const copy = spawn(process.execPath, [...main, 'copy', ...stores], {
      cwd: ROOT,
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let printed = '';
    const exited = new Promise<NodeJS.Signals | null>((done) => copy.once('exit', (_, signal) => done(signal)));
    for (const stream of [copy.stdout, copy.stderr]) {
      stream.on('data', (text: Buffer) => {
        printed += text.toString();
        if (/^\d+\/\d+ sources$/m.test(printed)) copy.kill('SIGKILL');
      });
    }
    expect([await exited, printed]).toEqual(['SIGKILL', expect.stringMatching(/^\d+\/40 sources\n/)]);
  }

  async function expectRest(stores: readonly string[]): Promise<void> {
    const { code, stdout } = await cli(['copy', ...stores, '--json'], { env: environment() });
    const { copied, kept, equal } = JSON.parse(stdout);
    expect({ code, all: copied + kept, equal }).toEqual({ code: 0, all: PLANS, equal: true });
    expect(kept).toBeGreaterThan(0);
    expect(copied).toBeGreaterThan(0);
  }
});

async function fill(store: GraphStore): Promise<void> {
  await store.open();
  for (let i = 0; i < PLANS; i++) {
    const graph = buildSourceGraph({
      name: `plan-${i}.txt`,
      documents: [{ title: `第${i}号工作方案`, measures: Array.from({ length: 30 }, () => ({})) }],
    });
    await store.saveSource(graph, buildVectors(graph, VECTORS.dimensions));
  }
  await store.close();
}

/** Some sources and not all, each of them whole. */
async function expectHalf(store: GraphStore): Promise<void> {
  await store.open();
  const { sources, nodes, passages } = await store.stats();
  expect(sources).toBeGreaterThan(0);
  expect(sources).toBeLessThan(PLANS);
  expect([nodes.Measure, passages]).toEqual([sources * 30, sources * 30]);
  await store.close();
}
