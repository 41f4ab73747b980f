import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from '../../model.ts';
import type { StoreStats, VectorModel } from '../../store/graph-store.ts';
import type { Database } from './database.ts';

export function stats(database: Database): StoreStats {
  const count = (table: string) =>
    database.get<{ count: number }>(`SELECT count(*) AS count FROM ${table}`)?.count ?? 0;
  const edges = database.all<{ kind: EdgeKind; count: number }>(
    'SELECT kind, count(*) AS count FROM edge GROUP BY kind',
  );
  return {
    nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, count(kind.toLowerCase())])) as Record<NodeKind, number>,
    edges: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, edges.find((row) => row.kind === kind)?.count ?? 0]),
    ) as Record<EdgeKind, number>,
    sources: count('source'),
    passages: count('passage'),
    vectors: count('vector'),
    revisions: count('revision'),
  };
}

export function vectorModel(database: Database): VectorModel | null {
  const setting = (name: string) =>
    database.get<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)?.value;
  const model = setting('model');
  return model === undefined ? null : { model, dimensions: Number(setting('dimensions')) };
}
