import type { Part } from './constraint.ts';

/** A question taken apart: what restricts the search, and what is searched for. */
export interface Understanding {
  readonly parts: readonly Part[];
  /** The words that are left, joined by spaces. */
  readonly text: string;
}
