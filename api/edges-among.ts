import type { Edge, EdgeKind, NodeKind } from '../graph/model.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';

/**
 * Which edges to ask of each kind of node: every edge has one end that has few of its kind, and a unit or a law may have
 * thousands of measures that are not on screen.
 */
const EDGES_AT: { readonly [K in NodeKind]: readonly EdgeKind[] } = {
  Document: ['ISSUED_BY', 'IN_REGION', 'CITES', 'NAMES', 'SETS'],
  Measure: ['HAS_MEASURE', 'RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES'],
  Unit: ['PART_OF', 'IN_REGION'],
  Region: ['PART_OF'],
  Target: [],
  Brand: [],
  Regulation: [],
};

/** The edges whose two ends are among these nodes, each once. */
export async function edgesAmong(ids: readonly string[], store: GraphStore): Promise<readonly Edge[]> {
  const shown = new Set(ids);
  const byKind = new Map<NodeKind, string[]>();
  for (const node of await store.nodes([...shown])) {
    if (node) byKind.set(node.kind, [...(byKind.get(node.kind) ?? []), node.id]);
  }
  const edges = await Promise.all(
    [...byKind].map(([kind, of]) => (EDGES_AT[kind].length > 0 ? store.edgesOf(of, EDGES_AT[kind]) : [])),
  );
  const among = edges.flat().filter(({ from, to }) => shown.has(from) && shown.has(to));
  return [...new Map(among.map((edge) => [edge.id, edge])).values()];
}
