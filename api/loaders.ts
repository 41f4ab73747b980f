import DataLoader from 'dataloader';
import { EDGE_KINDS, type Edge, type EdgeKind, type GraphNode, type Source } from '../graph/model.ts';
import type { GraphStore, NeighbourCount } from '../graph/store/graph-store.ts';

/** Gathers the reads of one request into few store calls. Made anew for each request, so that nothing stale is served. */
export interface Loaders {
  readonly node: DataLoader<string, GraphNode | null>;
  /** Edges of a kind at a node, either direction. */
  readonly edges: { readonly [K in EdgeKind]: { load(id: string): Promise<readonly Edge[]> } };
  readonly counts: DataLoader<string, readonly NeighbourCount[]>;
  /** By document id. */
  readonly source: DataLoader<string, Source | null>;
}

export function createLoaders(store: GraphStore): Loaders {
  const ofKinds = edgeLoader(store);
  return {
    node: new DataLoader((ids) => store.nodes(ids)),
    edges: Object.fromEntries(
      EDGE_KINDS.map((kind) => [kind, { load: (id: string) => ofKinds.load({ kind, id }) }]),
    ) as Loaders['edges'],
    counts: new DataLoader(async (ids) => {
      const counts = groupBy(await store.neighbourCounts(ids), (count) => count.nodeId);
      return ids.map((id) => counts.get(id) ?? []);
    }),
    source: new DataLoader((ids) => Promise.all(ids.map((id) => store.sourceOf(id)))),
  };
}

interface EdgesAsked {
  readonly kind: EdgeKind;
  readonly id: string;
}

/** A page asks the same nodes for several kinds at once: those are one read. Nodes asked for other kinds are read apart, since some have many edges. */
function edgeLoader(store: GraphStore): DataLoader<EdgesAsked, readonly Edge[], string> {
  const keyOf = ({ kind, id }: EdgesAsked) => `${kind} ${id}`;
  return new DataLoader(
    async (asked) => {
      const idsOfKinds = [...groupBy(asked, ({ kind }) => kind)];
      const alike = groupBy(idsOfKinds, ([, of]) =>
        of
          .map(({ id }) => id)
          .sort()
          .join(' '),
      );
      const read = await Promise.all(
        [...alike.values()].map((group) => {
          const ids = group[0]?.[1].map(({ id }) => id) ?? [];
          return store.edgesOf(
            ids,
            group.map(([kind]) => kind),
          );
        }),
      );
      const edges = read.flat();
      const ends = [
        ...edges.map((edge) => ({ edge, at: keyOf({ kind: edge.kind, id: edge.from }) })),
        ...edges.map((edge) => ({ edge, at: keyOf({ kind: edge.kind, id: edge.to }) })),
      ];
      const found = groupBy(ends, ({ at }) => at);
      return asked.map((one) => found.get(keyOf(one))?.map(({ edge }) => edge) ?? []);
    },
    { cacheKeyFn: keyOf },
  );
}

function groupBy<T, K extends string>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
