import type { Facet, FacetField, MeasureFilter, Page, PageRequest } from '../graph/store.ts';

export type SearchSort = 'relevance' | 'newest' | 'oldest' | 'place';

export interface SearchRequest {
  readonly query: string;
  readonly filter: MeasureFilter;
  readonly without: readonly string[];
  readonly sort: SearchSort;
}

export type Search = (request: SearchRequest) => Promise<Found>;

export interface Found {
  readonly understood: readonly {
    readonly key: string;
    readonly kind: string;
    readonly text: string;
    readonly label: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly text: string;
  readonly total: number;
  readonly mode: string;
  readonly rescues: readonly { readonly key: string; readonly label: string; readonly total: number }[];
  hits(page: PageRequest): Promise<Page<Hit>>;
  facets(fields: readonly FacetField[], limit: number): Promise<readonly Facet[]>;
}

interface Hit {
  readonly measureId: string;
  readonly score: number;
  readonly match: 'exact' | 'close';
  readonly passage: {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly marks: readonly { readonly start: number; readonly end: number }[];
  };
  readonly why: {
    readonly lexicalRank: number | null;
    readonly denseRank: number | null;
    readonly terms: readonly string[];
  };
}
