import { describe, expect, it } from 'vitest';
import { confidenceOf, linesOf, placeOnPage } from '../../../graph/text/place-on-page.ts';

const LINES = {
  pageStarts: [0, 20],
  // A note at the foot of the first page is written behind the text of the second.
  boxes: [
    [0, 10, 1, 0.1, 0.1, 0.9, 0.12],
    [20, 30, 2, 0.1, 0.1, 0.9, 0.12],
    [30, 36, 1, 0.1, 0.9, 0.5, 0.92],
    [10, 20, 1, 0.1, 0.13, 0.9, 0.15],
  ],
  confidences: [
    [0, 10, 0.99],
    [10, 20, 0.93],
  ],
} as const;

describe('the place of a stretch on its page', () => {
  it('is the part of its lines that it takes', () => {
    expect(placeOnPage(LINES, { start: 5, end: 8 })).toEqual({
      page: 1,
      box: [0.5, 0.1, 0.74, 0.12],
      confidence: 0.99,
    });
  });

  it('is around all of its lines on the first page, each of which is told too', () => {
    expect(placeOnPage(LINES, { start: 5, end: 25 })).toEqual({
      page: 1,
      box: [0.1, 0.1, 0.9, 0.15],
      confidence: 0.93,
    });
    expect(linesOf(LINES, { start: 5, end: 25 }).map(({ page }) => page)).toEqual([1, 1, 2]);
  });

  it('is on the page of its line, wherever the text of that page begins', () => {
    expect(placeOnPage(LINES, { start: 31, end: 33 })).toMatchObject({ page: 1 });
  });

  it('is told by where pages begin, for files that do not say more', () => {
    const pages = (offset: number) => placeOnPage({ pageStarts: [0, 10, 20] }, { start: offset, end: offset + 1 });
    expect([0, 9, 10, 25].map(pages)).toEqual([{ page: 1 }, { page: 1 }, { page: 2 }, { page: 3 }]);
  });

  it('is unknown where a format has no pages', () => {
    expect(placeOnPage({ pageStarts: [] }, { start: 5, end: 6 })).toEqual({});
    expect(confidenceOf({}, { start: 5, end: 6 })).toBeNull();
  });
});
