import { kindOfId } from '../../ids.ts';
import type { EdgeKind, NodeKind } from '../../model.ts';
import { EDGE_KINDS, NODE_KINDS } from '../../model.ts';
import type {
  Direction,
  Neighbour,
  NeighbourCount,
  Page,
  PageRequest,
  Path,
  Relation,
} from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { byLabel, EDGE_TYPES } from '../cypher/labels.ts';
import { page } from '../cypher/pages.ts';
import { toEdge, toGraphNode } from '../cypher/records.ts';

export function exploration(connection: Connection) {
  return {
    async neighbourCounts(nodeIds: readonly string[]): Promise<readonly NeighbourCount[]> {
      const groups = [...byLabel(nodeIds)].map(([kind, ids]) => connection.read(neighbourCountsOf(kind), { ids }));
      const order = new Map(nodeIds.map((id, i) => [id, i]));
      return (await Promise.all(groups))
        .flat()
        .map((row) => row.toObject() as unknown as NeighbourCount)
        .sort((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0) || compareCounts(a, b));
    },

    async neighbours(nodeId: string, relation: Relation, request: PageRequest): Promise<Page<Neighbour>> {
      const label = kindOfId(nodeId);
      if (label === null) return { items: [], total: 0, hasNext: false };
      return page<Neighbour>(
        connection,
        {
          name: `neighbours-${nodeId}-${relation.kind}-${relation.direction}-${relation.role ?? ''}`,
          match: `${towards(label, relation)} WHERE $role IS NULL OR e.role = $role`,
          binds: 'e, o',
          parameters: { id: nodeId, role: relation.role ?? null },
          order: [{ by: 'o.degree', descending: true }, { by: 'o.id' }, { by: 'e.id' }],
          returns: 'e, startNode(e).id AS from, endNode(e).id AS to, o',
          // Neo4j holds the number of relationships of a type at the node; of a role it has to look.
          ...(relation.role === undefined ? { count: degreeOf(label, relation) } : {}),
          toItems: (rows) =>
            rows.map((row) => ({
              edge: toEdge(row.get('e'), row.get('from'), row.get('to')),
              node: toGraphNode(row.get('o')),
            })),
        },
        request,
      );
    },

    async paths(
      from: string,
      to: string,
      options: { readonly maxLength: number; readonly limit: number },
    ): Promise<readonly Path[]> {
      const [start, end] = [kindOfId(from), kindOfId(to)];
      if (start === null || end === null || from === to || options.maxLength < 1) return [];
      const rows = await connection.read(shortestPaths(start, end, options.maxLength), {
        from,
        to,
        limit: options.limit,
      });
      return rows.map((row) => ({
        nodes: row.get('nodes').map(toGraphNode),
        edges: row.get('edges').map(({ e, from, to }: never) => toEdge(e, from, to)),
      }));
    },
  };
}

function compareCounts(a: NeighbourCount, b: NeighbourCount): number {
  const key = ({ kind, direction, role, neighbourKind }: NeighbourCount) =>
    [kind, direction, role ?? '', neighbourKind].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

/** Every kind of node one relation leads to or from, in either direction, is counted in one walk of the node's edges. */
function neighbourCountsOf(kind: NodeKind): string {
  const known = NODE_KINDS.map((label) => `WHEN o:${label} THEN '${label}'`).join(' ');
  return `UNWIND $ids AS id MATCH (n:${kind} {id: id})-[e:${EDGE_TYPES}]-(o)
    RETURN id AS nodeId, type(e) AS kind, CASE WHEN startNode(e) = n THEN 'out' ELSE 'in' END AS direction, e.role AS role,
      CASE ${known} END AS neighbourKind, count(*) AS total`;
}

function towards(label: NodeKind, { kind, direction }: { kind: EdgeKind; direction: Direction }): string {
  const relation = EDGE_KINDS.find((known) => known === kind);
  return direction === 'out'
    ? `MATCH (n:${label} {id: $id})-[e:${relation}]->(o)`
    : `MATCH (n:${label} {id: $id})<-[e:${relation}]-(o)`;
}

function degreeOf(label: NodeKind, { kind, direction }: { kind: EdgeKind; direction: Direction }): string {
  const relation = EDGE_KINDS.find((known) => known === kind);
  return direction === 'out'
    ? `MATCH (n:${label} {id: $id}) RETURN COUNT { (n)-[:${relation}]->() } AS total`
    : `MATCH (n:${label} {id: $id}) RETURN COUNT { (n)<-[:${relation}]-() } AS total`;
}

/** A variable length has to be written into the statement: whole numbers up to this. */
const LONGEST_PATH = 12;

function shortestPaths(start: NodeKind, end: NodeKind, maxLength: number): string {
  const length = Math.min(Math.trunc(maxLength), LONGEST_PATH);
  // The second end is looked up beneath the first, which is one row: side by side they would be a product.
  return `MATCH (a:${start} {id: $from}) CALL { WITH a MATCH (b:${end} {id: $to}) WHERE b <> a RETURN b }
    MATCH p = allShortestPaths((a)-[:${EDGE_TYPES}*..${length}]-(b))
    WHERE all(x IN nodes(p) WHERE NOT x:Region OR x = a OR x = b)
    WITH [x IN nodes(p) | x.id] AS ids, nodes(p) AS nodes, [e IN relationships(p) | {e: e, from: startNode(e).id, to: endNode(e).id}] AS edges,
      [e IN relationships(p) | e.id] AS edgeIds
    ORDER BY ids, edgeIds
    WITH ids, head(collect(nodes)) AS nodes, head(collect(edges)) AS edges
    RETURN nodes, edges ORDER BY ids LIMIT $limit`;
}
