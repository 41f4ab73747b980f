import type { FacetField, NodeKind, SearchSort } from '../api-client/schema-types.ts';
import { NODE_KINDS } from '../generated/enumerations.ts';
import {
  EXPAND_STEP,
  type Expansion,
  emptyGraph,
  type Filter,
  FOUND_AT_FIRST,
  type GraphState,
  type LayoutName,
  type Line,
  type Page,
  type Place,
  type Relation,
  type State,
} from './state.ts';

/** A step takes the explorer from one state to the next; nothing else changes the state. */
export type Step = (state: State) => State;

/** Asks anew: the canvas starts over, filters stay only when they are named. */
export const search =
  (query: string, filter: Filter = {}): Step =>
  (state) => ({
    ...state,
    page: { name: 'explore' },
    place: null,
    query: query.trim(),
    filter,
    without: [],
    selected: null,
    picked: [],
    graph: { ...emptyGraph, layout: state.graph.layout },
  });

export const openPage =
  (page: Page): Step =>
  (state) => ({ ...state, page, place: null });

/** Marks a place in a document's text; `alone` without the panel beside it. */
export const showPlace =
  (id: string, place: Place, { alone }: { readonly alone: boolean }): Step =>
  (state) => {
    const panel = state.page.name === 'document' && state.page.id === id && !alone ? state.page.panel : undefined;
    return { ...state, page: { name: 'document', id, ...(panel && { panel }) }, selected: null, place };
  };

export const select =
  (id: string | null): Step =>
  (state) =>
    state.selected === id && state.place === null && state.picked.length === 0
      ? state
      : { ...state, selected: id, picked: [], place: null };

export const toggleFilter =
  (field: FacetField, value: string): Step =>
  (state) => {
    const values = toggled(state.filter[field] ?? [], value);
    const { [field]: _dropped, ...rest } = state.filter;
    return atFirstHits({ ...state, filter: values.length > 0 ? { ...rest, [field]: values } : rest });
  };

/** Sets one filter to exactly these values; none of them lifts it. */
export const setFilter =
  (field: FacetField, values: readonly string[]): Step =>
  (state) => {
    const { [field]: _dropped, ...rest } = state.filter;
    return atFirstHits({ ...state, filter: values.length > 0 ? { ...rest, [field]: values } : rest });
  };

export const clearFilters: Step = (state) => atFirstHits({ ...state, filter: {} });

/** Takes an understood part of the query out, or puts it back. */
export const toggleUnderstood =
  (key: string): Step =>
  (state) =>
    atFirstHits({ ...state, without: toggled(state.without, key) });

export const setSort =
  (sort: SearchSort): Step =>
  (state) =>
    atFirstHits({ ...state, sort });

export const setMetric =
  (metric: string): Step =>
  (state) => ({ ...state, metric: metric.trim() });

/** Looks for precedents of a wording. Longer ones do not fit an address. */
export const askPrecedents =
  (clause: string): Step =>
  (state) => ({
    ...state,
    page: { name: 'precedents' },
    place: null,
    clause: clause.trim().slice(0, MOST_OF_A_CLAUSE).trim(),
    selected: null,
  });

/** Looks for precedents of a measure. The page shows its text, so that nothing stands beside it a second time. */
export const showPrecedents =
  (id: string): Step =>
  (state) => ({ ...state, page: { name: 'precedents-of', id }, place: null, selected: null });

export const MOST_OF_A_CLAUSE = 1_000;

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
    const before = state.picked.length === 0 && state.selected !== null ? [state.selected] : state.picked;
    return { ...state, picked: toggled(before, id) };
  };

/** Shows all measures of a plan, or again only the first. */
export const toggleOpened =
  (planId: string): Step =>
  (state) =>
    withGraph(state, { opened: toggled(state.graph.opened, planId) });

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

function withGraph(state: State, change: Partial<GraphState>): State {
  return { ...state, graph: { ...state.graph, ...change } };
}

/** What is found changes, so the canvas goes back to the first hits; what the reader opened stays where it still applies. */
function atFirstHits(state: State): State {
  return withGraph(state, { found: FOUND_AT_FIRST });
}

function plain({ kind, direction, role }: Relation): Relation {
  return { kind, direction, role };
}

function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
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
