import { EDGE_KINDS, type EdgeKind, NODE_KINDS, type NodeKind } from '../../model.ts';
import type { StoreStats, VectorModel } from '../../store/graph-store.ts';
import type { Database } from './database.ts';

export function stats(database: Database): StoreStats {
  const rows = database.all<{ what: string; count: number }>('SELECT what, count FROM tally');
  const counts = new Map(rows.map(({ what, count }) => [what, count]));
  const countOf = (what: string) => counts.get(what) ?? 0;
  return {
    nodes: Object.fromEntries(NODE_KINDS.map((kind) => [kind, countOf(kind)])) as Record<NodeKind, number>,
    edges: Object.fromEntries(EDGE_KINDS.map((kind) => [kind, countOf(kind)])) as Record<EdgeKind, number>,
    sources: countOf('source'),
    passages: countOf('passage'),
    vectors: countOf('vector'),
    revisions: countOf('revision'),
  };
}

export function passageCount(database: Database): number {
  return database.values<number>("SELECT count FROM tally WHERE what = 'passage'")[0] ?? 0;
}

export function vectorModel(database: Database): VectorModel | null {
  const setting = (name: string) =>
    database.get<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)?.value;
  const model = setting('model');
  return model === undefined ? null : { model, dimensions: Number(setting('dimensions')) };
}
