import type { ReadConfidence, Source, TextBox } from '../model.ts';
import type { Span } from './span.ts';

/** Left, top, right and bottom as shares of the page as it is seen. */
export type PageBox = readonly [left: number, top: number, right: number, bottom: number];

/** Where a stretch of a text stands on its page, and how sure the recognition of it was; each where it is known. */
export interface PagePlace {
  /** From 1. */
  readonly page?: number;
  /** Around all of it that is on this page, the first one where it runs over several. */
  readonly box?: PageBox;
  /** From 0 to 1, of the least sure figure or words in it. */
  readonly confidence?: number;
}

export type Placed = Partial<Pick<Source, 'boxes' | 'confidences' | 'pageStarts'>>;

/** Takes as long as the stretch has lines, after the first question about a source. */
export function placeOnPage(source: Placed, { start, end }: Span): PagePlace {
  const touched = linesOf(source, { start, end });
  const page = touched[0]?.page ?? pageAt(source.pageStarts ?? [], start);
  const confidence = confidenceOf(source, { start, end });
  return {
    ...(page !== null && { page }),
    ...(touched.length > 0 && { box: around(touched.filter((line) => line.page === page).map(({ box }) => box)) }),
    ...(confidence !== null && { confidence }),
  };
}

/** The parts of lines that a stretch consists of, each with its page, in the order of the text. */
export function linesOf(source: Placed, { start, end }: Span): { readonly page: number; readonly box: PageBox }[] {
  return overlapping(inOrder(source), start, end).map((line) => ({ page: line[2], box: partOf(line, start, end) }));
}

/** How sure the recognition was of the least sure figure or words; null where the file held its text. */
export function confidenceOf({ confidences = [] }: Placed, { start, end }: Span): number | null {
  const sure = overlapping(confidences, start, end).map(([, , confidence]) => confidence);
  return sure.length > 0 ? Math.min(...sure) : null;
}

/** Page of an offset, from 1, by where pages begin; null for formats without pages. */
function pageAt(pageStarts: readonly number[], offset: number): number | null {
  return pageStarts.length === 0 ? null : pageStarts.filter((from) => from <= offset).length;
}

const ORDERED = new WeakMap<readonly TextBox[], readonly TextBox[]>();

/** Text is written column by column and notes behind, so the lines of a file need not come in the order of their offsets. */
function inOrder({ boxes = [] }: Placed): readonly TextBox[] {
  const known = ORDERED.get(boxes);
  if (known) return known;
  const ordered = [...boxes].sort((a, b) => a[0] - b[0]);
  ORDERED.set(boxes, ordered);
  return ordered;
}

/** Characters of a line are about equally wide, so a part of it is as wide as its share. */
function partOf([from, to, , left, top, right, bottom]: TextBox, start: number, end: number): PageBox {
  const at = (offset: number) =>
    round(left + ((right - left) * (Math.min(to, Math.max(from, offset)) - from)) / Math.max(1, to - from));
  return [at(start), top, at(end), bottom];
}

function around(boxes: readonly PageBox[]): PageBox {
  const [lefts, tops, rights, bottoms] = [0, 1, 2, 3].map((side) => boxes.map((box) => box[side] ?? 0));
  return [
    Math.min(...(lefts ?? [])),
    Math.min(...(tops ?? [])),
    Math.max(...(rights ?? [])),
    Math.max(...(bottoms ?? [])),
  ];
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** Those of a list in order that share a character with a stretch. */
function overlapping<T extends TextBox | ReadConfidence>(spans: readonly T[], start: number, end: number): T[] {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.[1] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length; at++) {
    const span = spans[at];
    if (!span || span[0] >= end) break;
    found.push(span);
  }
  return found;
}
