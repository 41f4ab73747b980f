import { afterAll, beforeAll, describe } from 'vitest';
import { neo4jStore } from '../../graph/neo4j/neo4j-store.ts';
import { DIMENSIONS, MODEL } from '../graph/contract/vectors.ts';
import { describeStore } from '../graph/store-contract.ts';
import { emptyDatabase } from './server/empty-database.ts';
import { NEO4J_VERSIONS, type Neo4jServer, type Neo4jVersion, startNeo4j } from './server/server.ts';

for (const version of Object.keys(NEO4J_VERSIONS) as Neo4jVersion[]) {
  describe(`Neo4j ${version}`, () => {
    let server: Neo4jServer;
    beforeAll(async () => {
      server = await startNeo4j({ version });
    }, 300_000);
    afterAll(() => server?.stop(), 60_000);

    describeStore('is a store', async () => {
      await emptyDatabase(server);
      const store = neo4jStore({ ...server, dimensions: DIMENSIONS, model: MODEL });
      await store.open();
      return store;
    });
  });
}
