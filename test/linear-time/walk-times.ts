import type { Pattern } from './patterns.ts';

/** A walk to be timed, and how long the shorter of its texts is. */
export interface WalkTask {
  readonly walker: string;
  readonly pattern: Pattern;
  readonly length: number;
}

/** Processor time, in milliseconds, over texts of the length asked for, 4 and 16 times as long; null where the growth was not in doubt. */
export type WalkTimes = readonly [number, number, number | null];

/** A length at which less than this is spent says nothing of growth: the least step of a collector's is as long. */
export const TELLING_MS = 25;
/** Between 4, which is linear, and 16, which is the square: sorting, and memory that grows out of the caches, take a little more. */
export const MOST_GROWTH = 7;

/** What looked like more than linear growth from 1 to 4 must go on from 4 to 16: a collector's pause does not. */
export function growsAsTheText([, long, longest]: WalkTimes): boolean {
  return longest === null || longest <= MOST_GROWTH * long;
}
