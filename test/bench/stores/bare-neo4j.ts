import neo4j, { type Driver } from 'neo4j-driver';
import { kindOfId } from '../../../graph/ids.ts';
import type { Edge, SourceGraph } from '../../../graph/model.ts';
import { toParameters } from '../../../graph/neo4j/cypher/parameters.ts';
import { nameProperties, toEdgeProperties, toNodeProperties } from '../../../graph/neo4j/cypher/records.ts';
import { isShared } from '../../../graph/store/assertions.ts';
import type { Neo4jServer } from '../../neo4j/server/server.ts';
import { passageRows } from './passage-rows.ts';
import type { Plan } from './side.ts';

/** What the driver itself does in as little Cypher as can be: the measure for the store, with the same rows and indexes. */
export function bareNeo4j(server: Neo4jServer) {
  const driver: Driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    disableLosslessIntegers: true,
  });
  return {
    /** One transaction of plain `UNWIND`s, as `saveSource` is one. */
    async load({ graph, vectors }: Plan): Promise<void> {
      const session = driver.session();
      try {
        await session.executeWrite(async (tx) => {
          for (const [cypher, rows] of bareRows(graph, vectors)) await tx.run(cypher, toParameters({ rows }));
        });
      } finally {
        await session.close();
      }
    },
    async read(cypher: string, parameters: Record<string, unknown>): Promise<void> {
      await driver.executeQuery(cypher, toParameters(parameters), { routing: neo4j.routing.READ });
    },
    /** Takes out what only this plan brought. */
    async forget({ graph, vectors }: Plan): Promise<void> {
      const session = driver.session();
      try {
        const ids = graph.nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
        await session.executeWrite(async (tx) => {
          for (const cypher of FORGET)
            await tx.run(cypher, { ids, sourceId: graph.source.id, hashes: [...vectors.keys()] });
        });
      } finally {
        await session.close();
      }
    },
    close: () => driver.close(),
  };
}

const FORGET = [
  'MATCH (m:Measure) WHERE m.documentId IN $ids MATCH (m)-[:HAS_PASSAGE]->(p) DETACH DELETE p',
  ...['Measure', 'Target'].map(
    (label) => `MATCH (n:${label}) WHERE n.documentId IN $ids OPTIONAL MATCH (a:Name)-[:OF]->(n) DETACH DELETE a, n`,
  ),
  'MATCH (d:Document) WHERE d.id IN $ids OPTIONAL MATCH (a:Name)-[:OF]->(d) DETACH DELETE a, d',
  'MATCH (s:Source {id: $sourceId}) DETACH DELETE s',
];

function bareRows(graph: SourceGraph, vectors: ReadonlyMap<string, Float32Array>): Map<string, unknown[]> {
  const rows = new Map<string, unknown[]>();
  const add = (cypher: string, row: unknown) => rows.set(cypher, [...(rows.get(cypher) ?? []), row]);
  const { text, ...source } = graph.source;
  add('UNWIND $rows AS row CREATE (n:Source) SET n = row', { ...source, text });
  for (const node of graph.nodes) {
    const write = isShared(node) ? 'MERGE (n:KIND {id: row.id}) SET n += row' : 'CREATE (n:KIND) SET n = row';
    add(`UNWIND $rows AS row ${write.replace('KIND', node.kind)}`, toNodeProperties(node));
  }
  for (const node of graph.nodes.filter((one) => !isShared(one))) {
    for (const name of nameProperties(node)) {
      add(
        `UNWIND $rows AS row MATCH (n:${node.kind} {id: row.id}) CREATE (a:Name {kind: '${node.kind}'})-[:OF]->(n) SET a += row.name`,
        { id: node.id, name },
      );
    }
  }
  for (const edge of graph.edges) {
    add(bareEdge(edge), { id: edge.id, from: edge.from, to: edge.to, properties: toEdgeProperties(edge) });
  }
  for (const row of passageRows(graph)) {
    add(
      'UNWIND $rows AS row MATCH (m:Measure {id: row.measureId}) CREATE (m)-[:HAS_PASSAGE]->(p:Passage) SET p = row',
      row,
    );
  }
  for (const [hash, vector] of vectors) {
    add(
      "UNWIND $rows AS row MATCH (p:Passage {hash: row.hash}) CALL db.create.setNodeVectorProperty(p, 'vector', row.vector)",
      { hash, vector },
    );
  }
  return rows;
}

function bareEdge({ kind, from, to, documentId }: Edge): string {
  const ends = `UNWIND $rows AS row MATCH (a:${kindOfId(from)} {id: row.from}) MATCH (b:${kindOfId(to)} {id: row.to})`;
  return documentId === null
    ? `${ends} MERGE (a)-[e:${kind} {id: row.id}]->(b) SET e = row.properties`
    : `${ends} CREATE (a)-[e:${kind}]->(b) SET e = row.properties`;
}
