import { alternation } from '../../../../graph/text/alternation.ts';
import { wordEndAt } from '../../../../graph/text/words.ts';
import {
  COUNT_UNITS,
  EACH_OF,
  MEASURE_UNITS,
  NOT_A_UNIT_BEFORE,
  PER_UNITS,
  RATE_UNITS,
  TIME_UNITS,
} from '../../../lexicon/targets/units-of-measure.ts';

export type UnitSort = 'count' | 'measure' | 'rate' | 'time';

export interface UnitOfMeasure {
  /** As written, `元/年`; 套 for 套（户）. */
  readonly unit: string;
  readonly sort: UnitSort;
  readonly end: number;
}

const SORTS: ReadonlyMap<string, UnitSort> = new Map([
  ...COUNT_UNITS.map((unit) => [unit, 'count'] as const),
  ...MEASURE_UNITS.map((unit) => [unit, 'measure'] as const),
  ...RATE_UNITS.map((unit) => [unit, 'rate'] as const),
  ...TIME_UNITS.map((unit) => [unit, 'time'] as const),
]);
const UNIT = new RegExp(alternation(SORTS.keys()), 'uy');
const PER = new RegExp(`[/／]${alternation([...SORTS.keys(), ...PER_UNITS])}|每${alternation(EACH_OF)}`, 'uy');
const ALSO = new RegExp(`[（(]${alternation(COUNT_UNITS)}(?:[、/]${alternation(COUNT_UNITS)})?[)）]`, 'uy');

/** A unit of measure at `at`: 个, 平方米, 元/年; null when the characters belong to a longer word. */
export function unitAt(text: string, at: number): UnitOfMeasure | null {
  const unit = match(UNIT, text, at);
  const sort = unit === null ? undefined : SORTS.get(unit);
  if (unit === null || sort === undefined) return null;
  let end = at + unit.length;
  if (/^[A-Za-z]/u.test(unit) && /[A-Za-z0-9]/u.test(text[end] ?? '')) return null;
  if (NOT_A_UNIT_BEFORE[unit]?.some((word) => text.startsWith(word, end)) || isPartOfAWord(text, at, end)) return null;
  // 95000套（户）: what it may also be called makes no other unit of it.
  const also = (match(ALSO, text, end) ?? '').length;
  if (also > 0) return { unit: text.slice(at, end), sort, end: end + also };
  for (let per = match(PER, text, end); per !== null; per = match(PER, text, end)) end += per.length;
  return { unit: text.slice(at, end), sort, end };
}

/** 个 in 12个人信息; but 项 in 3项目标 leaves a longer word behind it than 项目 would. */
function isPartOfAWord(text: string, at: number, end: number): boolean {
  if (!/^\p{Script=Han}/u.test(text.slice(end, end + 1))) return false;
  const wordEnd = wordEndAt(text, at);
  return wordEnd > end && wordEndAt(text, end) <= wordEnd;
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
