import type { Span } from './span.ts';

/**
 * Cuts a text into clause-sized pieces, about 80–200 characters: at the ends of lines and sentences, else at clauses, never
 * inside a number or, where it can be helped, inside quotes and brackets. Pieces are in order, do not overlap and hold every
 * character but the white space around them.
 */
export function splitPassages(text: string): Span[] {
  const passages: Span[] = [];
  for (const sentence of sentences(text)) {
    const last = passages.at(-1);
    if (last && last.end - last.start < ENOUGH && sentence.end - last.start <= LONG) {
      passages[passages.length - 1] = { start: last.start, end: sentence.end };
    } else passages.push(sentence);
  }
  return joinShortTail(passages)
    .map((piece) => trim(text, piece))
    .filter((piece) => piece.end > piece.start);
}

/** What is embedded for a passage: its measure's title tells what the clause is about. Hash and vector are of this text. */
export function passageEmbeddingText(measureTitle: string | null, passageText: string): string {
  // A longer title is a text of its own, which would be hashed and embedded anew with each of its passages.
  const title = measureTitle?.slice(0, LONG).trim() ?? '';
  return title === '' || passageText.includes(title) ? passageText : `${title}\n${passageText}`;
}

/** A passage that has this many characters takes no further sentence. */
const ENOUGH = 80;
/** No passage is longer, but for a stretch without any place to cut. */
const LONG = 200;
/** A last piece shorter than this goes with the piece before it. */
const SHORT = 24;

const SENTENCE_END = /[。！？；!?;]|\r?\n|\r|\u2028/g;
const CLAUSE_END = /[，、：,:]|(?<=[)）」』”’》])|\s/g;
const CLOSERS = '」』”’》）)】"\'';

function sentences(text: string): Span[] {
  return cutAt(text, { start: 0, end: text.length }, SENTENCE_END).flatMap((piece) => cutLong(text, piece));
}

function cutLong(text: string, piece: Span): Span[] {
  if (piece.end - piece.start <= LONG) return [piece];
  const outside = cutAt(text, piece, CLAUSE_END);
  const pieces = outside.length > 1 ? outside : halves(text, piece);
  return merge(pieces).flatMap((part) => (part.end - part.start > LONG ? halves(text, part) : [part]));
}

/** Cuts behind every match that stands outside quotes and brackets and not between two digits (`1,000`, `8:30`). */
function cutAt(text: string, piece: Span, mark: RegExp): Span[] {
  const source = text.slice(piece.start, piece.end);
  const enclosedAt = enclosed(source);
  const inside = (offset: number) => enclosedAt[offset - piece.start] === 1;
  const cuts: number[] = [];
  for (const match of source.matchAll(mark)) {
    let end = piece.start + match.index + match[0].length;
    if (inside(end) || betweenDigits(text, end)) continue;
    // A mark among closers that were passed already leads to the same cut.
    if (end <= (cuts.at(-1) ?? piece.start)) continue;
    while (end < piece.end && CLOSERS.includes(text.charAt(end)) && !inside(end + 1)) end++;
    cuts.push(end);
  }
  return spans(piece, cuts);
}

function betweenDigits(text: string, cut: number): boolean {
  return /\d/.test(text.charAt(cut)) && /\d/.test(text.charAt(cut - 2));
}

const PAIRS: Record<string, string> = {
  '「': '」',
  '『': '』',
  '“': '”',
  '《': '》',
  '（': '）',
  '(': ')',
  '【': '】',
};

/** 1 at each offset inside quotes or brackets that close again within the same line and a passage's length. */
function enclosed(text: string): Uint8Array {
  const depth = new Uint8Array(text.length + 1);
  const nextOf = forwardSearch(text);
  for (let i = 0; i < text.length; i++) {
    const closer = PAIRS[text.charAt(i)];
    if (!closer) continue;
    const close = nextOf(closer, i);
    if (close >= i + LONG || nextOf('\n', i) < close) continue;
    depth.fill(1, i + 1, close + 1);
    i = close;
  }
  return depth;
}

/** Where a character stands next, `Infinity` where it does not, for questions that only go forward: no place is read twice. */
function forwardSearch(text: string): (character: string, from: number) => number {
  const known = new Map<string, number>();
  return (character, from) => {
    let at = known.get(character) ?? -1;
    if (at < from) {
      at = text.indexOf(character, from);
      if (at < 0) at = Number.POSITIVE_INFINITY;
      known.set(character, at);
    }
    return at;
  };
}

/** Puts neighbouring clauses together as long as they make no more than a passage. */
function merge(pieces: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last && piece.end - last.start <= LONG) merged[merged.length - 1] = { start: last.start, end: piece.end };
    else merged.push(piece);
  }
  return merged;
}

/** Last resort for a stretch without a clause: pieces of the greatest length, moved back out of a number or a pair. */
function halves(text: string, piece: Span): Span[] {
  const cuts: number[] = [];
  let last = piece.start;
  while (last + LONG < piece.end) {
    last = cutBefore(text, last + LONG, last + LONG / 2);
    cuts.push(last);
  }
  return spans(piece, cuts);
}

/** The last place up to `greatest` and behind `floor` that parts no number and no pair of surrogates; `floor` if there is none. */
function cutBefore(text: string, greatest: number, floor: number): number {
  let at = greatest;
  while (at > floor && /[\d.%\uDC00-\uDFFF]/.test(text.charAt(at))) at--;
  return at;
}

function spans(piece: Span, cuts: readonly number[]): Span[] {
  const edges = [piece.start, ...new Set(cuts.filter((cut) => cut > piece.start && cut < piece.end)), piece.end];
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? piece.start, end }));
}

function joinShortTail(pieces: readonly Span[]): Span[] {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (!last || !before || last.end - last.start >= SHORT || last.end - before.start > LONG + SHORT) return [...pieces];
  return [...pieces.slice(0, -2), { start: before.start, end: last.end }];
}

function trim(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
