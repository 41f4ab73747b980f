import type { Database } from '../sqlite/database.ts';

/** What a store holds besides what documents say, made from that and kept for speed. */
export interface DerivedPart {
  /** What is counted, in a sentence: `3 names of nodes`. */
  readonly what: string;
  /** How many differ from what they are made from. */
  countWrong(database: Database): number;
  rebuild(database: Database): void;
}

/** Keys in pieces that fit one question. */
export function* inPieces(keys: readonly number[]): Generator<number[]> {
  for (let at = 0; at < keys.length; at += AT_ONCE) yield keys.slice(at, at + AT_ONCE);
}

const AT_ONCE = 500;
