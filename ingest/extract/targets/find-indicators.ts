import type { Comparator } from '../../../graph/model.ts';
import type { ExtractedTarget } from '../../extraction.ts';
import { BASELINE_HEADS, GROWTH_HEADS, MEASURE_UNIT_HEADS, TARGET_VALUE_HEADS } from '../../lexicon/table-words.ts';
import { columnRole } from '../../parse/tables/columns.ts';
import type { Cell, Table } from '../../parse/tables/table.ts';
import { scanQuantities } from './number/quantity.ts';
import { indicatorTable } from './rules/indicator-table.ts';

/** A column of numbers: the level of a year, to reach or to start from. */
interface ValueColumn {
  readonly index: number;
  readonly year: number | null;
  readonly baseline: boolean;
}

interface IndicatorColumns {
  readonly name: number;
  readonly unit: number;
  readonly values: readonly ValueColumn[];
}

/**
 * The targets of a table of indicators, one for each year ahead of each row, with the level that it starts from. `endYear` is the
 * last year of the plan, for columns such as 目标值 that name none.
 */
export function findIndicators(
  text: string,
  table: Table,
  planYear: number | null,
  endYear: number | null,
): ExtractedTarget[] {
  const columns = indicatorColumns(table, planYear);
  if (!columns) return [];
  return table.rows.flatMap((row) => {
    const name = row[columns.name];
    if (!name || !/[\u4e00-\u9fff]{2}/.test(name.text) || new Set(row).size === 1) return [];
    const unit = row[columns.unit]?.text ?? BRACKETED_UNIT.exec(name.text)?.groups?.unit ?? table.unitOfMeasure ?? '';
    const baseline = columns.values.find((column) => column.baseline);
    const from = baseline && row[baseline.index];
    return columns.values
      .filter((column) => !column.baseline)
      .flatMap((column) => {
        const cell = row[column.index];
        const level = cell && cell !== from ? levelOf(cell, unit) : null;
        if (!cell || !level) return [];
        const start = Math.min(name.start, cell.start);
        const end = Math.max(name.end, cell.end);
        const year = column.year ?? endYear;
        return [
          {
            text: text.slice(start, end),
            start,
            end,
            metric: metricOf(name.text),
            ...level,
            baseline:
              from && levelOf(from, unit)
                ? `${baseline.year === null ? '' : `${baseline.year}年的`}${from.text}${level.written}`
                : null,
            deadline: year === null ? null : String(year),
            rule: indicatorTable.name,
            basis: 'stated' as const,
          },
        ].map(({ written: _, ...target }) => target);
      });
  });
}

/** The last year that a title names, 2021—2025年 or 十四五; null where it names none. */
export function lastYearOf(title: string): number | null {
  const nth = /[“"]?十(?<nth>[一二三四五六七八])五[”"]?/u.exec(title)?.groups?.nth;
  if (nth) return 2010 + '一二三四五六七八'.indexOf(nth) * 5;
  const years = [...title.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  return years.length === 0 ? null : Math.max(...years);
}

function indicatorColumns(table: Table, planYear: number | null): IndicatorColumns | null {
  const heads = table.head.map(({ text }) => text.replace(/[\s“”"]/g, ''));
  const named = heads.flatMap((head, index) => (/指标|属性/.test(head) ? [index] : []));
  if (named.length === 0) return null;
  const values = valueColumns(heads, planYear);
  const isValue = new Set(values.map(({ index }) => index));
  const first = Math.min(...isValue);
  const unit = heads.findIndex((head) => MEASURE_UNIT_HEADS.includes(head));
  // 类别 | 指标 | 单位 | 2020年 …: the last column of words in front of the numbers.
  const names = heads.flatMap((head, index) => {
    const words = index < first && index !== unit && !/属性|性质/.test(head) && columnRole(head) !== 'number';
    return words ? [index] : [];
  });
  const name = names.filter((index) => named.includes(index)).at(-1) ?? names.at(-1);
  return name === undefined || !values.some(({ baseline }) => !baseline) ? null : { name, unit, values };
}

function valueColumns(heads: readonly string[], planYear: number | null): ValueColumn[] {
  const columns = heads.flatMap((head, index): ValueColumn[] => {
    const year = Number(/20\d\d(?=年|$|[^\d])/.exec(head)?.[0] ?? Number.NaN);
    const dated = Number.isFinite(year) && /^[^\d]{0,6}20\d\d年?/.test(head);
    const says = (words: readonly string[]) => words.some((word) => head.includes(word));
    if (says(GROWTH_HEADS)) return [];
    if (!dated && !(says(TARGET_VALUE_HEADS) && /值|数$/.test(head)) && !says(BASELINE_HEADS)) return [];
    const past = dated && planYear !== null && year < planYear;
    return [{ index, year: dated ? year : null, baseline: says(BASELINE_HEADS) || past }];
  });
  // 2020年 | 2025年 in a plan of no known year: the first is what the other starts from.
  if (columns.length < 2 || columns.some(({ baseline }) => baseline) || planYear !== null) return columns;
  return columns.map((column, at) => (at === 0 ? { ...column, baseline: true } : column));
}

const BRACKETED_UNIT = /[（(](?<unit>[^（）()0-9]{1,10})[）)]$/;
const LEVEL =
  /^(?:约|[〔[［])?(?<sign>≥|≧|＞=|>=|不低于|不少于|≤|≦|<=|不高于|不超过|>|＞|大于|超过|高于|<|＜|小于|低于)?(?:约)?(?<value>\d{1,15}(?:\.\d{1,8})?)(?:[-—–~～至](?<upper>\d{1,15}(?:\.\d{1,8})?))?(?<unit>[^\d〕\]］以左及]{0,8}?)(?:[〕\]］])?(?<after>以上|及以上|以下|以内|左右)?$/;
const SIGNS: readonly (readonly [sign: RegExp, comparator: Comparator])[] = [
  [/^(?:≥|≧|＞=|>=|不低于|不少于|以上|及以上)$/, 'gte'],
  [/^(?:≤|≦|<=|不高于|不超过|以下|以内)$/, 'lte'],
  [/^(?:>|＞|大于|超过|高于)$/, 'gt'],
  [/^(?:<|＜|小于|低于)$/, 'lt'],
  [/^左右$/, 'approx'],
];

/** ≥95, 20左右, 12—15万吨: a level in a cell of its own, in the unit of the cell or else of its row. */
function levelOf(cell: Cell, rowUnit: string) {
  const bare = cell.text.replace(/[\s,，*＊]/g, '');
  const found = LEVEL.exec(bare)?.groups;
  if (!found?.value) return null;
  const unit = (found.unit || rowUnit).replace(/\s/g, '');
  const [quantity] = scanQuantities(`${found.value}${unit}`, 0, found.value.length + unit.length);
  const factor = quantity && quantity.sort !== 'bare' ? quantity.value / (Number(found.value) || 1) : 1;
  const said = found.sign ?? found.after ?? '';
  const comparator = found.upper ? 'range' : (SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'eq');
  return {
    value: Number((Number(found.value) * (factor || 1)).toPrecision(12)),
    upper: found.upper ? Number((Number(found.upper) * (factor || 1)).toPrecision(12)) : null,
    unit: quantity && quantity.sort !== 'bare' ? quantity.unit : unit,
    comparator: comparator as Comparator,
    /** What a number of this row lacks of its unit. */
    written: found.unit ? '' : unit,
  };
}

/** 1.其中：粮食产量（万吨） → 粮食产量 */
function metricOf(name: string): string {
  return name
    .replace(/^(?:[#*＊]|其中[:：]|[（(]?\d{1,3}[)）.．、]|[①-⑳])+/u, '')
    .replace(BRACKETED_UNIT, '')
    .replace(/[\s*＊]/g, '');
}
