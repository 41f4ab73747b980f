import type { GraphNode } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { type NodesById, nodesById } from './rows.ts';

/** The regions that units and documents are in. */
export function placesOf(store: GraphStore, nodes: readonly GraphNode[]): Promise<NodesById> {
  return nodesById(
    store,
    nodes.flatMap((node) => ('regionId' in node ? (node.regionId ?? []) : [])),
  );
}

export function placeName(places: NodesById, id: string | null): string | null {
  const region = places.get(id ?? '');
  return region?.kind === 'Region' ? region.fullName : null;
}
