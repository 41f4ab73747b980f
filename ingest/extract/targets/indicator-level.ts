import { COMPARATOR_AFTER, COMPARATOR_BEFORE, COMPARATOR_WORDS } from '../../../graph/lexicon/comparators.ts';
import type { Comparator } from '../../../graph/model.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import { NO_LEVELS } from '../../lexicon/documents/table-words.ts';
import { LEVEL_VERBS } from '../../lexicon/targets/comparators.ts';
import type { Cell } from '../../parse/tables/table.ts';
import { scanQuantities } from './number/quantity.ts';
import { unitAt } from './number/unit-of-measure.ts';

/** A level as a cell of a table of indicators has it. */
export interface Level {
  /** Null where it is no number: then `words` says it. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** Ⅱ类以上, 优良, 完成省下达任务, 1∶2.5. */
  readonly words: string | null;
  /** What a number of this row lacks of its unit. */
  readonly written: string;
  /** It stands in 〔〕: a sum over the years of the plan. */
  readonly isSum: boolean;
}

const LEVEL = new RegExp(
  `^(?<verb>${alternation([...LEVEL_VERBS, '保持', '力争'])})?(?<opens>[〔[［【])?约?(?<sign>${alternation(COMPARATOR_WORDS)})?约?(?<minus>[-−－–—﹣]|负)?(?<value>\\d{1,15}(?:\\.\\d{1,8})?)(?<first>[%％‰])?(?:[-—–~～至](?<upper>\\d{1,15}(?:\\.\\d{1,8})?))?(?<unit>[^\\d〕\\]］】以左及]{0,8}?)[〕\\]］】]?(?<after>以上|及以上|以下|以内|左右)?$`,
);
const BOUNDS = new Map([...COMPARATOR_BEFORE, ...COMPARATOR_AFTER]);
/** Marks of notes at the end of a cell: 95①, 7.5*. */
const NOTE_MARKS = /[①-⑳⁰¹²³⁴-⁹*＊※#]+$/u;
/** 下降18%, 增长5%: by how much, not how far. */
const CHANGE =
  /^(?:累计|年均|比20\d\d年|较20\d\d年|比上年){0,2}(?:(?<down>下降|降低|减少|压减|削减)|(?<up>增长|提高|提升|上升|增加|新增))(?![到至为])/;

/**
 * ≥95, 20左右, 12—15万吨, 达到95%以上, 〔5〕, −5%, 下降18%: a level in a cell of its own, in the unit of the cell or else of its row;
 * 1∶2.5 and Ⅱ类以上 are levels in words. Null where a cell sets none.
 */
export function levelOf(cell: Cell, rowUnit: string): Level | null {
  if (cell.text.length > LONGEST_CELL) return null;
  const text = cell.text.replace(/[\s,，]/g, '').replace(NOTE_MARKS, '');
  const change = CHANGE.exec(text);
  const number = numberOf(change ? text.slice(change[0].length) : text, rowUnit);
  if (!number) return wordsOf(cell.text);
  if (!change) return number;
  return number.comparator === 'range'
    ? wordsOf(cell.text)
    : { ...number, comparator: change.groups?.down === undefined ? 'increase-by' : 'decrease-by' };
}

function numberOf(text: string, rowUnit: string): Level | null {
  const found = LEVEL.exec(text)?.groups;
  // A range of which an end is below nought is read as words.
  if (!found?.value || (found.minus !== undefined && found.upper !== undefined)) return null;
  const own = found.unit || found.first || '';
  const unit = (own || rowUnit).replace(/\s/g, '');
  const [quantity] = scanQuantities(`${found.value}${unit}`, 0, found.value.length + unit.length);
  const factor = quantity && quantity.sort !== 'bare' ? quantity.value / (Number(found.value) || 1) : 1;
  const sign = found.minus === undefined ? 1 : -1;
  const scaled = (value: string) => Number((sign * Number(value) * (factor || 1)).toPrecision(12));
  const said = found.sign ?? found.after ?? found.verb ?? '';
  const comparator = found.upper ? 'range' : comparatorOf(said);
  return {
    value: scaled(found.value),
    upper: found.upper ? scaled(found.upper) : null,
    unit: quantity && quantity.sort !== 'bare' ? quantity.unit : unit,
    comparator,
    words: null,
    written: own === '' ? unit : '',
    isSum: found.opens !== undefined,
  };
}

function comparatorOf(said: string): Comparator {
  return BOUNDS.get(said) ?? 'eq';
}

const LONGEST_CELL = 100;
const LONGEST_WORDS = 30;
const RATIO = /\d\s?[:：∶]\s?\d/;
const SAYS = /[\p{Script=Han}\u2160-\u217f]|[A-Z]{1,5}级?/u;
/** Where there is no level, or it stands elsewhere. */
const SAYS_NONE = new RegExp(`^(?:${alternation(NO_LEVELS)}|新增?指标$|(?:约束|预期)性?$|20\\d\\d年)`);

function wordsOf(text: string): Level | null {
  const words = text.replace(/\s+/g, '').replace(NOTE_MARKS, '');
  if (words.length > LONGEST_WORDS || SAYS_NONE.test(words) || !(SAYS.test(words) || RATIO.test(words))) return null;
  const said =
    /(?:及?以上|以下|以内|左右)$/.exec(words)?.[0] ?? /^(?:不低于|不高于|高于|优于|≥|≤)/.exec(words)?.[0] ?? '';
  const comparator = said === '优于' ? 'gt' : comparatorOf(said);
  return { value: null, upper: null, unit: '', comparator, words, written: '', isSum: false };
}

const UNIT_OF_NAME = /[（(](?<bracketed>[^（）()0-9]{1,10})[）)]$|[,，](?<behind>[%％‰])$/;

/** 粮食产量（万吨） → 万吨 */
export function unitOfName(name: string): string | undefined {
  const { bracketed, behind } = UNIT_OF_NAME.exec(bareName(name))?.groups ?? {};
  return bracketed !== undefined && isAbbreviation(bracketed) ? undefined : (bracketed ?? behind);
}

/** 1.其中：粮食产量（万吨）① → 粮食产量 */
export function metricOf(name: string): string {
  return bareName(name)
    .replace(/^(?:[#*＊]|其中[:：]|[（(]?\d{1,3}[)）.．、]|[①-⑳])+/u, '')
    .replace(UNIT_OF_NAME, (remark, bracketed?: string) =>
      bracketed !== undefined && isAbbreviation(bracketed) ? remark : '',
    );
}

/** 电能利用效率（PUE）: another name, no unit. */
function isAbbreviation(bracketed: string): boolean {
  return /^[A-Z]{2,8}$/u.test(bracketed) && unitAt(bracketed, 0)?.end !== bracketed.length;
}

function bareName(name: string): string {
  return name.replace(/\s/g, '').replace(NOTE_MARKS, '').replace(NATURE_OF_NAME, '').replace(NOTE_MARKS, '');
}

/** 森林覆盖率（约束性）. */
export const NATURE_OF_NAME = /[（(【[〔](?:约束|预期|指导|引导)性?(?:指标)?[）)】\]〕]$/;
