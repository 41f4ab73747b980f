import { takeTurns } from '../take-turns.ts';
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

/**
 * Pairs of texts that may be versions of one wording, for comparing everything with everything: linear in the length of all
 * texts, where setting each beside each would not be. Finds candidates only, those that share most first and at most
 * `limit`; `judgeLikeness` has the say. `isWanted` leaves out pairs that nobody asks about.
 */
export async function alikePairs(
  texts: readonly string[],
  isWanted: (first: number, second: number) => boolean,
  limit: number,
): Promise<{ readonly pairs: readonly AlikePair[]; readonly omitted: number }> {
  const turn = takeTurns();
  const runs: ReadonlySet<number>[] = [];
  for (const text of texts) {
    await turn();
    runs.push(sampledRuns(text));
  }
  const places = await placesOf(runs, turn);
  const byShare: AlikePair[][] = Array.from({ length: 101 }, () => []);
  for (const [first, own] of runs.entries()) {
    await turn();
    const counts = new Map<number, number>();
    for (const run of own) {
      for (const second of textsBehind(places, run, first)) counts.set(second, (counts.get(second) ?? 0) + 1);
    }
    for (const [second, count] of counts) {
      const shared = count / Math.min(own.size, runs[second]?.size ?? 0);
      if (count < AT_LEAST || shared < ENOUGH || !isWanted(first, second)) continue;
      byShare[100 - Math.min(100, Math.floor(shared * 100))]?.push({ first, second, shared });
    }
  }
  const found = byShare.reduce((sum, { length }) => sum + length, 0);
  const pairs: AlikePair[] = [];
  for (const alike of byShare) pairs.push(...alike.slice(0, Math.max(0, limit - pairs.length)));
  return { pairs, omitted: found - pairs.length };
}

/** A run of 32 bits and the place of its text share a number that is still exact. */
const TEXTS = 2 ** 20;
/** Sorted in so many parts, so that no part takes long. */
const PARTS = 64;
const partOf = (run: number) => (run >>> 8) % PARTS;

async function placesOf(
  runs: readonly ReadonlySet<number>[],
  turn: () => Promise<void>,
): Promise<readonly Float64Array[]> {
  const parts: number[][] = Array.from({ length: PARTS }, () => []);
  for (const [text, own] of runs.entries()) {
    await turn();
    for (const run of own) parts[partOf(run)]?.push(run * TEXTS + text);
  }
  const sorted: Float64Array[] = [];
  for (const part of parts) {
    await turn();
    sorted.push(Float64Array.from(part).sort());
  }
  return sorted;
}

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
function textsBehind(parts: readonly Float64Array[], run: number, text: number): readonly number[] {
  const found: number[] = [];
  const places = parts[partOf(run)];
  if (!places) return found;
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
