import { alternation } from '../../text/alternation.ts';
import { numeralValue } from '../../text/chinese-number.ts';
import { type Part, part } from './constraint.ts';

/**
 * Years and spans of years that a question names: `2023年`, `2021—2023年`, `2022年以后`, `“十四五”期间`; with today's date (ISO) also
 * `近三年` and `去年`. Years of deadlines (到2025年) are none.
 */
export function yearParts(query: string, today: string | undefined): Part[] {
  const now = today === undefined ? null : Number(today.slice(0, 4));
  const parts = [
    ...spans(query, YEAR, ([, year]) => [Number(year), Number(year)]),
    ...spans(query, YEARS, ([, from, to]) => [Number(from), Number(to)]),
    ...spans(query, SINCE, ([, year]) => [Number(year), Math.max(Number(year), now ?? Number(year) + MOST_YEARS - 1)]),
    ...spans(query, UNTIL, ([, year, inclusive]) => {
      const last = Number(year) - (inclusive ? 0 : 1);
      return [last - MOST_YEARS + 1, last];
    }),
    ...spans(query, FIVE_YEAR_PLAN, ([, numeral]) => fiveYearPlan(numeral ?? '')),
    ...(now === null ? [] : relativeYears(query, now)),
  ];
  // 2023年 in 2021—2023年 is no year of its own.
  const isWithin = (one: Part, other: Part) =>
    other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
  return parts.filter((one) => !parts.some((other) => isWithin(one, other)));
}

/** A year of a plan, not of a deadline or a month: `2023年`, `2023年度`, and `2023` standing alone; not `到2025年`. */
const YEAR =
  /(?<![\d到至])((?:19|20)\d{2})(?:\s?年度?(?![底末初前内起之及以\d]|至今|[一二三四五六七八九十]+月|[上下]半年)|(?=\s|$)(?<=(?:^|\s)\d{4}))/gu;

/** `2021年至2023年`, `2021-2023年` */
const YEARS =
  /(?<!\d)((?:19|20)\d{2})年?\s?[到至~～—–-]+\s?((?:19|20)\d{2})年(?!底|末|初|前|内|[一二三四五六七八九十\d]+月)/gu;

const SINCE = /(?<![\d到至])((?:19|20)\d{2})年?度?(?:及?[以之]后|以来|起|至今)/gu;
/** A plan of 2022 is none of 2022年以前, and one of 2022年及以前. */
const UNTIL = /(?<![\d到至])((?:19|20)\d{2})年?度?(及)?[以之]前/gu;
const FIVE_YEAR_PLAN = /[“"「]?(十[一二三四五六七八九]?|[六七八九])五[”"」]?(?:规划)?(?:期间|时期|以来)/gu;
const RECENT = /(?:最?近|过去)(\d|[一二两三四五六七八九十])年(?:来|内)?/gu;
const NAMED_YEARS: ReadonlyMap<string, number> = new Map([
  ['今年', 0],
  ['本年度', 0],
  ['去年', -1],
  ['上一年度', -1],
  ['上年度', -1],
  ['前年', -2],
]);
const NAMED_YEAR = new RegExp(alternation(NAMED_YEARS.keys()), 'gu');

/** More of them are no restriction that one would write. */
const MOST_YEARS = 30;
/** The sixth plan began in 1981, and each has taken five years since. */
const SIXTH_PLAN = 1981;

function relativeYears(query: string, now: number): Part[] {
  return [
    ...spans(query, RECENT, ([, numeral = '']) => [now - (numeralValue(numeral) ?? 1) + 1, now]),
    ...spans(query, NAMED_YEAR, ([word]) => {
      const year = now + (NAMED_YEARS.get(word) ?? 0);
      return [year, year];
    }),
  ];
}

function fiveYearPlan(numeral: string): [number, number] {
  const from = SIXTH_PLAN + 5 * ((numeralValue(numeral) ?? 6) - 6);
  return [from, from + 4];
}

function spans(query: string, pattern: RegExp, toSpan: (match: RegExpExecArray) => [number, number]): Part[] {
  return [...query.matchAll(pattern)].flatMap((match) => {
    const [from, to] = toSpan(match);
    const count = Math.min(MOST_YEARS, to - from + 1);
    if (count <= 0) return [];
    const years = Array.from({ length: count }, (_, i) => from + i);
    return part(query, match.index, match.index + match[0].length, {
      key: `year:${years.join('+')}`,
      kind: 'year',
      label: from === to ? `${from}年` : `${from}–${to}年`,
      filter: { years },
      mention: null,
    });
  });
}
