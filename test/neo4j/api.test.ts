import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { useStores } from '../api/api.ts';
import { buildSourceGraph } from '../builders.ts';
import { YUHANG_PLAN } from '../graph/contract/plans.ts';
import { emptyDatabase } from './server/empty-database.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

const FOLDER = join(import.meta.dirname, '../api');

/** The test files of `test/api`, in all its rooms, that ask a store. */
const FILES: string[] = [];
for (const name of (await readdir(FOLDER, { recursive: true })).sort()) {
  if (!name.endsWith('.test.ts')) continue;
  if ((await readFile(join(FOLDER, name), 'utf8')).includes('openApi(')) FILES.push(name);
}

describe('the API on Neo4j', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
    const make = async () => {
      await emptyDatabase(server);
      const store = neo4jStore({ ...server, dimensions: null, model: null });
      await store.open();
      return store;
    };
    await warmUp(await make());
    useStores({ name: 'neo4j', make });
  }, 300_000);
  afterAll(() => server?.stop(), 60_000);

  for (const name of FILES) {
    describe(name, async () => {
      await import(join(FOLDER, name));
    });
  }
});

/** A server that has just started takes its time with the first writes, and the API would give up on them. */
async function warmUp(store: GraphStore): Promise<void> {
  const graph = buildSourceGraph(YUHANG_PLAN);
  for (let i = 0; i < 3; i++) {
    await store.saveSource(graph, new Map());
    for (const { id } of graph.nodes.filter(({ kind }) => kind === 'Document')) await store.removeDocument(id);
  }
  await store.close();
}
