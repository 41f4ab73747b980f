import type { MeasureNode, TargetNode } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { Facet, FacetField, Page, PageRequest } from '../store/graph-store.ts';
import type { Span } from '../text/span.ts';
import type { Truncation } from './build-filter.ts';
import type { Match } from './ranking/relevance-threshold.ts';
import type { PartKind } from './understand/constraint.ts';
import type { UnitAnswer } from './unit-answers.ts';
import type { Expansion } from './wordings.ts';

export const SEARCH_SORTS = ['relevance', 'newest', 'oldest', 'place'] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

export interface SearchRequest {
  readonly query: string;
  readonly filter?: MeasureFilter;
  /** Keys of understood parts that are to be read as plain words; `text` drops the words instead. */
  readonly without?: readonly string[];
  /** Leaves weak hits out. */
  readonly sure?: boolean;
  /** ISO date that 去年 and 近三年 are counted from; without it they are words like others. */
  readonly today?: string;
  readonly sort?: SearchSort;
}

/** What was found. The result as a whole is settled; `hits` and `facets` read from it. */
export interface SearchOutcome {
  readonly understood: readonly Understood[];
  /** The Chinese question that an English one was turned into, which `understood` points into; null for any other. */
  readonly searchedFor: string | null;
  /** Short forms of the question and what else was searched for because of them, both ways. */
  readonly expanded: readonly Expansion[];
  /** Understood parts that more measures bear than are looked at: what is older is not among the answers. */
  readonly truncated: readonly Truncation[];
  /** What was searched for after the understood parts were taken out. */
  readonly text: string;
  /** Measures that answer: exact and close. */
  readonly total: number;
  /** Measures listed behind them that may be related: no answer that one can rely on. */
  readonly weakTotal: number;
  /** `lexical`: by words only, since no embedding model is at hand. */
  readonly mode: 'fused' | 'lexical';
  /** When nothing answers: which restriction to drop, and how many measures would then answer. Most first. */
  readonly rescues: readonly Rescue[];
  /** Targets that pass and that a plan sets as a whole, in no measure of its own. */
  readonly planTargets: PlanTargets;
  /** When no target passes: those of the same metric with the nearest values. */
  readonly nearest: readonly TargetNode[];
  /** For a question that asks who: the bodies, by role; empty for others and when nothing answers. */
  answers(limit: number): Promise<readonly UnitAnswer[]>;
  /** Exact, then close, then weak; the page's total counts those that answer. */
  hits(page: PageRequest): Promise<Page<SearchHit>>;
  /** Over the measures that answer; over the weak ones when none does. */
  facets(fields: readonly FacetField[], limit: number): Promise<readonly Facet[]>;
}

/** The first of them, and how many there are. */
export interface PlanTargets {
  readonly items: readonly TargetNode[];
  readonly total: number;
}

export interface Understood {
  readonly key: string;
  readonly kind: PartKind;
  readonly text: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface SearchHit {
  readonly measure: MeasureNode;
  /** From 0 to 1, comparable within one search. */
  readonly score: number;
  /** exact: all words of the query are there; close: close in meaning, or most of the words; weak: may be related. */
  readonly match: Match;
  /** Offsets in the source; marks are spans of it that say what was asked. */
  readonly passage: Span & { readonly quote: string; readonly marks: readonly Span[] };
  readonly why: {
    readonly lexicalRank: number | null;
    readonly denseRank: number | null;
    readonly terms: readonly string[];
  };
}

export interface Rescue {
  /** To be passed in `without`; `filter.FIELD` names a field of the request's filter to drop. */
  readonly key: string;
  readonly label: string;
  readonly total: number;
}
