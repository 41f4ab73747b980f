import { setImmediate } from 'node:timers/promises';
import { lettersOf, RUN } from './wording.ts';

/** Two texts that share so much of their wording that a close look is worth it, by their places in the list. */
export interface AlikePair {
  readonly first: number;
  readonly second: number;
  /** Of the sampled runs of the shorter text, the share that the longer one has. */
  readonly shared: number;
}

/** Of a long text, one run in so many is compared; of a short one each, so that enough of them are. */
const ONE_RUN_IN = 4;
const SHORT = 60;
/** A run that more texts have is an idiom or a template: each text is set beside the next so many that have it. */
const NEIGHBOURS = 12;
/** Half of the letters in common, in runs of five and more, is about this share of runs; half of that is left for chance. */
const ENOUGH = 0.15;
const AT_LEAST = 2;
/** Texts that are looked at before others get their turn. */
const AT_ONCE = 64;

/**
 * Pairs of texts that may be versions of one wording, for comparing everything with everything: linear in the length of all
 * texts, where setting each beside each would not be. Finds candidates only; `judgeLikeness` has the say.
 */
export async function alikePairs(texts: readonly string[]): Promise<readonly AlikePair[]> {
  const runs = texts.map(sampledRuns);
  const places = Float64Array.from(runs.flatMap((of, text) => [...of].map((run) => run * TEXTS + text))).sort();
  const pairs: AlikePair[] = [];
  for (const [first, own] of runs.entries()) {
    if (first % AT_ONCE === 0) await setImmediate();
    const counts = new Map<number, number>();
    for (const run of own) {
      for (const second of textsBehind(places, run, first)) counts.set(second, (counts.get(second) ?? 0) + 1);
    }
    for (const [second, count] of counts) {
      const shared = count / Math.min(own.size, runs[second]?.size ?? 0);
      if (count >= AT_LEAST && shared >= ENOUGH) pairs.push({ first, second, shared });
    }
  }
  return pairs;
}

/** A run of 32 bits and the place of its text share a number that is still exact. */
const TEXTS = 2 ** 20;

function sampledRuns(text: string): ReadonlySet<number> {
  const letters = lettersOf(text);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= letters.length; at++) {
    const run = hashOf(letters, at, at + RUN);
    if (letters.length < SHORT || run % ONE_RUN_IN === 0) runs.add(run);
  }
  return runs;
}

/** FNV-1a over code units, mixed once more so that its last bits can be sampled by. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** The next texts of the list that have this run. */
function textsBehind(places: Float64Array, run: number, text: number): readonly number[] {
  const found: number[] = [];
  for (let at = firstAbove(places, run * TEXTS + text); found.length < NEIGHBOURS; at++) {
    const place = places[at];
    if (place === undefined || place >= (run + 1) * TEXTS) break;
    found.push(place - run * TEXTS);
  }
  return found;
}

function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
