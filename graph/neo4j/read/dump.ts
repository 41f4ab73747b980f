import type { Edge, GraphNode, Passage, SourceGraph } from '../../model.ts';
import { mergeShared, mergeStructure, type SharedNode } from '../../store/assertions.ts';
import type { DumpedSource } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { toEdge, toGraphNode, toSource } from '../cypher/records.ts';
import { toRevision } from './revisions.ts';

/** Every source in the order of ids, one at a time, so that a store of any size streams. */
export async function* dump(connection: Connection): AsyncIterable<DumpedSource> {
  for (let last = ''; ; ) {
    const [row] = await connection.read('MATCH (s:Source) WHERE s.id > $last RETURN s ORDER BY s.id LIMIT 1', { last });
    if (!row) return;
    const source = toSource(row.get('s').properties);
    yield await dumpSource(connection, source);
    last = source.id;
  }
}

async function dumpSource(connection: Connection, source: SourceGraph['source']): Promise<DumpedSource> {
  const [nodes, edges, statements, passages, revisions] = await Promise.all(
    [OWN_NODES, OWN_EDGES, STATEMENTS, PASSAGES, REVISIONS].map((cypher) => connection.read(cypher, { id: source.id })),
  );
  const shared = new Map<string, SharedNode>();
  const structure = new Map<string, Edge>();
  for (const row of statements ?? []) {
    const node: SharedNode = JSON.parse(row.get('said'));
    shared.set(node.id, mergeInto(shared.get(node.id), node, mergeShared));
    for (const edge of JSON.parse(row.get('edges')) as Edge[]) {
      structure.set(edge.id, mergeInto(structure.get(edge.id), edge, mergeStructure));
    }
  }
  const own = (nodes ?? []).map((row): GraphNode => toGraphNode(row.get('n')));
  const stated = (edges ?? []).map((row): Edge => toEdge(row.get('e'), row.get('from'), row.get('to')));
  return {
    graph: {
      source,
      nodes: [...own, ...shared.values()].sort(byId),
      edges: [...stated, ...structure.values()].sort(byId),
      passages: (passages ?? []).map((row) => row.get('passage') as Passage),
    },
    vectors: new Map(
      (passages ?? []).flatMap((row) =>
        row.get('vector') === null ? [] : [[row.get('passage').hash as string, Float32Array.from(row.get('vector'))]],
      ),
    ),
    revisions: (revisions ?? []).map((row) => toRevision(row.get('revision'))),
  };
}

function mergeInto<T>(before: T | undefined, one: T, merge: (a: T, b: T) => T): T {
  return before === undefined ? one : merge(before, one);
}

const DOCUMENTS = 'MATCH (:Source {id: $id})-[:HOLDS]->(d:Document)';
const OWN_NODES = `${DOCUMENTS} RETURN d AS n UNION ALL ${DOCUMENTS} MATCH (n:Measure {documentId: d.id}) RETURN n
  UNION ALL ${DOCUMENTS} MATCH (n:Target {documentId: d.id}) RETURN n`;
// Every stated edge begins or ends at the document, or at a measure of it.
const OWN_EDGES = `${DOCUMENTS} MATCH (d)-[e]-() WHERE e.documentId = d.id RETURN DISTINCT e, startNode(e).id AS from, endNode(e).id AS to
  UNION ${DOCUMENTS} MATCH (n:Measure {documentId: d.id})-[e]-() WHERE e.documentId = d.id
  RETURN DISTINCT e, startNode(e).id AS from, endNode(e).id AS to`;
const STATEMENTS = `${DOCUMENTS} MATCH (d)-[s:STATES]->() RETURN s.said AS said, s.edges AS edges ORDER BY d.id`;
const PASSAGES = `${DOCUMENTS} MATCH (m:Measure {documentId: d.id})-[:HAS_PASSAGE]->(p:Passage)
  RETURN p {.id, .measureId, .documentId, .start, .end, .text, .hash} AS passage, p.vector AS vector ORDER BY p.id`;
const REVISIONS = `${DOCUMENTS} MATCH (d)-[:HAS_REVISION]->(r:Revision) RETURN r {.*} AS revision ORDER BY r.id`;

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
