import DataLoader from 'dataloader';
import { EDGE_KINDS, type Edge, type EdgeKind, type GraphNode, type Source } from '../graph/model.ts';
import type { GraphStore, NeighbourCount } from '../graph/store/graph-store.ts';

/** Gathers the reads of one request into few store calls. Made anew for each request, so that nothing stale is served. */
export interface Loaders {
  readonly node: DataLoader<string, GraphNode | null>;
  /** Edges of a kind at a node, either direction. */
  readonly edges: { readonly [K in EdgeKind]: DataLoader<string, readonly Edge[]> };
  readonly counts: DataLoader<string, readonly NeighbourCount[]>;
  /** By document id. */
  readonly source: DataLoader<string, Source | null>;
}

export function createLoaders(store: GraphStore): Loaders {
  return {
    node: new DataLoader((ids) => store.nodes(ids)),
    edges: Object.fromEntries(EDGE_KINDS.map((kind) => [kind, edgeLoader(store, kind)])) as Loaders['edges'],
    counts: new DataLoader(async (ids) => {
      const counts = groupBy(await store.neighbourCounts(ids), (count) => count.nodeId);
      return ids.map((id) => counts.get(id) ?? []);
    }),
    source: new DataLoader((ids) => Promise.all(ids.map((id) => store.sourceOf(id)))),
  };
}

function edgeLoader(store: GraphStore, kind: EdgeKind): DataLoader<string, readonly Edge[]> {
  return new DataLoader(async (ids) => {
    const edges = await store.edgesOf(ids, [kind]);
    const from = groupBy(edges, (edge) => edge.from);
    const to = groupBy(edges, (edge) => edge.to);
    return ids.map((id) => [...(from.get(id) ?? []), ...(to.get(id) ?? [])]);
  });
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
