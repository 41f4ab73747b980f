import { diffArrays } from 'diff';
import { foldEach, lettersOf } from '../text/fold.ts';
import { wordSegments } from '../text/segmenter.ts';

export const SEGMENT_KINDS = ['same', 'removed', 'added', 'moved'] as const;

/** A stretch of words. What both texts have is spelt as the second spells it, widths apart. */
export interface Segment {
  readonly kind: (typeof SEGMENT_KINDS)[number];
  readonly text: string;
  /** Which of the two texts shows it here; both, but for what was removed, added, or moved within a clause. */
  readonly inBefore: boolean;
  readonly inAfter: boolean;
}

/** What is told apart as a whole: one character, one word of the dictionary, or a clause, which stays or is replaced. */
export const DIFF_UNITS = ['character', 'word', 'sentence'] as const;
export type DiffUnit = (typeof DIFF_UNITS)[number];

/** What two clauses have in common and what not, in units. */
export function diffWords(before: string, after: string, by: DiffUnit = 'word'): Segment[] {
  const parts = diffArrays(tokensOf(before, by).map(toToken), tokensOf(after, by).map(toToken), {
    comparator: (a, b) => a.folded === b.folded,
    maxEditLength: MOST_CHANGES,
  });
  if (!parts) return [toSegment('removed', before), toSegment('added', after)];
  const segments = parts.map(({ added, removed, value }) =>
    toSegment(added ? 'added' : removed ? 'removed' : 'same', value.map(({ text }) => text).join('')),
  );
  return by === 'word' ? joinIslands(segments) : segments;
}

/** Folded once: each is compared as often as words around it have changed. */
const toToken = (text: string) => ({ text, folded: foldEach(text) });

/** Words that differ in a clause; with more of them, nothing of it has stayed that would help a reader. */
const MOST_CHANGES = 600;

/** Words and what stands between them, as the language's dictionary divides them, or less or more; together they are the text. */
function tokensOf(text: string, by: DiffUnit): string[] {
  if (by === 'sentence') return [text];
  if (by === 'character') return text.match(CHARACTER) ?? [];
  return wordSegments(text).map(({ segment }) => segment);
}

/** A number or a foreign word changes as a whole: 60% and 100% share no digit that would mean anything. */
const CHARACTER = /\d+(?:[.．]\d+)?[%％‰]?|[A-Za-z]+|[\s\S]/gu;

function toSegment(kind: Exclude<Segment['kind'], 'moved'>, text: string): Segment {
  return { kind, text, inBefore: kind !== 'added', inAfter: kind !== 'removed' };
}

/** A character or a comma that two changes happen to share is no reason to read them as two. */
function joinIslands(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push(toSegment('removed', removed));
    if (added !== '') joined.push(toSegment('added', added));
    removed = '';
    added = '';
  };
  segments.forEach(({ kind, text }, i) => {
    const isBetween = removed + added !== '' && i + 1 < segments.length;
    const isIsland = kind === 'same' && isBetween && lettersOf(text).length < 2;
    if (kind === 'same' && !isIsland) {
      flush();
      joined.push(toSegment('same', text));
    }
    if (kind === 'removed' || isIsland) removed += text;
    if (kind === 'added' || isIsland) added += text;
  });
  flush();
  return joined;
}
