import { afterAll, beforeAll, expect, it } from 'vitest';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { digest } from '../../graph/store/digest.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { questionsAbout } from './questions.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

let server: Neo4jServer;
let embedded: GraphStore;
let neo4j: GraphStore;

beforeAll(async () => {
  server = await startNeo4j();
  embedded = embeddedStore({ path: ':memory:', ...VECTORS });
  neo4j = neo4jStore({ ...server, ...VECTORS });
  for (const store of [embedded, neo4j]) {
    await store.open();
    await ingestSamples(store);
  }
}, 300_000);

afterAll(async () => {
  await embedded?.close();
  await neo4j?.close();
  await server?.stop();
}, 60_000);

it('holds the samples with the digest of the embedded store', async () => {
  expect(await digest(neo4j)).toBe(await digest(embedded));
});

it('answers every question about the samples as the embedded store does', async () => {
  const different: string[] = [];
  const questions = await questionsAbout(embedded);
  for (const { name, ask } of questions) {
    try {
      expect(await ask(neo4j)).toEqual(await ask(embedded));
    } catch (error) {
      different.push(`${name}: ${error instanceof Error ? error.message.slice(0, 2_000) : String(error)}`);
    }
  }
  expect(different).toEqual([]);
  expect(questions.length).toBeGreaterThan(200);
}, 600_000);
