import type { EdgeKind, Role } from '../model.ts';
import type { Direction, Neighbour, NeighbourCount, Page, PageRequest, Relation } from '../store.ts';
import type { Database } from './database.ts';
import { KEYS_OF_IDS, list } from './filter.ts';
import { page } from './pages.ts';
import { type EdgeRow, nodesByKey, SELECT_EDGE, toEdge } from './rows.ts';

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
  const { near, far, farAlias } = ENDS[relation.direction];
  const role = relation.role === undefined ? [] : [relation.role];
  return page<EdgeRow, Neighbour>(
    database,
    {
      name: `neighbours-${nodeId}-${relation.kind}-${relation.direction}-${relation.role ?? ''}`,
      select: SELECT_EDGE,
      where: [`e.${near} = (SELECT key FROM node WHERE id = ?)`, 'e.kind = ?', ...role.map(() => 'e.role = ?')],
      parameters: [nodeId, relation.kind satisfies EdgeKind, ...(role satisfies Role[])],
      order: [{ by: `${farAlias}.degree`, descending: true }, { by: `${farAlias}.id` }, { by: 'e.id' }],
      count: 'SELECT count(*) AS total FROM edge e',
      toItems: (rows) => {
        const nodes = nodesByKey(
          database,
          rows.map((row) => (far === 'to_key' ? row.toKey : row.fromKey)),
        );
        return rows.flatMap((row) => {
          const node = nodes.get(far === 'to_key' ? row.toKey : row.fromKey);
          return node ? [{ edge: toEdge(row), node }] : [];
        });
      },
    },
    request,
  );
}

const ENDS = {
  out: { near: 'from_key', far: 'to_key', farAlias: 't' },
  in: { near: 'to_key', far: 'from_key', farAlias: 'f' },
} as const satisfies Record<Direction, unknown>;
