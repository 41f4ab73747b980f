import { neo4jConnection } from '../../../graph/neo4j/connection.ts';
import { neo4jStore } from '../../../graph/neo4j/neo4j-store.ts';
import { writeSource } from '../../../graph/neo4j/write/write-source.ts';
import { startNeo4j } from '../../neo4j/server/server.ts';
import { bareNeo4j } from './bare-neo4j.ts';
import { memoryOf, sizeOf } from './measure.ts';
import { MODEL, type Side } from './side.ts';

/** A real server of its own, with as much memory as docker-compose.yml gives. */
export async function neo4jSide(): Promise<Side> {
  const server = await startNeo4j({ optimise: true });
  const bare = bareNeo4j(server);
  const connection = neo4jConnection({ ...server, ...MODEL });
  let lucene = '';
  const store = neo4jStore(
    { ...server, ...MODEL },
    {
      ...connection,
      read: (cypher, parameters = {}) => {
        if (cypher.includes('fulltext')) lucene = String(parameters.query);
        return connection.read(cypher, parameters);
      },
    },
  );
  await store.open();
  return {
    store,
    // Several sources a transaction: each commit brings seven Lucene indexes up to date.
    fill: (plans) =>
      connection.transaction(async (tx) => {
        for (const { graph, vectors } of plans) await writeSource(tx, graph, vectors, []);
      }),
    bareLoad: bare.load,
    forget: bare.forget,
    bareWords: (_, limit) => bare.read(WORDS, { query: lucene, limit }),
    bareVectors: (vector, limit) => bare.read(VECTORS, { vector, limit }),
    roundTrip: () => bare.read('RETURN 1', {}),
    memoryMb: () => memoryOf(server.pid),
    diskMb: () => sizeOf(server.folder),
    close: async () => {
      await store.close();
      await bare.close();
      await server.stop();
    },
  };
}

const WORDS =
  "CALL db.index.fulltext.queryNodes('passage_terms', $query, {limit: $limit}) YIELD node, score RETURN node.id, node.text, score";
const VECTORS =
  "CALL db.index.vector.queryNodes('passage_vectors', $limit, $vector) YIELD node AS p, score RETURN p.id, p.text, score";
