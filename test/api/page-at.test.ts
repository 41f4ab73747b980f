import { describe, expect, it } from 'vitest';
import { pageAt } from '../../api/page-at.ts';

describe('the page of an offset', () => {
  it('counts from 1 by where pages begin', () => {
    expect([0, 9, 10, 25].map((offset) => pageAt({ pageStarts: [0, 10, 20] }, offset))).toEqual([1, 1, 2, 3]);
  });

  it('is unknown where a format has no pages', () => {
    expect(pageAt({ pageStarts: [] }, 5)).toBeNull();
  });
});
