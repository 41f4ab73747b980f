import type { MeasureFilter } from '../../store/filters.ts';

export type PartKind = 'unit' | 'brand' | 'regulation' | 'region' | 'year' | 'role' | 'kind' | 'target';

/** Something a question names, which restricts the search. Shown as a chip that can be taken away. */
export interface Part {
  /** Stays the same as long as the question names the same thing; `without` takes it. */
  readonly key: string;
  readonly kind: PartKind;
  /** As written in the question: `query.slice(start, end)`. */
  readonly text: string;
  /** A name, a year or a number as it is written; of roles and kinds their codes: `lead+responsible`, `none`, `safeguard`. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly filter: MeasureFilter;
  /** For brands and laws: a measure passes too when it writes this name, whether or not extraction linked it. */
  readonly mention: string | null;
}

export function part(query: string, start: number, end: number, rest: Omit<Part, 'text' | 'start' | 'end'>): Part {
  return { ...rest, text: query.slice(start, end), start, end };
}
