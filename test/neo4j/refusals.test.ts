import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { neo4jConnection } from '../../graph/neo4j/connection.ts';
import { toStoreError } from '../../graph/neo4j/errors.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { SCHEMA_VERSION } from '../../graph/neo4j/schema.ts';
import { digest } from '../../graph/store/digest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildRevision, buildSourceGraph, buildVectors } from '../builders.ts';
import { WUHU_PLAN, YUHANG_PLAN } from '../graph/contract/plans.ts';
import { VECTORS } from './samples.ts';
import { emptyDatabase } from './server/empty-database.ts';
import { cypher, everything, expectNoSecret, failureOf, overlapping } from './server/faults.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

const MINUTES = 60_000;

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

  it('nothing that is asked while it is made ready: the answer waits for the indexes that it needs', async () => {
    const store = neo4jStore({ ...server, ...VECTORS });
    expect((await failureOf(store.suggest('法律', ['Unit'], 5))).message).toBe(
      `The store ${server.uri} is not open: open it first.`,
    );
    const opening = store.open();
    const [passages, names] = await Promise.all([
      store.lexicalPassages(['法律'], {}, 5),
      store.suggest('法律', ['Unit'], 5),
    ]);
    expect([passages, names]).toEqual([[], []]);
    await opening;
    await store.close();
  });

  it('a wrong password: one sentence, and the password is nowhere', async () => {
    const secret = 'not-the-password';
    const store = neo4jStore({ ...server, ...VECTORS, password: secret });
    const failure = await failureOf(store.open());
    expect(failure.message).toBe(`Neo4j at ${server.uri} refused the user neo4j: check NEO4J_USER and NEO4J_PASSWORD.`);
    expectNoSecret(failure, secret);
    expect(await store.health()).toMatchObject({ ok: false });
    expect((await failureOf(store.stats())).message).toBe(failure.message);
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

  it.each([
    ['Neo.TransientError.Transaction.DeadlockDetected', 'is too busy with other work for this: try again in a while.'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'ran out of memory: ask for less at once'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'does not answer at'],
  ])('what the server says would pass, when it has not passed: %s', (code, sentence) => {
    const failure = Object.assign(new Error('ForsetiClient[transactionId=7] cannot acquire a lock.'), { code });
    expect(toStoreError(failure, server)).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining(sentence),
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
