import type { Comparator } from '../../../graph/model.ts';
import type { Cell } from '../../parse/tables/table.ts';
import { scanQuantities } from './number/quantity.ts';

/** A level as a cell of a table of indicators has it. */
export interface Level {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** What a number of this row lacks of its unit. */
  readonly written: string;
  /** It stands in 〔〕: a sum over the years of the plan. */
  readonly isSum: boolean;
}

const LEVEL =
  /^(?<verb>达到?|保持在?|稳定在|控制在|提高到|提升到|增加到|增至|降至|降到|力争)?(?<opens>[〔[［【])?约?(?<sign>≥|≧|＞=|>=|不低于|不少于|≤|≦|<=|不高于|不超过|>|＞|大于|超过|高于|<|＜|小于|低于)?约?(?<value>\d{1,15}(?:\.\d{1,8})?)(?<first>[%％‰])?(?:[-—–~～至](?<upper>\d{1,15}(?:\.\d{1,8})?))?(?<unit>[^\d〕\]］】以左及]{0,8}?)[〕\]］】]?(?<after>以上|及以上|以下|以内|左右)?$/;
const SIGNS: readonly (readonly [sign: RegExp, comparator: Comparator])[] = [
  [/^(?:≥|≧|＞=|>=|不低于|不少于|以上|及以上)$/, 'gte'],
  [/^(?:≤|≦|<=|不高于|不超过|以下|以内|控制在)$/, 'lte'],
  [/^(?:>|＞|大于|超过|高于)$/, 'gt'],
  [/^(?:<|＜|小于|低于)$/, 'lt'],
  [/^左右$/, 'approx'],
];
/** Marks of notes at the end of a cell: 95①, 7.5*. */
const NOTE_MARKS = /[①-⑳⁰¹²³⁴-⁹*＊※#]+$/u;

/** ≥95, 20左右, 12—15万吨, 达到95%以上, 〔5〕: a level in a cell of its own, in the unit of the cell or else of its row. */
export function levelOf(cell: Cell, rowUnit: string): Level | null {
  const found = LEVEL.exec(cell.text.replace(/[\s,，]/g, '').replace(NOTE_MARKS, ''))?.groups;
  if (!found?.value) return null;
  const own = found.unit || found.first || '';
  const unit = (own || rowUnit).replace(/\s/g, '');
  const [quantity] = scanQuantities(`${found.value}${unit}`, 0, found.value.length + unit.length);
  const factor = quantity && quantity.sort !== 'bare' ? quantity.value / (Number(found.value) || 1) : 1;
  const scaled = (value: string) => Number((Number(value) * (factor || 1)).toPrecision(12));
  const said = found.sign ?? found.after ?? found.verb ?? '';
  const comparator = found.upper ? 'range' : (SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'eq');
  return {
    value: scaled(found.value),
    upper: found.upper ? scaled(found.upper) : null,
    unit: quantity && quantity.sort !== 'bare' ? quantity.unit : unit,
    comparator,
    written: own === '' ? unit : '',
    isSum: found.opens !== undefined,
  };
}

const UNIT_OF_NAME = /[（(](?<bracketed>[^（）()0-9]{1,10})[）)]$|[,，](?<behind>[%％‰])$/;

/** 粮食产量（万吨） → 万吨 */
export function unitOfName(name: string): string | undefined {
  const { bracketed, behind } = UNIT_OF_NAME.exec(bareName(name))?.groups ?? {};
  return bracketed ?? behind;
}

/** 1.其中：粮食产量（万吨）① → 粮食产量 */
export function metricOf(name: string): string {
  return bareName(name)
    .replace(/^(?:[#*＊]|其中[:：]|[（(]?\d{1,3}[)）.．、]|[①-⑳])+/u, '')
    .replace(UNIT_OF_NAME, '');
}

function bareName(name: string): string {
  return name.replace(/\s/g, '').replace(NOTE_MARKS, '');
}
