import type { FacetField, SearchSort } from '../api-client/schema-types.ts';
import {
  allUses,
  emptyGraph,
  type Filter,
  FOUND_AT_FIRST,
  type GraphState,
  type Page,
  type Place,
  type Shelf,
  type State,
  type Uses,
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
  (state) => ({ ...state, page, place: null, about: '', uses: allUses });

/** Narrows the matrix of bodies to the measures that answer a question; to none in particular where it is empty. */
export const setAbout =
  (about: string): Step =>
  (state) => ({ ...state, about });

/** Narrows the uses of a law or a brand. */
export const narrowUses =
  (change: Partial<Uses>): Step =>
  (state) => ({ ...state, uses: { ...state.uses, ...change } });

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

/** Narrows or sorts the list of documents. */
export const arrangeShelf =
  (change: Partial<Shelf>): Step =>
  (state) => {
    const shelf = { ...state.shelf, ...change };
    return shelf.title === state.shelf.title && shelf.sort === state.shelf.sort ? state : { ...state, shelf };
  };

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

/** What is found changes, so the canvas goes back to the first hits; what the reader opened stays where it still applies. */
function atFirstHits(state: State): State {
  return withGraph(state, { found: FOUND_AT_FIRST });
}

/** The same state with another canvas. */
export function withGraph(state: State, change: Partial<GraphState>): State {
  return { ...state, graph: { ...state.graph, ...change } };
}

/** Values without this one, or with it. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
