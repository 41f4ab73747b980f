import { describe, expect, it } from 'vitest';
import { yearParts } from '../../../../graph/search/understand/years.ts';

/** First and last year that a question names. */
function yearsIn(query: string, today?: string) {
  return yearParts(query, today).map(({ text, filter }) => [text, filter.years?.[0], filter.years?.at(-1)]);
}

describe('yearParts', () => {
  it.each([
    ['2023年', '2023年', 2023, 2023],
    ['2021—2023年', '2021—2023年', 2021, 2023],
    ['2022年以后', '2022年以后', 2022, 2026],
    ['2022年以来', '2022年以来', 2022, 2026],
    ['2022年以前', '2022年以前', 1992, 2021],
    ['2022年及以前', '2022年及以前', 1993, 2022],
    ['“十四五”期间', '“十四五”期间', 2021, 2025],
    ['十三五时期', '十三五时期', 2016, 2020],
    ['十五五期间', '十五五期间', 2026, 2030],
    ['近三年', '近三年', 2024, 2026],
    ['过去5年', '过去5年', 2022, 2026],
    ['去年', '去年', 2025, 2025],
    ['今年', '今年', 2026, 2026],
  ])('%s', (query, text, from, to) => {
    expect(yearsIn(`${query}的法律援助`, '2026-03-01')).toEqual([[text, from, to]]);
  });

  it.each(['到2025年', '2025年底前', '2025年前', '十四五规划', '三年行动'])('is no year of a plan: %s', (query) => {
    expect(yearsIn(query, '2026-03-01')).toEqual([]);
  });

  it('counts from no day that it was not told', () => {
    expect(yearsIn('去年和近三年')).toEqual([]);
  });
});
