import { oneOf } from '../../graph/text/one-of.ts';

/** A pair of brackets: `start` at the opening one, `end` after the closing one; `closed` is false when the text forgot it. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly closed: boolean;
}

const isOpening = oneOf('（(﹙〔[［【〖');
const isClosing = oneOf('）)﹚〕]］】〗');
const isLineEnd = oneOf('\n');
/** What a forgotten bracket may swallow at most. */
const MAX_LENGTH = 1500;

/**
 * The outermost bracket pairs in a stretch of text, in order, in one pass. Widths may be mixed (`（…)`), as typists do.
 * A bracket still open at the end of its line is closed there when it begins a line's tail, and left out otherwise.
 */
export function findBrackets(text: string, from: number, to: number): Bracket[] {
  const brackets: Bracket[] = [];
  let depth = 0;
  let openedAt = -1;
  for (let at = from; at < to; at++) {
    if (isLineEnd(text, at)) {
      if (depth > 0 && isParagraphEnd(text, at, to)) {
        brackets.push({ start: openedAt, end: at, innerStart: openedAt + 1, innerEnd: at, closed: false });
        depth = 0;
      }
    } else if (isOpening(text, at)) {
      if (depth === 0) openedAt = at;
      depth++;
    } else if (depth > 0 && isClosing(text, at)) {
      depth--;
      if (depth === 0)
        brackets.push({ start: openedAt, end: at + 1, innerStart: openedAt + 1, innerEnd: at, closed: true });
    }
    if (depth > 0 && at - openedAt > MAX_LENGTH) depth = 0;
  }
  if (depth > 0 && to - openedAt <= MAX_LENGTH)
    brackets.push({ start: openedAt, end: to, innerStart: openedAt + 1, innerEnd: to, closed: false });
  return brackets;
}

/** Depth-aware test for the separators of a list: offsets inside nested brackets or quotes are skipped. */
export function splitOutsideBrackets(
  text: string,
  from: number,
  to: number,
  separators: string,
): { start: number; end: number; separator: string }[] {
  const pieces: { start: number; end: number; separator: string }[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    if (isOpening(text, at)) depth++;
    else if (isClosing(text, at)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(text[at] ?? '')) {
      pieces.push({ start, end: at, separator: text[at] ?? '' });
      start = at + 1;
    }
  }
  pieces.push({ start, end: to, separator: '' });
  return pieces;
}

const NEXT_LINE_STARTS_NEW = /\n[ \t\u00a0\u3000]*(?:\r?\n|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]|$)/y;

function isParagraphEnd(text: string, at: number, to: number): boolean {
  if (at + 1 >= to) return true;
  NEXT_LINE_STARTS_NEW.lastIndex = at;
  return NEXT_LINE_STARTS_NEW.test(text);
}
