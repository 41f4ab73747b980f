import type { Span } from './span.ts';
/** What a correction keeps of a place, so that it is found again in the same plan from another file or after an edit elsewhere. */
export interface Place {
  readonly before: string;
  readonly quote: string;
}

/** Where a place is: null when its words are not there any more, or are there more than once. */
export function locate(text: string, within: Span, { before, quote }: Place): Span | null {
  if (quote === '') return null;
  const words = before + quote;
  const at = indexWithin(text, words, within.start, within.end);
  if (at < 0 || indexWithin(text, words, at + 1, within.end) >= 0) return null;
  return { start: at + before.length, end: at + words.length };
}

/** The place of a span: with as much before it as tells it from the same words elsewhere in the document. */
export function placeOf(text: string, within: Span, span: Span): Place {
  const quote = text.slice(span.start, span.end);
  for (let length = SHORTEST; ; length *= 2) {
    const from = Math.max(within.start, span.start - length);
    const place = { before: text.slice(from, span.start), quote };
    if (from === within.start || locate(text, within, place) !== null) return place;
  }
}

/** Enough for a person to see what is meant. */
const SHORTEST = 16;

/** Words that a person pasted, wherever white space differs; null when they are not there. */
export function findWords(text: string, within: Span, words: string): Span | null {
  const bare = words.replace(WHITE, '');
  if (bare === '') return null;
  const places: number[] = [];
  let kept = '';
  for (let at = within.start; at < within.end; at++) {
    const character = text.charAt(at);
    if (WHITE_ONE.test(character)) continue;
    places.push(at);
    kept += character;
  }
  const at = kept.indexOf(bare);
  const [start, last] = [places[at], places[at + bare.length - 1]];
  return at < 0 || start === undefined || last === undefined ? null : { start, end: last + 1 };
}

const WHITE = /\s+/gu;
const WHITE_ONE = /\s/u;

function indexWithin(text: string, words: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf(words);
  return at < 0 ? -1 : from + at;
}
