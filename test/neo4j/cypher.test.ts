import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { ingestSamples, VECTORS } from './samples.ts';
import { type Neo4jServer, startNeo4j } from './server/server.ts';

const PAGE = await readFile(join(import.meta.dirname, '../../docs/cypher.md'), 'utf8');

/** Each question of the page with its query, exactly as a reader would copy it. */
const QUERIES = [...PAGE.matchAll(/^## (?<question>.+)\n+```cypher\n(?<cypher>[^`]+)```/gm)].map(({ groups }) => ({
  question: groups?.question ?? '',
  cypher: groups?.cypher ?? '',
}));

describe('the Cypher of docs/cypher.md', () => {
  let server: Neo4jServer;
  let driver: Driver;
  beforeAll(async () => {
    server = await startNeo4j();
    const store = neo4jStore({ ...server, ...VECTORS });
    await store.open();
    await ingestSamples(store);
    await store.close();
    driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      disableLosslessIntegers: true,
    });
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    await server?.stop();
  }, 60_000);

  it('is ten queries', () => {
    expect(QUERIES).toHaveLength(10);
  });

  it.each(QUERIES)('$question', async ({ cypher }) => {
    const { records, summary } = await driver.executeQuery(cypher, {}, { routing: neo4j.routing.READ });
    expect(records.length).toBeGreaterThan(0);
    expect(records[0]?.keys).toEqual(columnsOf(cypher));
    // What the server would warn of: a label, property or type that nothing has.
    expect(summary.gqlStatusObjects.filter(({ severity }) => severity === 'WARNING')).toEqual([]);
  });

  it('finds what a unit leads with the words that say so', async () => {
    const query = QUERIES.find(({ question }) => question.startsWith('What does a unit lead'));
    const { records } = await driver.executeQuery(query?.cypher ?? '');
    for (const row of records) expect(row.get('evidence')).toMatch(/综合(行政)?执法/);
  });
});

/** The names after `AS` in the last RETURN, or the expression itself. */
function columnsOf(cypher: string): string[] {
  const returned = /RETURN ([\s\S]+?)(?:\nORDER BY|$)/.exec(cypher)?.[1] ?? '';
  return returned.split(/,(?![^([{]*[)\]}])/).map((column) => column.trim().replace(/^.* AS /s, ''));
}
