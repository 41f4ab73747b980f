import { type Likeness, likenessOf } from '../precedents/classify-similarity.ts';
import { afterNumber } from '../precedents/clauses.ts';
import { type AlikePair, alikePairs } from '../precedents/near-duplicate-candidates.ts';

/** Measures with who bears them, in numbers, so that a thread can be handed all of them. */
export interface BorneTexts {
  readonly texts: readonly string[];
  /** Rises with the date of the plan and the place in it: of two measures, the one with the lower number is the older. */
  readonly ages: readonly number[];
  /** Who bears each. */
  readonly owners: readonly (readonly number[])[];
  /** Whether a unit counts as somebody's double, and whether it is asked about; by the unit's number. */
  readonly counts: readonly boolean[];
  readonly asked: readonly boolean[];
  /** Pairs that are looked at closely. */
  readonly limit: number;
}

/** Two measures of nearly the same wording, by their places in the list. */
export interface DoubledPair {
  readonly older: number;
  readonly newer: number;
  /** The shorter text was looked for in the longer one; the older, where they are as long. */
  readonly isOlderAsked: boolean;
  readonly likeness: number;
  /** The part of the longer text that corresponds, offsets in it. */
  readonly shown: Likeness['shown'];
}

export interface DoubledWording {
  readonly pairs: readonly DoubledPair[];
  /** Pairs that were not looked at closely: those that share least. */
  readonly omitted: number;
}

/** A shorter wording is a phrase that anyone may write. */
const ENOUGH_LETTERS = 12;

/** Pairs of nearly the same wording that different units bear. Takes seconds for ten thousand measures: `doubledInThread` asks it. */
export function doubledWording(given: BorneTexts): DoubledWording {
  const { texts, ages, owners, counts, asked, limit } = given;
  /** Of the first one's units, who does not bear the second, and whether such a unit is asked about. */
  const apart = (first: number, second: number) => {
    const others = owners[second] ?? [];
    const own = (owners[first] ?? []).filter((unit) => counts[unit] && !others.includes(unit));
    return { some: own.length > 0, isAsked: own.some((unit) => asked[unit]) };
  };
  const isWanted = (first: number, second: number) => {
    const [one, other] = [apart(first, second), apart(second, first)];
    return one.some && other.some && (one.isAsked || other.isAsked);
  };
  const found = alikePairs(texts, isWanted, limit);
  return { pairs: closelyAlike(found.pairs, texts, ages), omitted: found.omitted };
}

function closelyAlike(pairs: readonly AlikePair[], texts: readonly string[], ages: readonly number[]): DoubledPair[] {
  const directed = pairs
    .map(({ first, second }) => {
      const [older, newer] = (ages[first] ?? 0) <= (ages[second] ?? 0) ? [first, second] : [second, first];
      const isOlderAsked = (texts[older]?.length ?? 0) <= (texts[newer]?.length ?? 0);
      return { older, newer, isOlderAsked, asked: isOlderAsked ? older : newer };
    })
    .sort((a, b) => a.asked - b.asked);
  const alike: DoubledPair[] = [];
  // What several are set beside is read once.
  let reading = { asked: -1, letters: 0, likenessTo: likenessOf('') };
  for (const { older, newer, isOlderAsked, asked } of directed) {
    if (reading.asked !== asked) {
      const text = texts[asked] ?? '';
      const bare = text.slice(afterNumber(text));
      reading = { asked, letters: bare.length, likenessTo: likenessOf(bare) };
    }
    const beside = texts[isOlderAsked ? newer : older] ?? '';
    const found = reading.likenessTo(beside, { start: 0, end: beside.length });
    if (found?.match !== 'near' || found.contained * reading.letters < ENOUGH_LETTERS) continue;
    alike.push({ older, newer, isOlderAsked, likeness: found.likeness, shown: found.shown });
  }
  return alike;
}
