import type {
  Direction,
  DocumentSort,
  EdgeKind,
  FacetField,
  NodeKind,
  Role,
  SearchSort,
} from '../api-client/schema-types.ts';
import { ROLES } from '../generated/enumerations.ts';

/** Questions about responsibility: the matrix, who leads together, what nobody leads, who leads what another leads as well, one office in several places. */
export const OWNERSHIP_VIEWS = ['ownership', 'co-leads', 'unled', 'overlaps', 'offices'] as const;

/** The part of the explorer that an address shows. */
export type Page =
  | { readonly name: 'explore' }
  | { readonly name: (typeof OWNERSHIP_VIEWS)[number] }
  | { readonly name: 'targets' }
  | { readonly name: 'precedents' }
  | { readonly name: 'precedents-of'; readonly id: string }
  | { readonly name: 'review' }
  | { readonly name: 'documents' }
  | { readonly name: 'saved' }
  /** Steps as `toStoryText` writes them. */
  | { readonly name: 'story'; readonly text: string }
  | { readonly name: 'document'; readonly id: string; readonly panel?: DocumentPanel }
  | { readonly name: 'unit'; readonly id: string }
  | { readonly name: 'law'; readonly id: string }
  | { readonly name: 'brand'; readonly id: string }
  | { readonly name: (typeof NAME_LISTS)[number] }
  /** A view that the server keeps under a short name. */
  | { readonly name: 'view'; readonly id: string }
  /** An address that leads nowhere. */
  | { readonly name: 'missing'; readonly path: string };

/** Lists of what has no page of its kind otherwise. */
export const NAME_LISTS = ['brands', 'laws', 'places'] as const;

/** What stands beside the text of a document: how far it was understood, what it said before. */
export const DOCUMENT_PANELS = ['coverage', 'revisions'] as const;
export type DocumentPanel = (typeof DOCUMENT_PANELS)[number];

/** A stretch of a source, by its offsets. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What results are narrowed to, by facet; values within a field are joined by "or", fields by "and". */
export type Filter = { readonly [F in FacetField]?: readonly string[] };

/** One relation of a node: what an expansion follows. */
export interface Relation {
  readonly kind: EdgeKind;
  readonly direction: Direction;
  readonly role: Role | null;
}

/** A relation that was opened on the canvas, and how many of its neighbours are drawn. */
export interface Expansion extends Relation {
  readonly nodeId: string;
  readonly count: number;
}

/**
 * `chain`: columns from plan to measure to unit. `circle`: rings around one node. `free`: forces. `year` and `place`: plans in
 * columns by when and where, what they share below.
 */
export const LAYOUTS = ['chain', 'circle', 'free', 'year', 'place'] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** The lines of the legend: responsibility by role, and all else that joins two nodes. */
export const LINES = [...ROLES, 'other'] as const;
export type Line = (typeof LINES)[number];

/** Where the reader put a node, in whole units of the picture. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** What the canvas shows, told as the steps that led there; the elements follow from it and from what is known. */
export interface GraphState {
  /** How many of the found measures are drawn. */
  readonly found: number;
  /** Nodes put on the canvas by hand. */
  readonly seeds: readonly string[];
  readonly expansions: readonly Expansion[];
  readonly hidden: readonly string[];
  readonly faded: readonly NodeKind[];
  /** Plans whose measures are all shown where there are many. */
  readonly opened: readonly string[];
  /** Nodes that the reader put into one block, each in one at most. */
  readonly groups: readonly (readonly string[])[];
  /** Lines that are left out. */
  readonly muted: readonly Line[];
  readonly pins: readonly Pin[];
  /** The middle of a circle, where it was chosen. */
  readonly focus: string | null;
  /** Two nodes whose connection is asked for. */
  readonly path: readonly [from: string, to: string] | null;
  readonly layout: LayoutName;
}

/** Everything that a shared address brings back. Language and theme are preferences and live apart. */
export interface State {
  readonly page: Page;
  readonly query: string;
  /** Understood parts of the query that the reader took out. */
  readonly without: readonly string[];
  readonly filter: Filter;
  readonly sort: SearchSort;
  /** The question whose measures the matrix of bodies is narrowed to. */
  readonly about: string;
  /** Words that the metric of a target must hold, on the page of targets. */
  readonly metric: string;
  /** How the list of documents is narrowed and sorted. */
  readonly shelf: Shelf;
  /** The wording whose precedents are looked for. */
  readonly clause: string;
  readonly graph: GraphState;
  /** What the uses of a law or a brand are narrowed to, on its page. */
  readonly uses: Uses;
  /** A node or an edge. */
  readonly selected: string | null;
  /** Several nodes, to do something with all of them. */
  readonly picked: readonly string[];
  /** Where to look in the document that is read. */
  readonly place: Place | null;
}

/** Words that a title must hold, and the order. */
export interface Shelf {
  readonly title: string;
  readonly sort: DocumentSort;
}

/** A year, an article as written (第X条), and what a citation says of the law; null for any. */
export interface Uses {
  readonly year: number | null;
  readonly article: string | null;
  readonly citation: string | null;
}

export const allUses: Uses = { year: null, article: null, citation: null };

export const FOUND_AT_FIRST = 8;
export const EXPAND_STEP = 10;

export const emptyGraph: GraphState = {
  found: FOUND_AT_FIRST,
  seeds: [],
  expansions: [],
  hidden: [],
  faded: [],
  opened: [],
  groups: [],
  muted: [],
  pins: [],
  focus: null,
  path: null,
  layout: 'chain',
};

export const startState: State = {
  page: { name: 'explore' },
  query: '',
  without: [],
  filter: {},
  sort: 'relevance',
  about: '',
  metric: '',
  shelf: { title: '', sort: 'newest' },
  clause: '',
  uses: allUses,
  graph: emptyGraph,
  selected: null,
  picked: [],
  place: null,
};

/** Whether anything is asked for: a first screen without it is the way in. */
export function isAsking(state: State): boolean {
  return isSearching(state) || state.graph.seeds.length > 0;
}

/** Whether there are results, and not only nodes that were put on the canvas. */
export function isSearching(state: State): boolean {
  return state.query.trim() !== '' || Object.keys(state.filter).length > 0;
}
