import type { Record as Row } from 'neo4j-driver';
import type { Edge, EdgeKind, GraphNode, NodeKind, Source } from '../../model.ts';
import { NODE_KINDS } from '../../model.ts';
import type { SourceSummary } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { byLabel } from '../cypher/labels.ts';
import type { Parameters } from '../cypher/parameters.ts';
import { toEdge, toGraphNode, toSource } from '../cypher/records.ts';

export function nodeReads(connection: Connection) {
  /** One look-up by index for each kind, all in one question: a question costs more than what it looks up. */
  const byKind = async (
    statements: Readonly<Record<NodeKind, string>>,
    ids: readonly string[],
    more: Parameters = {},
  ): Promise<readonly Row[]> => {
    const groups = [...byLabel(ids)].sort();
    if (groups.length === 0) return [];
    const parameters = Object.fromEntries(groups.map(([kind, group]) => [`ids${kind}`, group]));
    return connection.read(groups.map(([kind]) => statements[kind]).join('\nUNION ALL '), { ...parameters, ...more });
  };

  return {
    async nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]> {
      const found = new Map<string, GraphNode>();
      for (const row of await byKind(NODES, ids)) {
        const node = toGraphNode(row.get('n'));
        found.set(node.id, node);
      }
      return ids.map((id) => found.get(id) ?? null);
    },

    async edge(id: string): Promise<Edge | null> {
      const rows = await connection.read(EDGE, { id });
      return rows[0] ? toEdge(rows[0].get('e'), rows[0].get('from'), rows[0].get('to')) : null;
    },

    async edgesOf(nodeIds: readonly string[], kinds: readonly EdgeKind[]): Promise<readonly Edge[]> {
      const edges = new Map<string, Edge>();
      for (const row of await byKind(EDGES_OF, nodeIds, { kinds })) {
        const edge = toEdge(row.get('e'), row.get('from'), row.get('to'));
        edges.set(edge.id, edge);
      }
      return [...edges.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
    },

    async sourceOf(documentId: string): Promise<Source | null> {
      const rows = await connection.read('MATCH (:Document {id: $documentId})<-[:HOLDS]-(s:Source) RETURN s', {
        documentId,
      });
      return rows[0] ? toSource(rows[0].get('s').properties) : null;
    },

    async findSource(by: { readonly hash: string } | { readonly origin: string }): Promise<SourceSummary | null> {
      const rows = await ('hash' in by ? connection.read(SOURCE_BY_HASH, by) : connection.read(SOURCE_BY_ORIGIN, by));
      if (!rows[0]) return null;
      const {
        text: _text,
        pageStarts: _pages,
        boxes: _boxes,
        confidences: _confidences,
        unread: _unread,
        ...source
      } = toSource({ ...rows[0].get('source'), text: '', pageStarts: [] });
      return { ...source, documentIds: rows[0].get('documentIds') };
    },

    async vectors(hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
      const rows = await connection.read(
        `UNWIND $hashes AS hash MATCH (v:Embedding {hash: hash})
         CALL { WITH hash OPTIONAL MATCH (p:Passage {hash: hash}) WHERE p.vector IS NOT NULL RETURN p.vector AS held LIMIT 1 }
         WITH hash, coalesce(held, v.vector) AS vector WHERE vector IS NOT NULL RETURN hash, vector`,
        { hashes: [...new Set(hashes)] },
      );
      return new Map(rows.map((row) => [row.get('hash'), Float32Array.from(row.get('vector'))]));
    },
  };
}

const perKind = (statement: (kind: NodeKind) => string): Readonly<Record<NodeKind, string>> =>
  Object.fromEntries(NODE_KINDS.map((kind) => [kind, statement(kind)])) as Record<NodeKind, string>;

const NODES = perKind((kind) => `UNWIND $ids${kind} AS id MATCH (n:${kind} {id: id}) RETURN n`);
const EDGES_OF = perKind(
  (kind) => `UNWIND $ids${kind} AS id MATCH (n:${kind} {id: id})-[e]-() WHERE type(e) IN $kinds
    RETURN DISTINCT e, startNode(e).id AS from, endNode(e).id AS to`,
);

/** One look-up by index for each relation, since an index of relationships covers one type. */
const EDGE = ['HAS_MEASURE', 'RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES', 'ISSUED_BY', 'PART_OF', 'IN_REGION']
  .map((kind) => `MATCH (a)-[e:${kind} {id: $id}]->(b) RETURN e, a.id AS from, b.id AS to`)
  .join('\nUNION ALL ');

const SUMMARY = `OPTIONAL MATCH (s)-[:HOLDS]->(d:Document) WITH s, d ORDER BY d.start, d.id
  RETURN s {.id, .name, .origin, .hash, .encoding, .format} AS source, collect(d.id) AS documentIds ORDER BY source.id LIMIT 1`;
const SOURCE_BY_HASH = `MATCH (s:Source {hash: $hash}) ${SUMMARY}`;
const SOURCE_BY_ORIGIN = `MATCH (s:Source {origin: $origin}) ${SUMMARY}`;
