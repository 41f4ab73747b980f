import type { NodeKind } from '../../api-client/schema-types.ts';
import { expansionKey } from '../../state/graph-actions.ts';
import type { GraphState, Relation } from '../../state/state.ts';
import { CONTEXT, type Known, type KnownEdge, type KnownNode, relationKey } from './graph-cache.ts';

/** A node as it is drawn and listed. */
export interface NodeElement extends KnownNode {
  /** Found by the query or put there by hand, not by an expansion. */
  readonly root: boolean;
  /** The node it came with: new ones appear beside it. */
  readonly beside: string | null;
  /** Neighbours that are not drawn; null while they are being counted. */
  readonly more: number | null;
  readonly faded: boolean;
}

export type EdgeElement = KnownEdge;

export interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  /** Nodes left out because the canvas is full. */
  readonly cut: number;
}

/** The part of the state that decides which elements there are. */
export type Contents = Pick<GraphState, 'found' | 'seeds' | 'expansions' | 'hidden' | 'faded'>;

/** As many as the server answers for at once, and as a canvas can still be panned with. */
export const NODE_BUDGET = 1_000;

/**
 * The elements of a graph state: what was found and put there, what belongs to it, and what was opened from there.
 * Depends on nothing else, so the same state and the same knowledge always give the same picture.
 */
export function toElements(graph: Contents, foundIds: readonly string[], known: Known): Elements {
  const { ids, cut } = visibleIds(graph, foundIds, known);
  const edges = [...known.edges.values()].filter(({ from, to }) => ids.has(from) && ids.has(to));
  const drawn = new Map<string, Set<string>>();
  for (const { from, to } of edges) {
    within(drawn, from).add(to);
    within(drawn, to).add(from);
  }
  const faded = new Set<NodeKind>(graph.faded);
  const nodes = [...ids].flatMap(([id, { root, beside }]) => {
    const node = known.nodes.get(id);
    if (!node) return [];
    const counts = known.counts.get(id);
    const total = counts?.reduce((sum, count) => sum + count.total, 0);
    return {
      ...node,
      root,
      beside,
      more: total === undefined ? null : Math.max(0, total - (drawn.get(id)?.size ?? 0)),
      faded: faded.has(node.kind),
    };
  });
  return { nodes, edges, cut };
}

/** The neighbours over one relation that are on the canvas, and whether the relation was opened by hand. */
export function drawnOver(
  nodeId: string,
  relation: Relation,
  graph: GraphState,
  elements: Elements,
): { readonly drawn: number; readonly opened: boolean } {
  const drawn = elements.edges.filter(
    (edge) =>
      edge.kind === relation.kind &&
      (relation.role === null || edge.role === relation.role) &&
      (relation.direction === 'out' ? edge.from === nodeId : edge.to === nodeId),
  ).length;
  const key = expansionKey({ nodeId, ...relation });
  return { drawn, opened: graph.expansions.some((expansion) => expansionKey(expansion) === key) };
}

interface Placed {
  readonly root: boolean;
  readonly beside: string | null;
}

/** What a graph state shows, in order, and how much of it the budget leaves out. */
export function visibleIds(
  graph: Contents,
  foundIds: readonly string[],
  known: Known,
): { readonly ids: ReadonlyMap<string, Placed>; readonly cut: number } {
  const hidden = new Set(graph.hidden);
  const ids = new Map<string, Placed>();
  let cut = 0;
  const add = (id: string, placed: Placed) => {
    if (hidden.has(id) || ids.has(id) || !known.nodes.has(id)) return;
    if (ids.size >= NODE_BUDGET) cut += 1;
    else ids.set(id, placed);
    // A measure is drawn in its plan.
    const planId = known.nodes.get(id)?.planId;
    if (planId) add(planId, { root: false, beside: placed.beside ?? id });
  };

  const roots = [...graph.seeds, ...foundIds.slice(0, graph.found)];
  for (const id of roots) {
    add(id, { root: true, beside: null });
    if (!ids.has(id)) continue;
    for (const { relation, most } of CONTEXT) {
      const neighbours = known.relations.get(relationKey(id, relation))?.nodeIds ?? [];
      for (const neighbour of neighbours.slice(0, most)) add(neighbour, { root: false, beside: id });
    }
  }
  for (const expansion of graph.expansions) {
    if (!ids.has(expansion.nodeId)) continue;
    const neighbours = known.relations.get(relationKey(expansion.nodeId, expansion))?.nodeIds ?? [];
    for (const neighbour of neighbours.slice(0, expansion.count))
      add(neighbour, { root: false, beside: expansion.nodeId });
  }
  return { ids, cut };
}

function within(map: Map<string, Set<string>>, key: string): Set<string> {
  const set = map.get(key) ?? new Set();
  map.set(key, set);
  return set;
}
