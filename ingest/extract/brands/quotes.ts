import { oneOf } from '../../../graph/text/one-of.ts';

/** A string in quotes; `start` and `end` are those of the string itself, the marks lie outside. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Longest string in quotes that is looked at. */
const LONGEST = 60;
const isOpening = oneOf('“「『"＂');
const CLOSED_BY: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '"': '"', '＂': '＂' };

/** The strings in quotes of a stretch of text, outermost, within one line. What never closes is passed over. */
export function quotesIn(text: string, from: number, to: number): Quote[] {
  const quotes: Quote[] = [];
  for (let at = from; at < to; at++) {
    const close = isOpening(text, at) ? CLOSED_BY[text[at] ?? ''] : undefined;
    if (close === undefined) continue;
    const end = closing(text, at, close, to);
    if (end < 0) continue;
    const inner = text.slice(at + 1, end);
    const lead = inner.length - inner.trimStart().length;
    if (inner.trim() !== '')
      quotes.push({ start: at + 1 + lead, end: at + 1 + lead + inner.trim().length, text: inner.trim() });
    at = end;
  }
  return quotes;
}

function closing(text: string, open: number, close: string, to: number): number {
  const limit = Math.min(to, open + LONGEST + 2);
  for (let at = open + 1; at < limit; at++) {
    const char = text[at];
    if (char === close) return at;
    if (char === text[open] || (char === '\n' && text[at + 1] === '\n')) return -1;
  }
  return -1;
}
