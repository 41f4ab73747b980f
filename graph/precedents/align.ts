import type { Span } from '../text/split-passages.ts';
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
      if (at >= upTo) continue;
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

/** For each clause of the second text the one of the first that it came from. Ties go to clauses at like places. */
function pairUp(old: readonly ReadonlySet<string>[], now: readonly ReadonlySet<string>[]): Map<number, number> {
  const candidates = now.flatMap((second, to) =>
    old.flatMap((first, from) => {
      const likeness = clauseLikeness(first, second);
      return likeness >= ALIKE ? [{ from, to, likeness }] : [];
    }),
  );
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
  const best: { length: number; previous: number }[] = [];
  let last = -1;
  numbers.forEach((number, at) => {
    let [length, previous] = [number === null ? 0 : 1, -1];
    for (let before = 0; number !== null && before < at; before++) {
      const other = numbers[before];
      const reached = best[before]?.length ?? 0;
      if (other !== null && other !== undefined && other < number && reached + 1 > length) {
        [length, previous] = [reached + 1, before];
      }
    }
    best.push({ length, previous });
    if (length > (best[last]?.length ?? 0)) last = at;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.previous ?? -1) kept.add(at);
  return kept;
}
