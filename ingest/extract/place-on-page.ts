import type { Confidence, SourceText, TextBox } from '../source-text.ts';

/** Where a stretch of the text stands on its page, and how sure the recognition of it was; each where it is known. */
export interface PagePlace {
  /** From 1. */
  readonly page?: number;
  /** left, top, right and bottom as shares of the page as it is seen; of the first page, where it runs over several. */
  readonly box?: readonly [left: number, top: number, right: number, bottom: number];
  /** From 0 to 1. */
  readonly confidence?: number;
}

/** Finds places in a source; each question takes as long as the stretch has lines. */
export function placesOf({ boxes = [], confidences = [] }: SourceText): (start: number, end: number) => PagePlace {
  const inOrder = [...boxes].sort((a, b) => a[0] - b[0]);
  return (start, end) => {
    const touched = overlapping(inOrder, start, end);
    const page = touched[0]?.[2];
    const sure = overlapping(confidences, start, end).map(([, , confidence]) => confidence);
    return {
      ...(page !== undefined && {
        page,
        box: boxAround(
          touched.filter((box) => box[2] === page),
          start,
          end,
        ),
      }),
      ...(sure.length > 0 && { confidence: Math.min(...sure) }),
    };
  };
}

/** Characters of a line are about equally wide, so a part of it is as wide as its share. */
function boxAround(boxes: readonly TextBox[], start: number, end: number): [number, number, number, number] {
  const parts = boxes.map(([from, to, , left, top, right, bottom]) => {
    const at = (offset: number) =>
      left + ((right - left) * (Math.min(to, Math.max(from, offset)) - from)) / Math.max(1, to - from);
    return { left: at(start), right: at(end), top, bottom };
  });
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return [
    round(Math.min(...parts.map(({ left }) => left))),
    round(Math.min(...parts.map(({ top }) => top))),
    round(Math.max(...parts.map(({ right }) => right))),
    round(Math.max(...parts.map(({ bottom }) => bottom))),
  ];
}

/** Those of a list in order that share a character with a stretch. */
function overlapping<T extends TextBox | Confidence>(spans: readonly T[], start: number, end: number): T[] {
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
