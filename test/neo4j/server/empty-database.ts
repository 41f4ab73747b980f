import neo4j from 'neo4j-driver';
import type { Neo4jServer } from './server.ts';

/** Removes all that a test has written, and keeps constraints and indexes. */
export async function emptyDatabase(server: Neo4jServer): Promise<void> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    await driver.executeQuery('MATCH (n) WHERE NOT n:Schema DETACH DELETE n');
  } finally {
    await driver.close();
  }
}
