import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import type { ZhengmaiError } from '../../graph/errors.ts';
import { type Connection, neo4jConnection } from '../../graph/neo4j/connection.ts';
import { toStoreError } from '../../graph/neo4j/errors.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { SCHEMA_VERSION } from '../../graph/neo4j/schema.ts';
import { digest } from '../../graph/store/digest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { buildRevision, buildSourceGraph, buildVectors, type PlanSketch } from '../builders.ts';
import { WUHU_PLAN, YUHANG_JUSTICE, YUHANG_PLAN } from '../graph/contract/plans.ts';
import { emptyDatabase } from './empty-database.ts';
import { hashEmbedder, ingestSamples, VECTORS } from './samples.ts';
import { freePort, type Neo4jServer, startNeo4j } from './server.ts';
import { type Serving, startServe, until } from './serving.ts';

const MINUTES = 60_000;

describe('a Neo4j that is not there yet', () => {
  let server: Neo4jServer | undefined;
  let serve: Serving | undefined;
  afterEach(async () => {
    await serve?.stop();
    await server?.stop();
  }, MINUTES);

  it(
    'is waited for: /readyz says why it is 503, and is 200 without a restart once the server is up',
    async () => {
      const port = await freePort();
      serve = await startServe({ ZHENGMAI_STORE: `neo4j://127.0.0.1:${port}`, NEO4J_PASSWORD: 'a-password-for-tests' });
      await until(() => serve?.printed().includes(`Neo4j does not answer at neo4j://127.0.0.1:${port}: start it`));
      const readiness = await fetch(`${serve.address}/readyz`);
      expect(readiness.status).toBe(503);
      expect(await readiness.text()).not.toContain('a-password-for-tests');
      expect((await fetch(`${serve.address}/healthz`)).status).toBe(200);

      server = await startNeo4j({ port });
      await until(async () => (await fetch(`${serve?.address}/readyz`)).status === 200);
      const answer = await fetch(`${serve.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ documents { totalCount } }' }),
      });
      expect(await answer.json()).toEqual({ data: { documents: { totalCount: 0 } } });
      expect(serve.printed()).not.toContain('a-password-for-tests');
    },
    10 * MINUTES,
  );
});

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

describe('a Neo4j that refuses', () => {
  let server: Neo4jServer;
  beforeAll(async () => {
    server = await startNeo4j();
  }, 5 * MINUTES);
  afterAll(() => server?.stop(), MINUTES);

  const openStore = async (options: Partial<Parameters<typeof neo4jStore>[0]> = {}) => {
    const store = neo4jStore({ ...server, ...VECTORS, ...options });
    await store.open();
    return store;
  };

  it('a wrong password: one sentence, and the password is nowhere', async () => {
    const secret = 'not-the-password';
    const store = neo4jStore({ ...server, ...VECTORS, password: secret });
    const failure = await failureOf(store.open());
    expect(failure.message).toBe(`Neo4j at ${server.uri} refused the user neo4j: check NEO4J_USER and NEO4J_PASSWORD.`);
    expectNoSecret(failure, secret);
    expect(await store.health()).toMatchObject({ ok: false });
    await store.close();
  });

  it('an address that holds a password, without repeating it', async () => {
    const secret = 'in-the-address';
    const failure = await failureOf(openStore({ uri: `neo4j://neo4j:${secret}@127.0.0.1:${server.port}` }));
    expect(failure.code).toBe('BAD_INPUT');
    expectNoSecret(failure, secret);
  });

  it(
    'a database that is not there',
    async () => {
      const failure = await failureOf(openStore({ database: 'nowhere' }));
      expect(failure.message).toBe(
        `Neo4j at ${server.uri} has no database nowhere: create it or correct NEO4J_DATABASE.`,
      );
      expectNoSecret(failure, server.password);
    },
    MINUTES,
  );

  it('a database that holds no data', async () => {
    const failure = await failureOf(openStore({ database: 'system' }));
    expect(failure.message).toBe(
      `The database system of Neo4j at ${server.uri} takes commands for the server and no data: set NEO4J_DATABASE to another, such as neo4j.`,
    );
  });

  it('a user whose password is to be changed first', async () => {
    const password = 'the-first-password';
    await cypher(server, `CREATE USER newcomer SET PASSWORD '${password}' CHANGE REQUIRED`, 'system');
    const failure = await failureOf(openStore({ user: 'newcomer', password }));
    expect(failure).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(`wants a new password for the user newcomer first`),
    });
    expectNoSecret(failure, password);
  });

  it('more wrong passwords, after some', async () => {
    await cypher(server, "CREATE USER forgetful SET PASSWORD 'a-password-for-tests' CHANGE NOT REQUIRED", 'system');
    const messages: string[] = [];
    for (let i = 0; i < 5; i++) {
      const failure = await failureOf(openStore({ user: 'forgetful', password: `guess-${i}` }));
      expectNoSecret(failure, `guess-${i}`);
      messages.push(failure.message);
    }
    expect(messages[0]).toContain('refused the user forgetful: check');
    expect(messages.at(-1)).toContain('too many wrong passwords for the user forgetful: wait a few seconds');
  });

  it('a write where only reads may go', async () => {
    const connection = neo4jConnection({ ...server, ...VECTORS });
    const failure = await failureOf(connection.read('CREATE (n:Measure)'));
    expect(failure).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('does not let neo4j write'),
    });
    expectNoSecret(failure, server.password);
    await connection.close();
  });

  it('a user without the rights, which only other editions of Neo4j know: one sentence as well', () => {
    const forbidden = Object.assign(
      new Error(
        "Create node with labels 'Source' on database 'neo4j' is not allowed for user 'reader' with roles [PUBLIC, reader].",
      ),
      { code: 'Neo.ClientError.Security.Forbidden' },
    );
    expect(toStoreError(forbidden, { ...server, user: 'reader' })).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${server.uri} does not allow the user reader to do that: grant it a role that reads, writes and makes indexes, such as architect.`,
    });
  });

  it(
    'a query beyond the time limit',
    async () => {
      const connection = neo4jConnection({ ...server, ...VECTORS, timeoutMs: 200 });
      const failure = await failureOf(connection.read('UNWIND range(1, 10000000000) AS x RETURN max(x % 7)'));
      expect(failure).toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: expect.stringContaining('gave up after the time limit'),
      });
      expectNoSecret(failure, server.password);
      await connection.close();
    },
    MINUTES,
  );

  it(
    'to be opened by an older version, or with vectors of another length, and stays as it was',
    async () => {
      await emptyDatabase(server);
      const store = await openStore();
      const graph = buildSourceGraph(YUHANG_PLAN);
      await store.saveSource(graph, buildVectors(graph, VECTORS.dimensions));
      const before = await everything(server, store);

      expect(await failureOf(openStore({ dimensions: 32 }))).toMatchObject({ code: 'STORE_INCOMPATIBLE' });
      expect(await failureOf(openStore({ model: 'another' }))).toMatchObject({ code: 'STORE_INCOMPATIBLE' });
      await cypher(server, 'MATCH (s:Schema) SET s.version = 999');
      const failure = await failureOf(openStore());
      expect(failure).toMatchObject({
        code: 'STORE_INCOMPATIBLE',
        message: expect.stringContaining('update Zhengmai'),
      });
      await cypher(server, `MATCH (s:Schema) SET s.version = ${SCHEMA_VERSION}`);
      expect(await everything(server, store)).toEqual(before);
      await store.close();
    },
    2 * MINUTES,
  );

  it(
    'nothing of a store of an older version: it is brought up to date with all that is in it',
    async () => {
      await emptyDatabase(server);
      const store = await openStore();
      const graph = buildSourceGraph(YUHANG_PLAN);
      await store.saveSource(graph, buildVectors(graph, VECTORS.dimensions));
      const before = await everything(server, store);
      await store.close();
      await cypher(server, 'DROP CONSTRAINT revision_id_unique');
      await cypher(server, 'MATCH (s:Schema) SET s.version = 1');

      const updated = await openStore();
      const { indexes, ...held } = await everything(server, updated);
      expect({ ...held, indexes: indexes.length }).toEqual({ ...before, indexes: before.indexes.length });
      const documentId = graph.nodes.find(({ kind }) => kind === 'Document')?.id ?? '';
      await updated.saveSource(graph, new Map(), [buildRevision({ documentId })]);
      expect((await updated.revisions(documentId, { first: 1 })).total).toBe(1);
      await updated.close();
    },
    2 * MINUTES,
  );

  it(
    'nothing that several writers say at once of the same units',
    async () => {
      await emptyDatabase(server);
      const plans = [YUHANG_PLAN, WUHU_PLAN, ...Array.from({ length: 10 }, (_, i) => overlapping(i))].map(
        buildSourceGraph,
      );
      const writers = await Promise.all([openStore(), openStore(), openStore()]);
      await Promise.all(
        plans.map((plan, i) => writers[i % 3]?.saveSource(plan, buildVectors(plan, VECTORS.dimensions))),
      );

      const oneByOne = embeddedStore({ path: ':memory:', ...VECTORS });
      await oneByOne.open();
      for (const plan of plans) await oneByOne.saveSource(plan, buildVectors(plan, VECTORS.dimensions));
      const [store] = writers;
      if (!store) throw new Error('There are three.');
      expect(await digest(store)).toBe(await digest(oneByOne));
      const page = { first: 50 };
      const items = async (s: GraphStore) => (await s.units({}, page)).items.map(({ node }) => node);
      expect(await items(store)).toEqual(await items(oneByOne));
      await Promise.all([...writers, oneByOne].map((s) => s.close()));
    },
    2 * MINUTES,
  );

  it(
    'nothing that several writers say at once of the same plan, and no number',
    async () => {
      await emptyDatabase(server);
      const writers = await Promise.all([openStore(), openStore(), openStore()]);
      const graph = buildSourceGraph(YUHANG_PLAN);
      const vectors = buildVectors(graph, VECTORS.dimensions);
      const documentId = graph.nodes.find(({ kind }) => kind === 'Document')?.id ?? '';
      const oneByOne = embeddedStore({ path: ':memory:', ...VECTORS });
      await oneByOne.open();
      await oneByOne.saveSource(graph, vectors);
      const numbers = async (s: GraphStore) => [
        (await s.units({}, { first: 50 })).items.map(({ node }) => node),
        (await s.ownership({ kinds: ['action'] }, { first: 50 }, 9)).items.map(({ node }) => node),
      ];
      for (let round = 0; round < 4; round++) {
        await Promise.all(writers.map((writer) => writer.saveSource(graph, vectors)));
        for (const writer of writers) expect(await numbers(writer)).toEqual(await numbers(oneByOne));
        // One of them takes it out while the others put it in.
        await Promise.all(
          [...writers, writers[0]].map((writer, i) =>
            i === 0 ? writer?.removeDocument(documentId) : writer?.saveSource(graph, vectors),
          ),
        );
      }
      await writers[0]?.saveSource(graph, vectors);
      expect(await numbers(writers[0] ?? oneByOne)).toEqual(await numbers(oneByOne));
      await Promise.all([...writers, oneByOne].map((s) => s.close()));
    },
    2 * MINUTES,
  );
});

const PLAN = `临川县2024年河湖治理工作方案
一、主要任务
（一）推进河道清淤。全年清淤河道30公里。（责任单位：县水利局、县财政局）
（二）加强巡查监管。建立巡查台账，每季度通报一次。（责任单位：县水利局）
`;
const CHANGED_PLAN = PLAN.replace('、县财政局', '');

/** A plan of its own that speaks of units, brands and laws of the others, and adds a name to one. */
function overlapping(i: number): PlanSketch {
  return {
    name: `overlap-${i}.txt`,
    documents: [
      {
        title: `余杭区第${i}号工作方案`,
        measures: [
          {
            title: `第${i}项举措`,
            units: [{ ...YUHANG_JUSTICE, name: `司法局${i}`, role: 'lead' }],
            brands: [{ name: '大综合一体化', brandKind: '改革' }],
            regulations: [{ title: '行政处罚法' }],
          },
        ],
      },
    ],
  };
}

/** A connection on which the server dies before that statement of that transaction. */
function killing(server: Neo4jServer, at: { readonly transaction: number; readonly statement: number }): Connection {
  const connection = neo4jConnection({ ...server, ...VECTORS });
  let transactions = 0;
  let statements = 0;
  return {
    ...connection,
    transaction: (work) => {
      transactions++;
      return connection.transaction((tx) =>
        work({
          run: async (cypher, parameters) => {
            if (transactions === at.transaction && ++statements === at.statement) await server.kill();
            return tx.run(cypher, parameters);
          },
        }),
      );
    },
  };
}

async function failureOf(work: Promise<unknown>): Promise<ZhengmaiError> {
  try {
    await work;
  } catch (error) {
    return error as ZhengmaiError;
  }
  throw new Error('It did not fail.');
}

/** Neither in the message nor anywhere a log would print of the error and its causes; and the message is one sentence. */
function expectNoSecret(error: ZhengmaiError, secret: string): void {
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain(secret);
  expect(error.message).toMatch(/^[^\n]+[^.\n]\.$/);
}

async function everything(server: Neo4jServer, store: GraphStore) {
  return {
    digest: await digest(store),
    model: await store.vectorModel(),
    indexes: await cypher(
      server,
      'SHOW INDEXES YIELD name, type, properties, options RETURN name, type, properties, options',
    ),
  };
}

async function cypher(server: Neo4jServer, statement: string, database = 'neo4j'): Promise<unknown[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    return (await driver.executeQuery(statement, {}, { database })).records.map((row) => row.toObject());
  } finally {
    await driver.close();
  }
}
