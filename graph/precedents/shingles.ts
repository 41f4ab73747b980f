import { characterNgrams, dice, sharedNgrams } from '../text/character-ngrams.ts';
import { lettersOf } from '../text/fold.ts';

/** A text as wording is compared: letters and digits in one width and case; layout, numbering marks and punctuation do not count. */
export interface Wording {
  readonly letters: string;
  readonly runs: ReadonlySet<string>;
}

export interface SharedWording {
  /** Letters of the first text, and of the second, that stand in runs which both have; from 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
  /** The same over both texts together: 1 says that they read the same. */
  readonly ofBoth: number;
}

/** Shorter runs are idioms that all plans share: 贯彻落实. */
export const RUN = 5;

export function wordingOf(text: string): Wording {
  const letters = lettersOf(text);
  return { letters, runs: characterNgrams(letters, RUN) };
}

/** How much wording two texts share, by the runs of letters that stand in both. Linear in their length. */
export function sharedWording(first: Wording, second: Wording): SharedWording {
  const [ofFirst, ofSecond] = [coveredBy(second, first), coveredBy(first, second)];
  const all = first.letters.length + second.letters.length;
  return {
    ofFirst: ofFirst / (first.letters.length || 1),
    ofSecond: ofSecond / (second.letters.length || 1),
    ofBoth: all === 0 ? 0 : (ofFirst + ofSecond) / all,
  };
}

/** Letters of a text that stand in runs which the other text has. */
function coveredBy(other: Wording, { letters }: Wording): number {
  let covered = 0;
  let reached = 0;
  for (let at = 0; at + RUN <= letters.length; at++) {
    if (!other.runs.has(letters.slice(at, at + RUN))) continue;
    covered += at + RUN - Math.max(reached, at);
    reached = at + RUN;
  }
  // A text shorter than a run is a run of its own.
  if (letters.length < RUN && letters !== '' && other.letters.includes(letters)) return letters.length;
  return covered;
}

/**
 * How alike two clauses are, from 0 to 1, by pairs of neighbouring letters: for finding which clause became which, where
 * a word here and there has changed. A clause that went into a longer one counts nearly as much as one that stayed.
 */
export function clauseLikeness(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  const shorter = Math.min(first.size, second.size);
  const alike = dice(first, second);
  return shorter < ENOUGH_TO_CONTAIN ? alike : Math.max(alike, (0.8 * sharedNgrams(first, second)) / shorter);
}

/** Pairs of letters below which a clause may stand in a longer one by chance. */
const ENOUGH_TO_CONTAIN = 8;

export function pairsOf({ letters }: Wording): ReadonlySet<string> {
  return characterNgrams(letters, 2);
}
