import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server.ts';

let server: Neo4jServer;
beforeAll(async () => {
  server = await startNeo4j();
}, 300_000);
afterAll(() => server?.stop(), 60_000);

it('brings a store of the first version up to what one of today holds', async () => {
  const store = neo4jStore({ ...server, ...VECTORS });
  await store.open();
  await ingestSamples(store);
  await store.close();
  const before = await everything();
  for (const statement of BACK_TO_VERSION_1) await cypher(statement);
  expect(await everything()).not.toEqual(before);

  const again = neo4jStore({ ...server, ...VECTORS });
  await again.open();
  await again.close();
  expect(await everything()).toEqual(before);
}, 300_000);

const BACK_TO_VERSION_1 = [
  'DROP INDEX responsible_for_place',
  'MATCH ()-[e:RESPONSIBLE_FOR]->() REMOVE e.place',
  'MATCH ()-[s:STATES]->() REMOVE s.measures, s.lead, s.responsible, s.support',
  `MATCH (d:Document) REMOVE d.kinds, d.kindMeasures, d.roles, d.roleMeasures, d.offices, d.officeMeasures`,
  'MATCH (s:Schema) SET s.version = 1',
];

/** The properties in question, lists as sets of pairs, since their order says nothing. */
async function everything() {
  const pairs = (values: string) =>
    `[i IN range(0, coalesce(size(d.${values}s), 0) - 1) | d.${values}s[i] + ' ' + d.${values}Measures[i]]`;
  return {
    version: await cypher('MATCH (s:Schema) RETURN s.version AS version'),
    indexes: await cypher('SHOW INDEXES YIELD name RETURN name ORDER BY name'),
    duties: await cypher('MATCH ()-[e:RESPONSIBLE_FOR]->() RETURN e.id AS id, e.place AS place ORDER BY id'),
    stated: await cypher(
      'MATCH (d:Document)-[s:STATES]->(n) RETURN d.id AS d, n.id AS n, s {.measures, .lead, .responsible, .support} AS s ORDER BY d, n',
    ),
    lists: (
      await cypher(
        `MATCH (d:Document) RETURN d.id AS id, ${pairs('kind')} AS kinds, ${pairs('role')} AS roles, ${pairs('office')} AS offices ORDER BY id`,
      )
    ).map((row) => Object.values(row).map((value) => (Array.isArray(value) ? value.sort() : value))),
  };
}

async function cypher(statement: string): Promise<Record<string, unknown>[]> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  try {
    return (await driver.executeQuery(statement)).records.map((row) => row.toObject());
  } finally {
    await driver.close();
  }
}
