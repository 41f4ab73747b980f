import type { GraphNode } from '../../../model.ts';
import type { Direction, Neighbour, NeighbourCount, Page, PageRequest, Relation } from '../../../store/graph-store.ts';
import { KEYS_OF_IDS, list, VALUES } from '../conditions.ts';
import type { Database } from '../database.ts';
import { page } from '../pages.ts';
import { type EdgeRow, nodesInOrder, SELECT_EDGE, toEdge } from '../rows.ts';

export function neighbourCounts(database: Database, nodeIds: readonly string[]): NeighbourCount[] {
  const towards = (direction: Direction) => {
    const { near, far } = ENDS[direction];
    return `SELECT e.${near} AS key, e.kind, '${direction}' AS direction, e.role, o.kind AS neighbourKind, count(*) AS total
      FROM edge e JOIN node o ON o.key = e.${far} WHERE e.${near} IN (${KEYS_OF_IDS}) GROUP BY 1, 2, 4, 5`;
  };
  const rows = database.all<NeighbourCount & { key: number }>(
    `SELECT n.id AS nodeId, c.kind, c.direction, c.role, c.neighbourKind, c.total
     FROM (${towards('out')} UNION ALL ${towards('in')}) c JOIN node n ON n.key = c.key
     ORDER BY n.id, c.kind, c.direction, c.role, c.neighbourKind`,
    list(nodeIds),
    list(nodeIds),
  );
  const order = new Map(nodeIds.map((id, i) => [id, i]));
  return rows.sort((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0));
}

export function neighbours(
  database: Database,
  nodeId: string,
  relation: Relation,
  request: PageRequest,
): Page<Neighbour> {
  const { near, far } = ENDS[relation.direction];
  const role = relation.role === undefined ? [] : [relation.role];
  return page<Neighbour>(
    database,
    {
      name: `neighbours-${nodeId}-${relation.kind}-${relation.direction}-${relation.role ?? ''}`,
      table: 'edge e',
      joins: `CROSS JOIN node o ON o.key = e.${far}`,
      key: 'e.key',
      where: [`e.${near} = (SELECT key FROM node WHERE id = ?)`, 'e.kind = ?', ...role.map(() => 'e.role = ?')],
      parameters: [nodeId, relation.kind, ...role],
      order: [{ by: 'o.degree', descending: true }, { by: 'o.id' }, { by: 'e.id' }],
      toItems: (keys) => neighboursBehind(database, keys, relation.direction),
    },
    request,
  );
}

const ENDS = {
  out: { near: 'from_key', far: 'to_key' },
  in: { near: 'to_key', far: 'from_key' },
} as const satisfies Record<Direction, unknown>;

function neighboursBehind(database: Database, edgeKeys: readonly number[], direction: Direction): Neighbour[] {
  const rows = database.all<EdgeRow>(`${SELECT_EDGE} WHERE e.key IN (${VALUES})`, list(edgeKeys));
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const edges = edgeKeys.map((key) => byKey.get(key) as EdgeRow);
  const nodes = nodesInOrder(
    database,
    edges.map((row) => (direction === 'out' ? row.toKey : row.fromKey)),
  );
  return edges.map((row, i) => ({ edge: toEdge(row), node: nodes[i] as GraphNode }));
}
