import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { digest } from '../../graph/store/digest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { buildSourceGraph } from '../builders.ts';
import { YUHANG_PLAN } from '../graph/contract/plans.ts';
import { hashEmbedder, ingestSamples, VECTORS } from './samples.ts';
import { CHANGED_PLAN, expectNoSecret, failureOf, killing, PLAN } from './server/faults.ts';
import { freePort, type Neo4jServer, startNeo4j } from './server/server.ts';
import { type Serving, startServe, until } from './server/serving.ts';

const MINUTES = 60_000;

describe('a Neo4j that is not there yet', () => {
  let server: Neo4jServer | undefined;
  let serve: Serving | undefined;
  afterEach(async () => {
    await serve?.stop();
    await server?.stop();
  }, MINUTES);

  it(
    'is waited for: /readyz says why it is 503, and is 200 without a restart once the server is up, and plans to begin with come in',
    async () => {
      const port = await freePort();
      const env = { ZHENGMAI_STORE: `neo4j://127.0.0.1:${port}`, NEO4J_PASSWORD: 'a-password-for-tests' };
      serve = await startServe(env, ['--seed', 'samples/yuhang-2021-special-plans.txt']);
      await until(() => serve?.printed().includes(`Neo4j does not answer at neo4j://127.0.0.1:${port}: start it`));
      const readiness = await fetch(`${serve.address}/readyz`);
      expect(readiness.status).toBe(503);
      expect(await readiness.text()).not.toContain('a-password-for-tests');
      expect((await fetch(`${serve.address}/healthz`)).status).toBe(200);

      server = await startNeo4j({ port });
      await until(async () => (await fetch(`${serve?.address}/readyz`)).status === 200);
      await until(async () => (await documentsOf(serve)) > 0);
      expect(serve.printed()).not.toContain('a-password-for-tests');
    },
    10 * MINUTES,
  );
});

async function documentsOf(serve: Serving | undefined): Promise<number> {
  const answer = await fetch(`${serve?.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ documents { totalCount } }' }),
  });
  return (await answer.json()).data?.documents.totalCount ?? 0;
}

describe('a Neo4j that is killed in the middle of an ingest', () => {
  let folder: string;
  const servers: Neo4jServer[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhengmai-neo4j-killed-'));
  });
  afterAll(async () => {
    await servers.at(-1)?.stop();
    await rm(folder, { recursive: true, force: true });
  }, MINUTES);

  it(
    'holds exactly the graph of an undisturbed run after ingesting again',
    async () => {
      const server = await startNeo4j({ folder });
      servers.push(server);
      // The first transaction makes the schema, the third holds nodes of the second source when the server dies.
      const store = neo4jStore({ ...server, ...VECTORS }, killing(server, { transaction: 3, statement: 10 }));
      await store.open();
      await expect(ingestSamples(store)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await store.close();

      const again = await startNeo4j({ folder, port: server.port });
      servers.push(again);
      const recovered = neo4jStore({ ...again, ...VECTORS });
      await recovered.open();
      expect((await recovered.stats()).sources).toBe(1);
      await ingestSamples(recovered);
      const undisturbed = embeddedStore({ path: ':memory:', ...VECTORS });
      await undisturbed.open();
      await ingestSamples(undisturbed);
      expect(await digest(recovered)).toBe(await digest(undisturbed));
      await recovered.close();
      await undisturbed.close();
    },
    10 * MINUTES,
  );

  it(
    'keeps one revision of a plan that was being replaced',
    async () => {
      const server = servers.at(-1);
      if (!server) throw new Error('The test before started one.');
      const plan = join(folder, 'plan.txt');
      const ingest = async (store: GraphStore, text: string) => {
        await writeFile(plan, text);
        const [outcome] = await ingestFiles({ store, embedder: hashEmbedder }, [plan]);
        return outcome?.documentIds[0] ?? '';
      };
      const store = neo4jStore({ ...server, ...VECTORS }, killing(server, { transaction: 2, statement: 8 }));
      await store.open();
      await ingest(store, PLAN);
      await expect(ingest(store, CHANGED_PLAN)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      await store.close();

      const again = await startNeo4j({ folder, port: server.port });
      servers.push(again);
      const recovered = neo4jStore({ ...again, ...VECTORS });
      await recovered.open();
      expect((await recovered.stats()).revisions).toBe(0);
      const documentId = await ingest(recovered, CHANGED_PLAN);
      const { items } = await recovered.revisions(documentId, { first: 5 });
      expect(items.map(({ node }) => node.changes.measures.map(({ change }) => change))).toEqual([['changed']]);
      await recovered.removeDocument(documentId);
      await recovered.close();
    },
    10 * MINUTES,
  );

  it(
    'says in one sentence that a read-only database may not be written to, and still answers',
    async () => {
      const port = servers.at(-1)?.port;
      await servers.pop()?.stop();
      const server = await startNeo4j({ folder, readOnly: true, ...(port === undefined ? {} : { port }) });
      servers.push(server);
      const store = neo4jStore({ ...server, ...VECTORS });
      await store.open();
      const before = await store.stats();
      const failure = await failureOf(store.saveSource(buildSourceGraph(YUHANG_PLAN), new Map()));
      expect(failure).toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('does not let neo4j write'),
      });
      expectNoSecret(failure, server.password);
      expect(await store.stats()).toEqual(before);
      await store.close();
    },
    10 * MINUTES,
  );
});
