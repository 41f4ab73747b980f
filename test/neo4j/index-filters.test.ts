import { afterAll, beforeAll, expect, it } from 'vitest';
import { neo4jConnection } from '../../graph/neo4j/connection.ts';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { passageSearch } from '../../graph/neo4j/read/passage-search.ts';
import { prepareSchema } from '../../graph/neo4j/schema.ts';
import type { MeasureFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { buildVector } from '../builders.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

let server: Neo4jServer;
let store: GraphStore;
const sent: string[] = [];
let fromIndex: ReturnType<typeof passageSearch>;
beforeAll(async () => {
  server = await startNeo4j({ version: '2026.08.1' });
  const options = { ...server, ...VECTORS };
  const connection = neo4jConnection(options);
  store = neo4jStore(options, connection);
  await store.open();
  await ingestSamples(store);
  const heard: typeof connection = {
    ...connection,
    read: (cypher, parameters) => {
      sent.push(cypher);
      return connection.read(cypher, parameters);
    },
  };
  const state = await prepareSchema(connection, options);
  // As in a collection of which no filter leaves few enough passages to compare them all.
  fromIndex = passageSearch(heard, server.uri, async () => state, -1);
}, 300_000);
afterAll(async () => {
  await store?.close();
  await server?.stop();
}, 60_000);

const VECTOR = buildVector('基层司法所', VECTORS.dimensions);

it.each<[string, MeasureFilter, boolean]>([
  ['no filter', {}, true],
  ['years', { years: [2021, 2022] }, true],
  ['kinds and a lead', { kinds: ['action'], hasLead: true }, true],
  ['nobody leads', { hasLead: false }, true],
  ['the role of a lead', { roles: ['lead'] }, true],
  ['a place and all below it', { regionIds: ['浙江省'] }, true],
  ['other roles', { roles: ['support', 'responsible'], years: [2021] }, false],
  ['an office', { offices: ['司法局'] }, false],
  ['a target', { target: { metricContains: '率' }, kinds: ['action'] }, false],
])('the index brings what comparing all would: %s', async (_, asked, covers) => {
  const places = await Promise.all((asked.regionIds ?? []).map((name) => store.suggest(name, ['Region'], 1)));
  const filter = asked.regionIds ? { ...asked, regionIds: places.flat().map(({ id }) => id) } : asked;
  sent.splice(0);
  const expected = await store.nearestPassages(VECTOR, filter, 5);
  const found = await fromIndex.nearestPassages(VECTOR, filter, 5);
  const statement = sent.find((cypher) => cypher.includes('SEARCH'));
  expect(statement).toMatch(/^CYPHER 25 MATCH \(p:Passage\) SEARCH/);
  expect(statement?.includes('MATCH (m:Measure')).toBe(!covers);
  expect(found.length).toBe(expected.length);
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ passageId, score }) => [passageId, score.toFixed(5)])).toEqual(
    expected.map(({ passageId, score }) => [passageId, score.toFixed(5)]),
  );
});

it('is made anew with its filters when an older server made it without', async () => {
  const connection = neo4jConnection({ ...server, ...VECTORS });
  await connection.write('DROP INDEX passage_vectors');
  await connection.write(
    "CREATE VECTOR INDEX passage_vectors FOR (n:Passage) ON (n.vector) OPTIONS {indexConfig: {`vector.dimensions`: 16, `vector.similarity_function`: 'cosine'}}",
  );
  expect(await prepareSchema(connection, { ...server, ...VECTORS })).toEqual({ dimensions: 16, filtersInIndex: true });
  expect(await prepareSchema(connection, { ...server, ...VECTORS })).toEqual({ dimensions: 16, filtersInIndex: true });
  await connection.close();
  expect(await fromIndex.nearestPassages(VECTOR, { years: [2021] }, 5)).toHaveLength(5);
});
