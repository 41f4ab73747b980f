import type { Span } from './span.ts';

/** Marks that end a sentence; a semicolon ends a clause, and a full stop of Latin script may stand in a number. */
const ENDS_SENTENCE = /[。！？!?]/u;
/** What is still the sentence's behind its mark. */
const CLOSER = /[”’』」）)]/u;
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
    const character = text.charAt(at);
    const isMark = ENDS_SENTENCE.test(character);
    if (!isMark && (character !== '\n' || goesOn(at))) continue;
    let to = isMark ? at + 1 : at;
    while (isMark && to < end && CLOSER.test(text.charAt(to))) to++;
    if (at > from) sentences.push({ start: from, end: to });
    from = skipSpace(text, Math.max(to, at + 1), end);
    at = from - 1;
  }
  if (from < end) sentences.push({ start: from, end });
  return sentences;
}

/** The whole sentence, or line, around a span of a text. */
export function sentenceAround(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && start - from < MAX_SIDE && !isEdge(text.charAt(from - 1))) from--;
  let to = end;
  if (!ENDS_SENTENCE.test(text.charAt(end - 1))) {
    while (to < text.length && to - end < MAX_SIDE && !isEdge(text.charAt(to))) to++;
    if (ENDS_SENTENCE.test(text.charAt(to))) to++;
  }
  return text.slice(from, to).trim();
}

const isEdge = (character: string) => ENDS_SENTENCE.test(character) || character === '\n' || character === '\r';

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/u.test(text.charAt(at))) at++;
  return at;
}
