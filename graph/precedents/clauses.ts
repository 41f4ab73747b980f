import type { Span } from '../text/span.ts';

/** A clause that writers take over, move or drop as a whole: it ends where a sentence, a half of one, or a line does. */
export function clausesOf(text: string): Span[] {
  return [...text.matchAll(CLAUSE)].flatMap(({ index, 0: clause }) => {
    const start = index + (clause.length - clause.trimStart().length);
    const end = index + clause.trimEnd().length;
    return /[\p{Letter}\p{Number}]/u.test(clause) ? [{ start, end }] : [];
  });
}

const CLAUSE = /[^。！？；!?;\r\n\u2028]+[。！？；!?;]*[」』”’》）)】]*/gu;

/** The parts of a stretch of text between its commas. */
export function piecesOf(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^，,：:；;。]+[，,：:；;。]*/gu)].map(({ index, 0: piece }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}

/** Where the words begin behind a number such as `8.`, `（三）` or `第二，`: it is the plan's, not the wording's. */
export function afterNumber(text: string): number {
  return NUMBER.exec(text)?.[0].length ?? 0;
}

const NUMBER =
  /^\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、](?!\d)|[①-⑳])\s*/u;
