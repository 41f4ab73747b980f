import type { NodeKind } from '../api-client/schema-types.ts';
import { NODE_KINDS } from '../generated/enumerations.ts';
import { type Step, search, toggled, withGraph } from './actions.ts';
import {
  EXPAND_STEP,
  type Expansion,
  emptyGraph,
  type Filter,
  FOUND_AT_FIRST,
  type GraphState,
  type LayoutName,
  type Line,
  type Relation,
} from './state.ts';

/** Draws a node of its own and selects it. */
export const addSeed =
  (id: string): Step =>
  (state) => ({
    ...state,
    page: { name: 'explore' },
    place: null,
    selected: id,
    graph: {
      ...state.graph,
      seeds: state.graph.seeds.includes(id) ? state.graph.seeds : [...state.graph.seeds, id],
      hidden: state.graph.hidden.filter((other) => other !== id),
    },
  });

/** Starts a canvas from one node, with some of its relations open. */
export const startFrom =
  (id: string, relations: readonly Relation[] = []): Step =>
  (state) => ({
    ...state,
    page: { name: 'explore' },
    place: null,
    query: '',
    without: [],
    filter: {},
    selected: id,
    graph: {
      ...emptyGraph,
      layout: state.graph.layout,
      seeds: [id],
      expansions: relations.map((relation) => ({ ...relation, nodeId: id, count: EXPAND_STEP })),
    },
  });

/**
 * Draws a node with the measures that a filter finds around it: list and graph show the same, and each measure comes with those
 * who answer for it.
 */
export const drawAround =
  (id: string, filter: Filter): Step =>
  (state) => ({
    ...search('', filter)(state),
    graph: { ...emptyGraph, layout: state.graph.layout, seeds: [id], found: FOUND_AROUND },
  });

/** As many measures as a plan shows before it is opened. */
const FOUND_AROUND = 24;

export const drawMore =
  (count = FOUND_AT_FIRST): Step =>
  (state) => ({ ...state, graph: { ...state.graph, found: state.graph.found + count } });

/** Opens a relation, or draws the next few of it. `drawn` of its `total` are there already, so that each step brings something new. */
export const expand =
  (nodeId: string, relation: Relation, total: number, drawn = 0): Step =>
  (state) => {
    const key = expansionKey({ nodeId, ...relation });
    const open = state.graph.expansions.find((expansion) => expansionKey(expansion) === key);
    const count = Math.min(total, Math.max(open?.count ?? 0, drawn) + EXPAND_STEP);
    if (open && open.count >= count) return state;
    const expansions = open
      ? state.graph.expansions.map((expansion) => (expansion === open ? { ...open, count } : expansion))
      : [...state.graph.expansions, { ...plain(relation), nodeId, count }];
    return withGraph(state, { expansions });
  };

/** The exact inverse of all that `expand` did on this relation. */
export const collapse =
  (nodeId: string, relation: Relation): Step =>
  (state) => {
    const key = expansionKey({ nodeId, ...relation });
    return withGraph(state, { expansions: state.graph.expansions.filter((other) => expansionKey(other) !== key) });
  };

export const hide =
  (id: string): Step =>
  (state) => ({
    ...withGraph(state, { hidden: [...new Set([...state.graph.hidden, id])] }),
    selected: state.selected === id ? null : state.selected,
  });

/** Hides several at once, as one step. */
export const hideAll =
  (ids: readonly string[]): Step =>
  (state) => ({
    ...withGraph(state, { hidden: [...new Set([...state.graph.hidden, ...ids])] }),
    selected: state.selected !== null && ids.includes(state.selected) ? null : state.selected,
    picked: [],
  });

/** Marks several nodes: a look, no step. */
export const pick =
  (ids: readonly string[]): Step =>
  (state) =>
    ids.length === 0 && state.picked.length === 0 ? state : { ...state, picked: [...new Set(ids)] };

export const togglePicked =
  (id: string): Step =>
  (state) => {
    // What was chosen alone is the first of the several.
    const isFirst = state.picked.length === 0 && state.selected !== null && state.selected !== id;
    return { ...state, picked: toggled(isFirst ? [state.selected] : state.picked, id) };
  };

/** The keyboard comes to a node: what was picked stays so, and with Shift the node is picked as well. */
export const walkTo =
  (id: string, isPicking: boolean): Step =>
  (state) => ({ ...(isPicking ? togglePicked(id)(state) : state), selected: id, place: null });

/** Shows all measures of a plan, or again only the first. */
export const toggleOpened =
  (planId: string): Step =>
  (state) =>
    withGraph(state, { opened: toggled(state.graph.opened, planId) });

/** Puts nodes into one block; out of another, where they stood in one. */
export const group =
  (ids: readonly string[]): Step =>
  (state) =>
    ids.length < 2
      ? state
      : withGraph(state, { groups: [...without(state.graph.groups, new Set(ids)), [...new Set(ids)]] });

/** Dissolves the blocks that any of these nodes stand in. */
export const ungroup =
  (ids: readonly string[]): Step =>
  (state) => {
    const groups = state.graph.groups.filter((members) => !members.some((id) => ids.includes(id)));
    return groups.length === state.graph.groups.length ? state : withGraph(state, { groups });
  };

/** Marks all that stand in one block. */
export const pickGroup =
  (id: string): Step =>
  (state) =>
    pick(state.graph.groups.find((members) => groupId(members) === id) ?? [])(state);

/** What a block is called by the canvas: by its first node, since each stands in one block only. */
export function groupId(members: readonly string[]): string {
  return `group:${members[0]}`;
}

export function isGroup(id: string): boolean {
  return id.startsWith('group:');
}

/** What is left of blocks; one node alone makes none. */
function without(groups: GraphState['groups'], ids: ReadonlySet<string>): GraphState['groups'] {
  return groups.map((members) => members.filter((id) => !ids.has(id))).filter((members) => members.length > 1);
}

export const toggleLine =
  (line: Line): Step =>
  (state) =>
    withGraph(state, { muted: toggled(state.graph.muted, line) as readonly Line[] });

/** Fixes a node where it was dragged to. */
export const pin =
  (id: string, x: number, y: number): Step =>
  (state) => {
    const others = state.graph.pins.filter((other) => other.id !== id);
    return withGraph(state, { pins: [...others, { id, x: Math.round(x), y: Math.round(y) }] });
  };

export const unpin =
  (ids: readonly string[]): Step =>
  (state) =>
    state.graph.pins.some(({ id }) => ids.includes(id))
      ? withGraph(state, { pins: state.graph.pins.filter(({ id }) => !ids.includes(id)) })
      : state;

export const showHidden: Step = (state) => withGraph(state, { hidden: [] });

export const toggleFade =
  (kind: NodeKind): Step =>
  (state) =>
    withGraph(state, { faded: toggled(state.graph.faded, kind) as readonly NodeKind[] });

export const setLayout =
  (layout: LayoutName): Step =>
  (state) =>
    // Pins are places in one arrangement, and mean nothing in another.
    state.graph.layout === layout ? state : withGraph(state, { layout, pins: [] });

export function expansionKey({ nodeId, kind, direction, role }: Omit<Expansion, 'count'>): string {
  return [nodeId, kind, direction, role ?? ''].join('~');
}

/** Fades every kind but this one, or none, if that is how it stands already. */
export const fadeOthers =
  (kind: NodeKind): Step =>
  (state) => {
    const others = NODE_KINDS.filter((other) => other !== kind);
    const isSo = others.every((other) => state.graph.faded.includes(other)) && !state.graph.faded.includes(kind);
    return withGraph(state, { faded: isSo ? [] : others });
  };

/** Arranges the canvas in rings around a node. */
export const circleAround =
  (id: string): Step =>
  (state) => ({ ...withGraph(state, { layout: 'circle', focus: id, pins: [] }), selected: id });

/** Asks how two nodes hang together. */
export const showPath =
  (from: string, to: string): Step =>
  (state) =>
    withGraph(state, { path: [from, to] });

export const closePath: Step = (state) => (state.graph.path === null ? state : withGraph(state, { path: null }));

/** Draws all of these nodes, as one step. */
export const addSeeds =
  (ids: readonly string[]): Step =>
  (state) =>
    withGraph(state, {
      seeds: [...new Set([...state.graph.seeds, ...ids])],
      hidden: state.graph.hidden.filter((id) => !ids.includes(id)),
    });

/** Opens several relations, as one step. */
export const expandEach =
  (expansions: readonly Expansion[]): Step =>
  (state) => {
    const keys = new Set(expansions.map(expansionKey));
    const others = state.graph.expansions.filter((expansion) => !keys.has(expansionKey(expansion)));
    return expansions.length === 0 ? state : withGraph(state, { expansions: [...others, ...expansions] });
  };

function plain({ kind, direction, role }: Relation): Relation {
  return { kind, direction, role };
}
