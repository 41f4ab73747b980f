import { COMPARATOR_AFTER, COMPARATOR_WORDS } from '../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { CHINESE_NUMERALS, chineseNumber } from '../../../../graph/text/chinese-number.ts';
import { oneOf } from '../../../../graph/text/one-of.ts';
import { DECREASE_VERBS, LEVEL_VERBS, MILESTONE_VERBS, REACH_VERBS } from '../../../lexicon/targets/comparators.ts';
import { COUNTED_NOUNS } from '../../../lexicon/targets/units-of-measure.ts';
import { endingWord } from '../word-match.ts';
import { type ArabicNumber, arabicNumberAt, endOfDigits, isDigit } from './arabic-number.ts';
import { unitAt } from './unit-of-measure.ts';

export type QuantitySort = 'percent' | 'fraction' | 'count' | 'measure' | 'time' | 'rate' | 'noun' | 'rank' | 'bare';

/** A number with its unit as it stands in the text, before anyone asks whether it is a target. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** End of a range, `1—2所`. */
  readonly upper: number | null;
  readonly unit: string;
  readonly sort: QuantitySort;
  readonly numerals: 'arabic' | 'chinese';
  /** 余, 多: a little more than the number says. */
  readonly odd: boolean;
}

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const SCALE = new RegExp(`(?<scale>${alternation(Object.keys(SCALES))})?(?<odd>[余多])?`, 'uy');
const DASH = /\s?(?:[-–—－~～〜]{1,2}|[至到])\s?/uy;
/** Years are dates and ages but for these indicators: 人均预期寿命80岁, 平均受教育年限11.3年. */
const LIFETIME = new RegExp(
  `(?:寿命|受教育年限|使用年限)\\p{Script=Han}{0,6}$|(?:时间|年限|周期)(?:原则上)?(?:${alternation(COMPARATOR_WORDS)}|缩短[至到])$`,
  'u',
);
/** 分别达到95%、60%以上和15年以上: years in a row of levels are one. */
const LEVEL_BEFORE = /[0-9][%％](?:以上|以下|左右)?[、和及与]$/u;
/** 1个以上百分点: the comparator stands within the unit. */
const PARTED_POINTS = /个(?:以上|左右|以内)的?百分点/uy;
/** 新增就业人数24万以上: what is counted is said in front. */
const COUNTED_BEFORE = new RegExp(
  `(?<unit>人次|[人户家件场](?=数))数?(?:\\p{Script=Han}{0,4}${alternation([...REACH_VERBS, ...COMPARATOR_WORDS])})?$`,
  'u',
);
/** 办理时限控制在5日内: so many days, no date. */
const LASTS = new RegExp(
  `(?:时限|时间|期限|周期|用时|时长)(?:由[^，,。；;]{1,6})?(?:平均|统一|力争|原则上)?(?:为|[到至在]|${alternation([...COMPARATOR_WORDS, ...DECREASE_VERBS, ...LEVEL_VERBS])})?$`,
  'u',
);
const YEARS = /岁|年/uy;
const PERCENT = /\s?[%％]/uy;
const PER_MILLE = /\s?‰/uy;
const DATE_PART = /\s?(?:年|月|日|号|时(?!长)|点(?!位)|[:：][0-9])/uy;
const CHINESE_RUN = new RegExp(`[${CHINESE_NUMERALS}]{1,12}(?:点[零一二三四五六七八九]{1,4})?`, 'uy');
const PARTS = new RegExp(
  `(?<whole>[${CHINESE_NUMERALS}]{1,6})分之(?<part>[${CHINESE_NUMERALS}点]{1,12}|[0-9.]{1,8})`,
  'uy',
);
/** Where a noun without a classifier ends: 60万以上. */
const SUFFIXES = alternation(COMPARATOR_AFTER.flatMap(([word]) => (/^\p{Script=Han}{2,}$/u.test(word) ? [word] : [])));
const COUNTED = new RegExp(alternation(COUNTED_NOUNS), 'uy');
const SHORT_NOUN = new RegExp(`(?!${SUFFIXES})\\p{Script=Han}{2,6}?(?=${SUFFIXES}|[，,。；;、）)\\s]|$)`, 'uy');
/** 30/10万, 72/万: so many among so many. */
const AMONG = /[/／](?:10万|十万|百万|万|千)(?=以|左右|[，,。；;、）)\s]|$)/uy;
/** 产值突破千亿元: the scale is the number. */
const SCALE_ALONE = /(?<scale>万亿|千亿|百亿|十亿|亿|千万|百万)(?=元|美元|斤|吨|千瓦|人次)/uy;

const isArabic = oneOf('0123456789０１２３４５６７８９');
const isChinese = oneOf(CHINESE_NUMERALS);
const isOrdinal = oneOf('第初');

/** The quantities of a stretch of text, in order. One pass: no character is read more than a fixed number of times. */
export function scanQuantities(text: string, from: number, to: number): Quantity[] {
  const found: Quantity[] = [];
  for (let at = from; at < to; ) {
    if (isArabic(text, at)) {
      const quantity = standsAlone(text, at) ? arabicQuantityAt(text, at) : null;
      if (quantity !== null && quantity.end <= to) found.push(quantity);
      at = Math.max(quantity?.end ?? 0, arabicNumberAt(text, at)?.end ?? 0, endOfDigits(text, at));
    } else if (isChinese(text, at)) {
      const quantity = chineseQuantityAt(text, at);
      if (quantity !== null && quantity.end <= to) found.push(quantity);
      at = quantity?.end ?? at + Math.max(1, matchAt(CHINESE_RUN, text, at)?.length ?? 1);
    } else at++;
  }
  return withSharedUnits(text, found).filter((quantity, index, all) => !countsThePercentages(quantity, all[index + 1]));
}

/** 700万、1600万、150万千瓦: the unit at the end is that of all. */
function withSharedUnits(text: string, found: readonly Quantity[]): Quantity[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index--) {
    const quantity = shared[index];
    const next = shared[index + 1];
    if (quantity?.sort !== 'bare' || next?.sort !== 'measure') continue;
    if (/^[、和及]$/u.test(text.slice(quantity.end, next.start)))
      shared[index] = { ...quantity, sort: next.sort, unit: next.unit };
  }
  return shared;
}

/** 三个100%, 3个60%: the count only says how many things the percentage is for. */
function countsThePercentages(quantity: Quantity, next: Quantity | undefined): boolean {
  return quantity.sort === 'count' && next?.sort === 'percent' && next.start === quantity.end;
}

/** Numbers inside codes and names are no quantities: PM2.5, 第12条, 1.25, A4. */
function standsAlone(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  // 占GDP16.5%: what it is a share of stands right before it.
  if (/[A-Za-z0-9#№+×＋^*]/u.test(before) && !/占GDP$/u.test(text.slice(Math.max(0, at - 4), at))) return false;
  if (before === '第') return false;
  return !((before === '.' || before === '．' || before === '-') && isDigit(text[at - 2]));
}

function arabicQuantityAt(text: string, at: number): Quantity | null {
  const first = arabicNumberAt(text, at);
  if (first === null) return null;
  return arabicRangeAt(text, at, first) ?? measured(text, at, first.value, null, first.end, 'arabic');
}

/** 1—2所, 10%-15%, 3万至5万户, 20～30个. */
function arabicRangeAt(text: string, at: number, first: ArabicNumber): Quantity | null {
  const { factor, end: scaleEnd } = scaleAt(text, first.end);
  const percent = matchAt(PERCENT, text, scaleEnd);
  const ownUnit = percent === null ? unitAt(text, scaleEnd) : null;
  const unitEnd = percent === null ? (ownUnit?.end ?? scaleEnd) : scaleEnd + percent.length;
  const dash = matchAt(DASH, text, unitEnd);
  if (dash === null || (/[到至]/u.test(dash) && /[由从自]$/u.test(text.slice(Math.max(0, at - 12), at)))) return null;
  const second = arabicNumberAt(text, unitEnd + dash.length);
  if (second === null) return null;
  // 2—3×10³人 borrows the power as 3—5万户 borrows the scale.
  const lower = first.power === 1 && factor === 1 ? round(first.value * second.power) : first.value;
  if (second.value < lower * (factor > 1 ? 0 : 1)) return null;
  const whole = measured(text, at, lower, second.value, second.end, 'arabic');
  if (whole === null || whole.upper === null) return null;
  // 3万—5万户 scales its first number itself; 3—5万户 borrows the scale of the second.
  return factor > 1 ? { ...whole, value: round(first.value * factor) } : whole;
}

/** Scale and unit after a number that ends at `end`; `upper` is scaled as `value` is. */
function measured(
  text: string,
  start: number,
  value: number,
  upper: number | null,
  end: number,
  numerals: 'arabic' | 'chinese',
): Quantity | null {
  const make = (sort: QuantitySort, unit: string, unitEnd: number, factor = 1, odd = false): Quantity => ({
    start,
    end: unitEnd,
    value: round(value * factor),
    upper: upper === null ? null : round(upper * factor),
    unit,
    sort,
    numerals,
    odd,
  });
  const percent = matchAt(PERCENT, text, end);
  if (percent !== null) return make('percent', '%', end + percent.length);
  const perMille = matchAt(PER_MILLE, text, end);
  if (perMille !== null) return make('percent', '‰', end + perMille.length);
  const among = matchAt(AMONG, text, end);
  if (among !== null) return make('rate', among, end + among.length);
  const spaced = text[end] === ' ' ? end + 1 : end;
  // 5月6日至5月12日: a day of a month is no length of time.
  if (text[end] === '日' && /月\s?$/u.test(text.slice(Math.max(0, start - 2), start))) return null;
  if (text.startsWith('日', end) && LASTS.test(text.slice(Math.max(0, start - 12), start)))
    return make('time', '日', end + 1);
  const points = matchAt(PARTED_POINTS, text, end);
  if (points !== null) return make('rate', '个百分点', end + points.length);
  const plain = unitAt(text, spaced);
  if (plain !== null)
    return plain.unit === '成' ? make('percent', '%', plain.end, 10) : make(plain.sort, plain.unit, plain.end);
  const words = text.slice(Math.max(0, start - 16), start);
  const age = LIFETIME.test(words) || LEVEL_BEFORE.test(words) ? matchAt(YEARS, text, end) : null;
  if (age !== null) return make('measure', age, end + age.length);
  if (matchAt(DATE_PART, text, end) !== null) return null;
  const { factor, odd, end: scaleEnd } = scaleAt(text, spaced);
  const unit = unitAt(text, text[scaleEnd] === ' ' ? scaleEnd + 1 : scaleEnd);
  if (unit !== null) return make(unit.sort, unit.unit, unit.end, factor, odd);
  if (factor >= 1e4) {
    const noun = matchAt(COUNTED, text, scaleEnd) ?? matchAt(SHORT_NOUN, text, scaleEnd) ?? '';
    return noun === ''
      ? make('bare', countedBefore(text, start), scaleEnd, factor, odd)
      : make('noun', noun, scaleEnd + noun.length, factor, odd);
  }
  if (/[A-Za-z×xX:：/]/u.test(text[end] ?? '')) return null;
  if (numerals !== 'arabic') return null;
  return make('bare', countedBefore(text, start), scaleEnd, factor, odd);
}

function countedBefore(text: string, at: number): string {
  return COUNTED_BEFORE.exec(text.slice(Math.max(0, at - 10), at))?.groups?.unit ?? '';
}

function chineseQuantityAt(text: string, at: number): Quantity | null {
  const run = matchAt(CHINESE_RUN, text, at);
  if (run !== null && text.startsWith('分之', at + run.length)) {
    PARTS.lastIndex = at;
    const parts = PARTS.exec(text);
    if (parts?.groups) return shareOf(at, PARTS.lastIndex, parts.groups.whole ?? '', parts.groups.part ?? '');
  }
  if (isOrdinal(text, at - 1)) return null;
  // 八方来客, 四方联动: from all sides, no cubic metres.
  if (text.startsWith('四方', at) || text.startsWith('八方', at)) return null;
  const value = run === null ? null : chineseNumber(run);
  if (run === null) return null;
  if (value === null) return scaleAloneAt(text, at);
  const end = at + run.length;
  // 三元结构, 一元化: so small a sum is written in figures.
  if (value < 10 && text[end] === '元') return null;
  const rank = RANK_BEFORE.test(text.slice(Math.max(0, at - 4), at)) && !/^[名位强个]/u.test(text.slice(end, end + 1));
  if (rank) return { start: at, end, value, upper: null, unit: '名', sort: 'rank', numerals: 'chinese', odd: false };
  return measured(text, at, value, null, end, 'chinese');
}

function scaleAloneAt(text: string, at: number): Quantity | null {
  const scale = matchAt(SCALE_ALONE, text, at);
  if (scale === null || endingWord(text.slice(Math.max(0, at - 4), at), MILESTONE_VERBS) === null) return null;
  const unit = unitAt(text, at + scale.length);
  if (unit === null || /^(?:级|规模)/u.test(text.slice(unit.end, unit.end + 2))) return null;
  const value = SCALES[scale] ?? 1;
  const { end } = unit;
  return { start: at, end, value, upper: null, unit: unit.unit, sort: unit.sort, numerals: 'chinese', odd: false };
}

const RANK_BEFORE = /(?:[国省市县区]|进入|位居|保持|排名|跻身|位列)前$/u;

/** 百分之九十五 → 95 %, 万分之一 → 0.0001 ratio, 三分之二 → 0.6667 ratio. */
function shareOf(start: number, end: number, whole: string, part: string): Quantity | null {
  const parts = chineseNumber(part) ?? (part === '百' ? 100 : Number(part));
  const of = { 百: 100, 千: 1000, 万: 10000 }[whole] ?? chineseNumber(whole);
  if (of === null || !Number.isFinite(parts) || of === 0) return null;
  const share = { start, end, upper: null, numerals: 'chinese', odd: false } as const;
  if (of === 100) return { ...share, value: parts, unit: '%', sort: 'percent' };
  return { ...share, value: Number((parts / of).toPrecision(4)), unit: 'ratio', sort: 'fraction' };
}

function scaleAt(text: string, at: number): { readonly factor: number; readonly odd: boolean; readonly end: number } {
  SCALE.lastIndex = at;
  const groups = SCALE.exec(text)?.groups;
  const scale = groups?.scale ?? '';
  const odd = groups?.odd ?? '';
  return { factor: SCALES[scale] ?? 1, odd: odd !== '', end: at + scale.length + odd.length };
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Scaling leaves no traces of binary fractions: 0.2万 is 2000. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
