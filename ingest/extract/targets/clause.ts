import { oneOf } from '../../../graph/text/one-of.ts';
import type { Span } from '../../../graph/text/span.ts';

const isClauseEnd = oneOf('，,；;。！？!?：:|\n\t');
const isLineEnd = oneOf('\n');
const isOpening = oneOf('（(〔[【《〈');
const isClosing = oneOf('）)〕]】》〉');
/** How far a clause is followed on either side of a number; what keeps endless lines linear. */
const REACH = 100;
/** Longest remark in brackets that a clause runs over. */
const REMARK = 40;

/** A line end after a long line that stops mid-clause, before one that begins with a Chinese character. */
export function isBrokenLine(text: string, at: number): boolean {
  const line = text.slice(Math.max(0, at - 24), at).trimEnd();
  if (line.length < 20 || line.includes('\n')) return false;
  const next = text.slice(at + 1, at + 6).trimStart();
  return (
    /[\p{Script=Han}0-9，、]$/u.test(line) && /^(?![一二三四五六七八九十]+、)[\p{Script=Han}%％，、。]/u.test(next)
  );
}

/** The clause around a quantity, bounded by punctuation outside brackets, or by the brackets it stands in. */
export function clauseAround(text: string, { start, end }: Span, within: Span): Span {
  const first = Math.max(within.start, start - REACH);
  let clauseStart = start;
  while (clauseStart > first) {
    if (isOpening(text, clauseStart - 1) || endsClause(text, clauseStart - 1)) break;
    const opened = isClosing(text, clauseStart - 1) ? openingOf(text, clauseStart - 1, first) : clauseStart - 1;
    if (opened < 0) break;
    clauseStart = opened;
  }
  const last = Math.min(within.end, end + REACH);
  let clauseEnd = end;
  while (clauseEnd < last) {
    if (isClosing(text, clauseEnd) || endsClause(text, clauseEnd)) break;
    const closed = isOpening(text, clauseEnd) ? closingOf(text, clauseEnd, last) : clauseEnd + 1;
    if (closed < 0) break;
    clauseEnd = closed;
  }
  return { start: clauseStart, end: clauseEnd };
}

/** Where the bracket that closes at `at` opens, if it holds no more than a remark; -1 for a lone one, as in `1)`. */
function openingOf(text: string, at: number, first: number): number {
  for (let from = at - 1; from >= Math.max(first, at - REMARK); from--) if (isOpening(text, from)) return from;
  return -1;
}

function closingOf(text: string, at: number, last: number): number {
  for (let to = at + 1; to < Math.min(last, at + REMARK); to++) if (isClosing(text, to)) return to + 1;
  return -1;
}

function endsClause(text: string, at: number): boolean {
  return isClauseEnd(text, at) && (!isLineEnd(text, at) || !isBrokenLine(text, at));
}
