import { describe, expect, test } from 'vitest';
import { findBrands } from '../../../ingest/extract/brands/find-brands.ts';
import { prepareBrands } from '../../../ingest/extract/brands/prepare-brands.ts';
import type { SegmentRole } from '../../../ingest/extraction.ts';
import { rulesOf } from './manual/rule-groups.ts';

const brandsOf = (text: string, role: SegmentRole = 'measure') =>
  findBrands({ role, start: 0, end: text.length }, { text, year: 2024, establishedBrands: prepareBrands(text) });

describe.each(rulesOf('brand'))('$name', ({ examples }) => {
  test.each(examples)('$text', ({ text, finds }) => {
    const found = brandsOf(text);
    expect(found.map(({ name }) => name)).toEqual(finds);
    for (const brand of found) expect(text.slice(brand.start, brand.end)).toBe(brand.name);
  });
});

test('a brand knows what the text calls it', () => {
  expect(brandsOf('开展“春雨润苗”专项行动。')).toMatchObject([{ name: '春雨润苗', kind: '专项行动' }]);
});
