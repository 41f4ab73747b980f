import type { Nature } from '../../../graph/model.ts';
import type { ExtractedTarget } from '../../extraction.ts';
import { GROWTH_HEADS } from '../../lexicon/documents/table-words.ts';
import { DECREASE_VERBS } from '../../lexicon/targets/comparators.ts';
import type { Cell, Table } from '../../parse/tables/table.ts';
import { endOfPeriod, type GrowthColumn, indicatorColumns } from './indicator-columns.ts';
import { type Level, levelOf, metricOf, NATURE_OF_NAME, unitOfName } from './indicator-level.ts';
import { indicatorTable } from './rules/combine/indicator-table.ts';
import { containsWord } from './word-match.ts';

/** A level of a row, and the cell that it stands in. */
interface SetLevel {
  readonly cell: Cell;
  readonly metric: string;
  readonly level: Level;
  readonly baseline: string | null;
  readonly year: number | null;
  readonly nature: Nature | null;
}

/**
 * The targets of a table of indicators: one for each year ahead of each row, with the level that it starts from, and what is
 * to be added, a year or in all. `endYear` is the last year of the plan, for columns such as 目标值 that name none.
 */
export function findIndicators(
  text: string,
  table: Table,
  planYear: number | null,
  endYear: number | null,
): ExtractedTarget[] {
  const columns = indicatorColumns(table, planYear);
  if (!columns) return [];
  const ahead = columns.values.filter((column) => !column.baseline);
  const base = columns.values.find((column) => column.baseline);
  const lastYear = Math.max(...ahead.map(({ year }) => year ?? 0)) || null;
  return table.rows.flatMap((row) => {
    const name = row[columns.name];
    if (!name || !/[\u4e00-\u9fff]{2}/.test(name.text) || new Set(row).size === 1) return [];
    const unit = row[columns.unit]?.text ?? unitOfName(name.text) ?? table.unitOfMeasure ?? '';
    const from = base ? (row[base.index] ?? null) : null;
    const start = from && levelOf(from, unit);
    const baseline = start && `${base?.year == null ? '' : `${base.year}年的`}${from.text}${start.written}`;
    const metric = metricOf(name.text);
    const nature = natureOf(row[columns.nature]?.text ?? NATURE_OF_NAME.exec(name.text)?.[0] ?? '');
    const levels = ahead.flatMap(({ index, year }): SetLevel[] => {
      const cell = row[index];
      const level = cell && cell !== from && cell !== name ? turned(levelOf(cell, unit), metric) : null;
      return cell && level ? [{ cell, metric, level, baseline, year: year ?? endYear, nature }] : [];
    });
    const added = columns.growth.flatMap((column): SetLevel[] => {
      const cell = row[column.index];
      const found = cell && addedOf(cell, column, unit, metric, levels.length > 0);
      // A cell that is merged over both columns is the level of the year.
      if (!found || levels.some((one) => one.cell === cell)) return [];
      return [{ ...found, cell, baseline: null, year: lastYear ?? endYear, nature }];
    });
    return [...levels, ...added].map((set) => toTarget(text, name, set));
  });
}

const CHANGES = [...GROWTH_HEADS, ...DECREASE_VERBS, '新增'];

/** 7左右 under 年均增速 is a rate, 〔5〕 a sum, as every number under 累计 is. */
function addedOf(cell: Cell, column: GrowthColumn, rowUnit: string, metric: string, hasLevel: boolean) {
  const level = levelOf(cell, rowUnit);
  if (!level) return null;
  const isSum = column.growth === '' || level.isSum;
  const words = isSum ? column.sum || '累计' : column.growth;
  // 城镇新增就业〔5〕 says itself what is summed.
  const isNamed = containsWord(metric, CHANGES) || (isSum && !hasLevel);
  const found = isSum ? level : levelOf(cell, column.unit);
  return found && { metric: isNamed ? metric : `${metric}${words}`, level: found };
}

/** What a metric already calls a fall, 能耗降低, falls by so much though its level is written −13.5. */
function turned(level: Level | null, metric: string): Level | null {
  if (!level || level.value === null || level.value >= 0 || !FALLS.test(metric)) return level;
  return { ...level, value: -level.value, comparator: 'decrease-by' };
}

const FALLS = /降低|下降|降幅|减少|削减|压减/;

const NATURES: readonly (readonly [word: string, nature: Nature])[] = [
  ['约束', 'binding'],
  ['预期', 'expected'],
  ['指导', 'guiding'],
  ['引导', 'guiding'],
];

function natureOf(words: string): Nature | null {
  return NATURES.find(([word]) => words.includes(word))?.[1] ?? null;
}

function toTarget(
  text: string,
  name: Cell,
  { cell, metric, level, baseline, year, nature }: SetLevel,
): ExtractedTarget {
  const start = Math.min(name.start, cell.start);
  const end = Math.max(name.end, cell.end);
  const { value, upper, unit, comparator, words } = level;
  return {
    text: text.slice(start, end),
    start,
    end,
    metric,
    value,
    upper,
    unit,
    comparator,
    baseline,
    deadline: year === null ? null : String(year),
    ...(words === null ? {} : { level: words }),
    ...(nature === null ? {} : { nature }),
    rule: indicatorTable.name,
    basis: 'stated',
  };
}

/** The last year that a title names, 2021—2025年 or 十四五; null where it names none. */
export function lastYearOf(title: string): number | null {
  const years = [...title.matchAll(/20\d\d/g)].map(([year]) => Number(year));
  return endOfPeriod(title) ?? (years.length === 0 ? null : Math.max(...years));
}
