import type { DocumentNode, MeasureNode } from '../model.ts';
import type { Span } from '../text/span.ts';
import { type AlignedClause, alignClauses, readClauses } from './align.ts';
import type { Candidate } from './candidates.ts';
import { afterNumber, piecesOf } from './clauses.ts';
import type { Asked } from './precedent-query.ts';
import { sharedWording, type Wording, wordingOf } from './shingles.ts';

export const PRECEDENT_MATCHES = ['near', 'shared', 'meaning', 'weak'] as const;

/** A measure as a wording among others. */
export interface Worded {
  readonly measure: MeasureNode;
  readonly document: DocumentNode;
  /** The part of the measure that corresponds, offsets in the source. */
  readonly excerpt: Span & { readonly quote: string };
  /** near: nearly the same wording; shared: parts of it; meaning: the same matter in other words; weak: may be related. */
  readonly match: (typeof PRECEDENT_MATCHES)[number];
  /** Wording that the excerpt and the text asked about have in common, from 0 to 1. */
  readonly likeness: number;
  /** Share of the text asked about whose wording stands in the measure. */
  readonly contained: number;
  readonly cosine: number | null;
  /** Words and meaning together, as a search ranks; higher is better, comparable within one answer only. */
  readonly score: number;
  /** What to set beside it: the text asked about, or, where that is much longer, the part of it that corresponds. */
  readonly askedPart: string;
}

/**
 * From this share of common wording on, two texts are versions of one. Measures of different plans in the samples share at
 * most 0.25; a text in which every fifth word was changed keeps more than 0.5 in 19 of 20 cases (docs/precedents.md).
 */
export const NEAR = 0.5;
/** Common wording that is more than the idioms of the trade: one pair in a thousand of unrelated measures has it. */
const SHARED = 0.2;
/** And at least so many letters of it. */
const ENOUGH_LETTERS = 12;

/** Says how candidates are worded beside what was asked; null for those that are likely about something else: see `weakLikeness`. */
export function judgeLikeness(
  asked: Asked,
): (candidate: Candidate, measure: MeasureNode, document: DocumentNode) => Worded | null {
  const likenessTo = likenessOf(asked.text);
  return (candidate, measure, document) => {
    const { cosine, score } = candidate;
    const { start, end } = candidate.passage;
    const passage = { start: start - measure.start, end: end - measure.start };
    const found = likenessTo(measure.text, passage, () => candidate.isClose(measure));
    if (found === null) return null;
    const { shown, ...likeness } = found;
    return { ...likeness, measure, document, excerpt: excerptOf(measure, shown), cosine, score };
  };
}

/** The same for a candidate that no rule takes for a precedent: its passage, as something that may be related. */
export function weakLikeness(
  asked: Asked,
): (candidate: Candidate, measure: MeasureNode, document: DocumentNode) => Worded {
  const wording = wordingOf(asked.text);
  return ({ passage, cosine, score }, measure, document) => {
    const excerpt = excerptOf(measure, { start: passage.start - measure.start, end: passage.end - measure.start });
    const { ofBoth, ofFirst } = sharedWording(wording, wordingOf(excerpt.quote));
    return {
      ...{ measure, document, excerpt, cosine, score, askedPart: asked.text },
      ...{ match: 'weak', likeness: ofBoth, contained: ofFirst },
    };
  };
}

/** Of two texts alone: `shown` is the part of the second that corresponds, else the passage that was found. */
export interface Likeness extends Pick<Worded, 'match' | 'likeness' | 'contained' | 'askedPart'> {
  readonly shown: Span;
}

/** Says how texts are worded beside one that is asked about, which is read once; `isClose`: whether one says the same in other words. */
export function likenessOf(asked: string): (text: string, passage: Span, isClose?: () => boolean) => Likeness | null {
  const wording = wordingOf(asked);
  const clauses = readClauses(asked);
  return (text, passage, isClose = () => false) => {
    const { ofFirst, ofSecond } = sharedWording(wording, wordingOf(text));
    // Most candidates share a word here and there: they need no closer look.
    if (isTooLittle(wording, ofFirst) && !isClose()) return null;
    const aligned = alignClauses(clauses, readClauses(text));
    const counterpart = counterpartOf(aligned, wording, text, ofFirst);
    const ofBoth = counterpart === null ? 0 : sharedIn(wording, text, counterpart);
    const isPart = ofSecond >= NEAR && ofFirst < NEAR;
    const match = matchOf(wording, Math.max(ofBoth, isPart ? SHARED : 0), ofFirst, isClose);
    if (match === null) return null;
    return {
      match,
      likeness: ofBoth,
      contained: ofFirst,
      askedPart: isPart ? partOf(asked, aligned) : asked,
      shown: counterpart === null ? passage : match === 'near' ? counterpart : around(counterpart, passage),
    };
  };
}

/** Neither enough letters nor, in a short text, enough of them. */
function isTooLittle({ letters }: Wording, contained: number): boolean {
  return contained * letters.length < ENOUGH_LETTERS && contained < NEAR;
}

/** A part of a measure without the number before it, offsets in the source. */
export function excerptOf({ text, start: offset }: MeasureNode, { start, end }: Span): Worded['excerpt'] {
  const from = Math.max(start, Math.min(afterNumber(text), end));
  return { start: offset + from, end: offset + end, quote: text.slice(from, end) };
}

function matchOf(
  { letters }: Wording,
  likeness: number,
  contained: number,
  isClose: () => boolean,
): Exclude<Worded['match'], 'weak'> | null {
  if (likeness >= NEAR) return 'near';
  if (Math.max(likeness, contained) >= SHARED && contained * letters.length >= ENOUGH_LETTERS) return 'shared';
  return isClose() ? 'meaning' : null;
}

/**
 * From the first to the last clause of a measure that corresponds to one of the text; null when none does. Where the text
 * is a piece of a sentence there, what stands around the piece is left out.
 */
function counterpartOf(
  aligned: readonly AlignedClause[],
  wording: Wording,
  measureText: string,
  contained: number,
): Span | null {
  const spans = aligned.flatMap(({ before, after }) => (before && after ? [after] : []));
  if (spans.length === 0) return null;
  const whole = spans.reduce(around);
  if (contained < NEAR || sharedIn(wording, measureText, whole) >= NEAR) return whole;
  const pieces = piecesOf(measureText, whole).filter((piece) => sharedIn(wording, measureText, piece) > 0);
  return pieces.length === 0 ? whole : pieces.reduce(around);
}

/** A pasted page holds several measures: from the first to the last clause of it that corresponds to this one. */
function partOf(text: string, aligned: readonly AlignedClause[]): string {
  const spans = aligned.flatMap(({ before, after }) => (before && after ? [before] : []));
  if (spans.length === 0) return text;
  const { start, end } = spans.reduce(around);
  return text.slice(start, end);
}

function sharedIn(wording: Wording, text: string, { start, end }: Span): number {
  return sharedWording(wording, wordingOf(text.slice(start, end))).ofBoth;
}

function around(one: Span, other: Span): Span {
  return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}
