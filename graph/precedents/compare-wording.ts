import { lettersOf } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { type AlignedClause, alignClauses, readClauses } from './align.ts';
import { type DiffUnit, diffWords, type Segment } from './diff-words.ts';

export const CLAUSE_CHANGES = ['same', 'changed', 'moved', 'removed', 'added'] as const;

export interface ComparedClause {
  readonly change: (typeof CLAUSE_CHANGES)[number];
  /** Where it stands in the first text, and in the second. */
  readonly before: Span | null;
  readonly after: Span | null;
  readonly segments: readonly Segment[];
}

export interface Comparison {
  /** Share of the first text's letters that the second has as well, in place or moved; from 0 to 1. */
  readonly kept: number;
  /** Share of the second text's letters that the first does not have. */
  readonly added: number;
  readonly clauses: readonly ComparedClause[];
}

/** Compares two wordings clause by clause and, unless told otherwise, word by word. The words are divided here, so that every reader sees the same. */
export function compareWording(before: string, after: string, by: DiffUnit = 'word'): Comparison {
  const rows = alignClauses(readClauses(before), readClauses(after));
  const segments = markMoved(rows.map((row) => segmentsOf(row, before, after, by)));
  const clauses = rows.map((row, i) => toClause(row, segments[i] ?? []));
  const all = segments.flat();
  const letters = (wanted: (segment: Segment) => boolean) =>
    all.filter(wanted).reduce((sum, { text }) => sum + lettersOf(text).length, 0);
  return {
    kept: share(
      letters(({ kind, inBefore }) => inBefore && kind !== 'removed'),
      letters(({ inBefore }) => inBefore),
    ),
    added: share(
      letters(({ kind }) => kind === 'added'),
      letters(({ inAfter }) => inAfter),
    ),
    clauses,
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

function segmentsOf({ before, after, moved }: AlignedClause, old: string, now: string, by: DiffUnit): Segment[] {
  const first = before ? old.slice(before.start, before.end) : '';
  const second = after ? now.slice(after.start, after.end) : '';
  if (after === null) return [{ kind: 'removed', text: first, inBefore: true, inAfter: false }];
  if (before === null) return [{ kind: 'added', text: second, inBefore: false, inAfter: true }];
  const segments = diffWords(first, second, by);
  return moved ? segments.map((one) => (one.kind === 'same' ? { ...one, kind: 'moved' } : one)) : segments;
}

/** What is taken out in one place and put in at another, word for word, was moved. */
function markMoved(rows: readonly (readonly Segment[])[]): Segment[][] {
  const out = lettersIn(rows, 'removed');
  const back = lettersIn(rows, 'added');
  return rows.map((segments) =>
    segments.map((one) => {
      const elsewhere = one.kind === 'removed' ? back : one.kind === 'added' ? out : NONE;
      return elsewhere.has(lettersOf(one.text)) ? { ...one, kind: 'moved' } : one;
    }),
  );
}

function lettersIn(rows: readonly (readonly Segment[])[], wanted: Segment['kind']): ReadonlySet<string> {
  const found = rows.flat().filter(({ kind }) => kind === wanted);
  return new Set(found.map(({ text }) => lettersOf(text)).filter(({ length }) => length >= ENOUGH_TO_MOVE));
}

const ENOUGH_TO_MOVE = 4;
const NONE: ReadonlySet<string> = new Set();

function toClause({ before, after, moved }: AlignedClause, segments: readonly Segment[]): ComparedClause {
  return { change: changeOf(before, after, moved, segments), before, after, segments };
}

function changeOf(
  before: Span | null,
  after: Span | null,
  moved: boolean,
  segments: readonly Segment[],
): ComparedClause['change'] {
  const only = (kind: Segment['kind']) => segments.every((segment) => segment.kind === kind);
  if (moved || (segments.length > 0 && only('moved'))) return 'moved';
  if (after === null) return 'removed';
  if (before === null) return 'added';
  return only('same') ? 'same' : 'changed';
}
