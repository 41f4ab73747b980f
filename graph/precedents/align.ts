import type { Span } from '../text/span.ts';
import { clausesOf } from './clauses.ts';
import { clauseLikeness, pairsOf, wordingOf } from './shingles.ts';

/** A clause and what it became: null before for a new one, null after for one that was left out. */
export interface AlignedClause {
  readonly before: Span | null;
  readonly after: Span | null;
  /** It stands elsewhere in the order than the clauses around it. */
  readonly moved: boolean;
}

/** A text's clauses as they are aligned: read once for a text that is set beside many. */
export interface ReadClauses {
  readonly clauses: readonly Span[];
  readonly pairs: readonly ReadonlySet<string>[];
}

export function readClauses(text: string): ReadClauses {
  const clauses = clausesOf(text);
  return { clauses, pairs: clauses.map(({ start, end }) => pairsOf(wordingOf(text.slice(start, end)))) };
}

/** Less alike than this, two clauses are two: one left out, one new. */
const ALIKE = 0.4;

/** Pairs the clauses of two texts, likest first, in the order of the second; those left out stand behind their neighbour. */
export function alignClauses(before: ReadClauses, after: ReadClauses): AlignedClause[] {
  const { clauses: old } = before;
  const { clauses: now } = after;
  const partners = pairUp(before.pairs, after.pairs);
  const inPlace = longestRising(now.map((_, at) => partners.get(at) ?? null));
  const dropped = new Set(old.keys());
  for (const partner of partners.values()) dropped.delete(partner);

  const rows: AlignedClause[] = [];
  const drop = (upTo: number) => {
    for (const at of dropped) {
      if (at >= upTo) break;
      rows.push({ before: old[at] ?? null, after: null, moved: false });
      dropped.delete(at);
    }
  };
  now.forEach((clause, at) => {
    const partner = partners.get(at);
    const stays = partner !== undefined && inPlace.has(at);
    if (stays) drop(partner);
    rows.push({
      before: partner === undefined ? null : (old[partner] ?? null),
      after: clause,
      moved: partner !== undefined && !stays,
    });
  });
  drop(old.length);
  return rows;
}

/** Pairs of clauses that are set beside each other: enough for texts of 500 clauses each, some 20,000 characters. */
const MOST_COMPARED = 250_000;

/** For each clause of the second text the one of the first that it came from. Ties go to clauses at like places. */
function pairUp(old: readonly ReadonlySet<string>[], now: readonly ReadonlySet<string>[]): Map<number, number> {
  const reach = Math.max(1, Math.floor(MOST_COMPARED / Math.max(1, now.length)));
  const candidates = now.flatMap((second, to) => {
    // Where all can be compared, all are; of longer texts, the clauses around the same part of the text.
    const from = Math.max(0, Math.min(old.length - reach, Math.round((to * old.length) / now.length) - (reach >> 1)));
    return old.slice(from, from + reach).flatMap((first, i) => {
      const likeness = clauseLikeness(first, second);
      return likeness >= ALIKE ? [{ from: from + i, to, likeness }] : [];
    });
  });
  candidates.sort(
    (a, b) =>
      b.likeness - a.likeness || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.to - b.to || a.from - b.from,
  );
  const partners = new Map<number, number>();
  const taken = new Set<number>();
  for (const { from, to } of candidates) {
    if (partners.has(to) || taken.has(from)) continue;
    partners.set(to, from);
    taken.add(from);
  }
  return partners;
}

/** Places whose numbers make the longest rising row: these clauses kept their order, the others were moved. */
function longestRising(numbers: readonly (number | null)[]): ReadonlySet<number> {
  // By length: the places that end a rising row of that length, in order. Their numbers fall, so the first smaller one is found by halving.
  const ends: number[][] = [];
  const previous = new Map<number, number | undefined>();
  const smaller = (places: readonly number[], number: number) => {
    let [low, high] = [0, places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[places[middle] ?? 0] ?? 0) < number) high = middle;
      else low = middle + 1;
    }
    return places[low];
  };
  numbers.forEach((number, at) => {
    if (number === null) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (smaller(ends[middle] ?? [], number) === undefined) high = middle;
      else low = middle + 1;
    }
    previous.set(at, smaller(ends[low - 1] ?? [], number));
    const row = ends[low];
    if (row) row.push(at);
    else ends.push([at]);
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1)?.[0]; at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}
