import {
  BASELINE_HEADS,
  GROWTH_HEADS,
  MEASURE_UNIT_HEADS,
  SUM_HEADS,
  TARGET_VALUE_HEADS,
} from '../../lexicon/documents/table-words.ts';
import { columnRole } from '../../parse/tables/columns.ts';
import type { Table } from '../../parse/tables/table.ts';

/** A column of numbers: the level of a year, to reach or to start from. */
export interface ValueColumn {
  readonly index: number;
  readonly year: number | null;
  readonly baseline: boolean;
}

/** A column of what is added: a rate of growth a year, or a sum over the years. Words are empty where it has none of the sort. */
export interface GrowthColumn {
  readonly index: number;
  /** 年均增速 */
  readonly growth: string;
  /** 累计增加 */
  readonly sum: string;
  /** What its rates are written in. */
  readonly unit: string;
}

export interface IndicatorColumns {
  readonly name: number;
  /** -1 where no column has it. */
  readonly unit: number;
  /** 属性; -1 where no column says it. */
  readonly nature: number;
  readonly values: readonly ValueColumn[];
  readonly growth: readonly GrowthColumn[];
}

/** What the columns of a table of indicators hold; null where it is none, or sets no level. */
export function indicatorColumns(table: Table, planYear: number | null): IndicatorColumns | null {
  const heads = table.head.map(({ text }) => text.replace(/[\s“”"]/g, ''));
  const named = heads.flatMap((head, index) => (/指标|属性/.test(head) ? [index] : []));
  if (named.length === 0) return null;
  const values = valueColumns(heads, planYear);
  const growth = growthColumns(heads);
  const first = Math.min(...[...values, ...growth].map(({ index }) => index));
  const unit = heads.findIndex((head) => MEASURE_UNIT_HEADS.includes(head));
  const nature = heads.findIndex((head) => /属性|性质|^(?:指标)?类型$/.test(head));
  // 类别 | 指标 | 单位 | 2020年 …: the last column of words in front of the numbers.
  const names = heads.flatMap((head, index) => {
    const words =
      index < first && index !== unit && index !== nature && !/属性|性质/.test(head) && columnRole(head) !== 'number';
    return words ? [index] : [];
  });
  const name = names.filter((index) => named.includes(index)).at(-1) ?? names.at(-1);
  const setsLevels = values.some(({ baseline }) => !baseline) || growth.length > 0;
  return name === undefined || !setsLevels ? null : { name, unit, nature, values, growth };
}

function valueColumns(heads: readonly string[], planYear: number | null): ValueColumn[] {
  const columns = heads.flatMap((head, index): ValueColumn[] => {
    const says = (words: readonly string[]) => words.some((word) => head.includes(word));
    if (says(GROWTH_HEADS)) return [];
    const year = yearOf(head);
    if (year === null && !(says(TARGET_VALUE_HEADS) && /[值数年]$/.test(head)) && !says(BASELINE_HEADS)) return [];
    const past = year !== null && planYear !== null && year < planYear;
    return [{ index, year, baseline: says(BASELINE_HEADS) || past }];
  });
  // 2020年 | 2025年 in a plan of no known year: the first is what the other starts from.
  if (columns.length < 2 || columns.some(({ baseline }) => baseline) || planYear !== null) return columns;
  return columns.map((column, at) => (at === 0 ? { ...column, baseline: true } : column));
}

/** 2025年目标, 规划近期目标年（2025年）, 十四五末. */
function yearOf(head: string): number | null {
  const year = /^\D{0,12}(?<year>20\d\d)(?!\d)/.exec(head)?.groups?.year;
  return year === undefined ? endOfPeriod(head) : Number(year);
}

/** The last year of a five-year plan that is named; null where none is. */
export function endOfPeriod(text: string): number | null {
  const nth = /十(?<nth>[一二三四五六七八])五/.exec(text)?.groups?.nth;
  return nth === undefined ? null : 2010 + '一二三四五六七八'.indexOf(nth) * 5;
}

const PAST = /比上年|同比|实际|完成|较|比20\d\d/;

/** 年均增速（%）, 累计增加, 年均增速/〔累计〕: rates, sums, or either; not what has been. */
function growthColumns(heads: readonly string[]): GrowthColumn[] {
  return heads.flatMap((head, index) => {
    if (PAST.test(head) || !GROWTH_HEADS.some((word) => head.includes(word))) return [];
    const unit = /[（(](?<unit>[%％‰]|个?百分点)[)）]/.exec(head)?.groups?.unit ?? '%';
    const words = head
      .replace(/[（(][^（）()]*[)）]/g, '')
      .split(/[/／、或]/)
      .map((part) => part.replace(/[〔〕[\]［］【】]|\d+年?|十.五(?:时期|期间)?/g, ''));
    const isSum = (part: string) => SUM_HEADS.some((word) => part.includes(word));
    const growth = words.find((part) => !isSum(part)) ?? '';
    return [{ index, growth, sum: words.find(isSum) ?? '', unit }];
  });
}
