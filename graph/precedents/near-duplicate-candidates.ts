import { lettersOf } from '../text/fold.ts';
import { RUN } from './shingles.ts';

/** Two texts that share so much of their wording that a close look is worth it, by their places in the list. */
export interface AlikePair {
  readonly first: number;
  readonly second: number;
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
 * `limit`; `judgeLikeness` has the say. `isWanted` leaves out pairs that nobody asks about. Seconds for ten thousand texts:
 * not for a thread that others wait for.
 */
export function alikePairs(
  texts: readonly string[],
  isWanted: (first: number, second: number) => boolean,
  limit: number,
): { readonly pairs: readonly AlikePair[]; readonly omitted: number } {
  const runs = texts.map(sampledRuns);
  const places = placesOf(runs);
  const byShare: AlikePair[][] = Array.from({ length: 101 }, () => []);
  const counts = new Uint16Array(texts.length);
  for (const [first, own] of runs.entries()) {
    const met: number[] = [];
    for (const run of own) {
      let beside = 0;
      for (let at = placeBehind(places, run, first); beside < NEIGHBOURS; at++, beside++) {
        const second = (places.sorted[at] ?? Number.POSITIVE_INFINITY) - run * TEXTS;
        if (second >= TEXTS) break;
        if (counts[second] === 0) met.push(second);
        counts[second] = (counts[second] ?? 0) + 1;
      }
    }
    for (const second of met) {
      const count = counts[second] ?? 0;
      counts[second] = 0;
      const shared = count / Math.min(own.length, runs[second]?.length ?? 0);
      if (count < AT_LEAST || shared < ENOUGH || !isWanted(first, second)) continue;
      byShare[100 - Math.min(100, Math.floor(shared * 100))]?.push({ first, second });
    }
  }
  const found = byShare.reduce((sum, { length }) => sum + length, 0);
  const pairs: AlikePair[] = [];
  for (const alike of byShare) pairs.push(...alike.slice(0, Math.max(0, limit - pairs.length)));
  return { pairs, omitted: found - pairs.length };
}

/** A run of 32 bits and the place of its text share a number that is still exact. */
const TEXTS = 2 ** 20;
const SECTION_BITS = 16;

interface Places {
  /** `run * TEXTS + text`, rising. */
  readonly sorted: Float64Array;
  /** Where the runs with the same first bits begin in it. */
  readonly sections: Uint32Array;
}

function placesOf(runs: readonly Uint32Array[]): Places {
  const sorted = new Float64Array(runs.reduce((sum, { length }) => sum + length, 0));
  const sections = new Uint32Array(2 ** SECTION_BITS + 1);
  let at = 0;
  for (const [text, own] of runs.entries()) {
    for (const run of own) {
      sorted[at++] = run * TEXTS + text;
      const next = sectionOf(run) + 1;
      sections[next] = (sections[next] ?? 0) + 1;
    }
  }
  for (let i = 1; i < sections.length; i++) sections[i] = (sections[i] ?? 0) + (sections[i - 1] ?? 0);
  return { sorted: sorted.sort(), sections };
}

const sectionOf = (run: number) => run >>> (32 - SECTION_BITS);

/** Where the next texts of the list that have this run stand. */
function placeBehind({ sorted, sections }: Places, run: number, text: number): number {
  const section = sectionOf(run);
  const value = run * TEXTS + text;
  let [low, high] = [sections[section] ?? 0, sections[section + 1] ?? 0];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sampledRuns(text: string): Uint32Array {
  const letters = lettersOf(text);
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= letters.length; at++) {
    const run = hashOf(letters, at, at + RUN);
    if (letters.length < SHORT || run % ONE_RUN_IN === 0) runs.add(run);
  }
  return Uint32Array.from(runs);
}

/** FNV-1a over code units, mixed once more so that its last bits can be sampled by. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
