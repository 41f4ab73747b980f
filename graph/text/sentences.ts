import { oneOf } from './one-of.ts';
import type { Span } from './span.ts';

/** Marks that end a sentence; a semicolon ends a clause, and a full stop of Latin script may stand in a number. */
const endsSentence = oneOf('。！？!?');
/** What is still the sentence's behind its mark. */
const isCloser = oneOf('”’』」）)');
const isLineEnd = oneOf('\n');
const isEdge = oneOf('。！？!?\n\r');
/** A line without any mark is cut here, so that evidence stays readable. */
const MAX_SIDE = 600;

/**
 * The sentences of `text.slice(start, end)` in order, with their marks and without the white space around them. A line's end ends a
 * sentence too, unless `goesOn` says of its offset that the line was broken within one. Linear in the length.
 */
export function sentencesIn(
  text: string,
  { start, end }: Span,
  goesOn: (lineEnd: number) => boolean = () => false,
): Span[] {
  const sentences: Span[] = [];
  let from = skipSpace(text, start, end);
  for (let at = from; at < end; at++) {
    const isMark = endsSentence(text, at);
    if (!isMark && (!isLineEnd(text, at) || goesOn(at))) continue;
    let to = isMark ? at + 1 : at;
    while (isMark && to < end && isCloser(text, to)) to++;
    if (at > from) sentences.push({ start: from, end: to });
    from = skipSpace(text, Math.max(to, at + 1), end);
    at = from - 1;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

/** The whole sentence, or line, around a span of a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  const within = { start: Math.max(0, start - MAX_SIDE), end: Math.min(text.length, end + MAX_SIDE) };
  const sentence = sentenceSpan(text, { start, end }, within);
  return text.slice(sentence.start, sentence.end);
}

/** Where the sentence, or line, around `found` begins and ends, with its mark and without white space, no further than `within`. */
export function sentenceSpan(text: string, found: Span, within: Span): Span {
  let { start, end } = found;
  while (start > within.start && !isEdge(text, start - 1)) start--;
  if (!endsSentence(text, end - 1)) {
    while (end < within.end && !isEdge(text, end)) end++;
    if (end < within.end && endsSentence(text, end)) end++;
  }
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start: skipSpace(text, start, end), end };
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/u.test(text.charAt(at))) at++;
  return at;
}
