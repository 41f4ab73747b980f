import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { buildVector } from '../builders.ts';
import { testCacheDir } from '../model.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { NEO4J_VERSIONS, type Neo4jServer, type Neo4jVersion, startNeo4j } from './server/server.ts';

interface Found {
  readonly node: {
    readonly text: string;
    readonly measureId: string;
    readonly documentId: string;
    readonly year: number;
    readonly regionId: string;
    readonly kind: string;
    readonly roles: readonly string[];
    readonly hasLead: boolean;
  };
  readonly score: number;
}
interface Answers {
  readonly plain: readonly Found[];
  readonly filtered: readonly Found[];
  readonly within: readonly Found[];
  readonly units: readonly { readonly measure: string; readonly units: readonly string[]; readonly score: number }[];
  readonly hybrid: readonly Found[];
}

const run = promisify(execFile);
const PACKAGE = 'neo4j-graphrag==1.22.0';

/** Python with the package, in an environment of its own that is kept between runs. */
async function python(): Promise<string> {
  const folder = join(testCacheDir(), PACKAGE.replace('==', '-'));
  const program = join(folder, 'bin/python');
  if (existsSync(join(folder, 'ready'))) return program;
  await run('python3', ['-m', 'venv', folder]);
  await run(program, ['-m', 'pip', 'install', '--quiet', PACKAGE]);
  await run(program, ['-c', `open(${JSON.stringify(join(folder, 'ready'))}, 'w').close()`]);
  return program;
}

describe.each(Object.keys(NEO4J_VERSIONS) as Neo4jVersion[])('neo4j-graphrag on a store of Neo4j %s', (version) => {
  let server: Neo4jServer;
  let answers: Answers;
  const vector = buildVector('行政复议', VECTORS.dimensions);
  beforeAll(async () => {
    server = await startNeo4j({ version });
    const store = neo4jStore({ ...server, ...VECTORS });
    await store.open();
    await ingestSamples(store);
    await store.close();
    const script = join(import.meta.dirname, 'graphrag.py');
    const asked = [script, server.uri, server.user, server.password, JSON.stringify([...vector])];
    answers = JSON.parse((await run(await python(), asked)).stdout);
  }, 600_000);
  afterAll(() => server?.stop(), 60_000);

  it('finds the nearest passages, each with its text and all that one cites it by', async () => {
    const store = neo4jStore({ ...server, ...VECTORS });
    await store.open();
    const [nearest] = await store.nearestPassages(vector, {}, 1);
    await store.close();
    expect(answers.plain).toHaveLength(5);
    const found = answers.plain.find(({ node }) => node.text === nearest?.text);
    expect(found?.node).toMatchObject({
      measureId: nearest?.measureId,
      documentId: nearest?.documentId,
      kind: expect.any(String),
      roles: expect.any(Array),
    });
    // The index compares shortened vectors.
    expect(2 * (found?.score ?? 0) - 1).toBeCloseTo(nearest?.score ?? 0, 1);
  });

  it('filters by year, kind and whether somebody leads', () => {
    expect(answers.filtered.length).toBeGreaterThan(0);
    for (const { node } of answers.filtered) {
      expect(node.year).toBeGreaterThanOrEqual(2022);
      expect(node.roles).toContain('lead');
    }
    expect(answers.within.length).toBeGreaterThan(0);
    for (const { node } of answers.within) expect(node).toMatchObject({ year: 2021, kind: 'action' });
  });

  it('goes on from a passage to the graph, and joins words with meaning', () => {
    expect(answers.units.some(({ units }) => units.length > 0)).toBe(true);
    expect(answers.hybrid.some(({ node }) => node.text.includes('行政复议'))).toBe(true);
  });
});
