import type { ReadConfidence, Source, TextBox } from '../model.ts';

/**
 * The places of a text on its pages as both stores keep them: one string a source, some 15 bytes a line. Each entry is a list
 * of whole numbers, and each number the difference to what the entry before suggests; empty where nothing is known.
 */
export interface PagePlaces {
  readonly boxes: string;
  readonly confidences: string;
}

const SHARES = 10_000;
const THOUSANDTHS = 1000;

export function encodePlaces({ boxes, confidences }: Pick<Source, 'boxes' | 'confidences'>): PagePlaces {
  return {
    boxes: encoded(boxes.map(([start, end, page, ...sides]) => [start, end, page, ...sides.map(toShare)])),
    confidences: encoded(confidences.map(([start, end, sure]) => [start, end, Math.round(sure * THOUSANDTHS)])),
  };
}

/** Sources of earlier versions have neither. */
export function decodePlaces(places: Partial<PagePlaces>): Pick<Source, 'boxes' | 'confidences'> {
  return {
    boxes: decoded(places.boxes ?? '').map(
      ([start = 0, end = 0, page = 1, left = 0, top = 0, right = 0, bottom = 0]): TextBox => [
        start,
        end,
        page,
        left / SHARES,
        top / SHARES,
        right / SHARES,
        bottom / SHARES,
      ],
    ),
    confidences: decoded(places.confidences ?? '').map(
      ([start = 0, end = 0, sure = 0]): ReadConfidence => [start, end, sure / THOUSANDTHS],
    ),
  };
}

function toShare(side: number): number {
  return Math.round(side * SHARES);
}

/** An entry starts where the one before ended, and what else it says is mostly what that said. */
function encoded(entries: readonly (readonly number[])[]): string {
  let before: readonly number[] = [];
  return entries
    .map((entry) => {
      const [start = 0, end = 0, ...rest] = entry;
      const [, endBefore = 0, ...restBefore] = before;
      before = entry;
      return [start - endBefore, end - start, ...rest.map((value, at) => value - (restBefore[at] ?? 0))].join(' ');
    })
    .join(';');
}

function decoded(text: string): number[][] {
  if (text === '') return [];
  let before: readonly number[] = [];
  return text.split(';').map((entry) => {
    const [gap = 0, length = 0, ...differences] = entry.split(' ').map(Number);
    const [, endBefore = 0, ...restBefore] = before;
    const start = endBefore + gap;
    const now = [start, start + length, ...differences.map((value, at) => value + (restBefore[at] ?? 0))];
    before = now;
    return now;
  });
}
