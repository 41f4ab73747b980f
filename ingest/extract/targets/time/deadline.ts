import { COMPARATOR_WORDS } from '../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { wordEndAt } from '../../../../graph/text/words.ts';
import { BEFORE_A_POINT, DATE_LEADS, NEXT_YEAR, NO_DEADLINE_AFTER, THIS_YEAR } from '../../../lexicon/shared/times.ts';
import { COMPLETION_VERBS, ORIGIN_VERBS, REACHING_WORDS } from '../../../lexicon/targets/bringing-about.ts';
import { LEVEL_VERBS } from '../../../lexicon/targets/comparators.ts';

/** A point in time that what follows must be reached by. */
export interface Deadline {
  readonly start: number;
  readonly end: number;
  /** Year, month or day; null where the text counts from now (5年内) or the plan's year is not known. */
  readonly iso: string | null;
  /** It lies before the plan's year: what follows it is a report. */
  readonly past: boolean;
}

const LEAD = `(?<lead>${alternation(DATE_LEADS)})?`;
const EDGE = '(?<edge>\\s?年底|\\s?底|末|中|初)?(?:\\s?(?:之前|以前|前))?';
const DAY_PART =
  '(?:\\s?(?<month>1[0-2]|0?[1-9])\\s?月(?:份)?(?:\\s?(?<day>[12][0-9]|3[01]|0?[1-9])\\s?日|(?<third>[上中下])旬)?|(?<half>[上下])半年|(?<quarter>第?[一二三四1-4])季度)?';
const RANGE = '(?<range>20[0-9]{2}年?\\s?[-–—－~～至到]{1,2}\\s?)?';
const OF_A_YEAR = new RegExp(`${LEAD}${RANGE}(?<year>20[0-9]{2})\\s?年${DAY_PART}${EDGE}`, 'uy');
const OF_THE_PLAN = new RegExp(
  `${LEAD}(?:(?<when>${alternation([...THIS_YEAR, ...NEXT_YEAR])})(?:内)?)?${DAY_PART}${EDGE}`,
  'uy',
);
const OF_A_FIVE_YEAR_PLAN =
  /(?<lead>力争到|到|至|在)?[“"]?十(?<nth>[一二三四五六七八])五[”"]?(?:规划)?(?<edge>末|期末|期间|时期|收官)/uy;
const FROM_NOW =
  /(?:力争|争取)?(?:再用|用|未来|今后|在)?(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—至到][0-9]{1,2})?(?:年(?:左右)?(?:内|以内|时间|之内|后|之后|以后)|个月(?:内|以内|之内|后)|年(?!以[上下]))/uy;
/** Where a deadline may begin, its leading word apart; what makes the scan fast. */
const ANCHOR = new RegExp(
  `20[0-9]{2}\\s?(?:年|[-–—－~～至到]{1,2}\\s?20[0-9]{2}\\s?年)|(?<![0-9])[0-9]{1,2}\\s?月|${alternation([...THIS_YEAR, ...NEXT_YEAR])}|[上下]半年|第?[一二三四1-4]季度|[“"]?十[一二三四五六七八]五|(?<![0-9])(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})(?:[-—至到][0-9]{1,2})?(?:年(?:左右)?(?:[内时之后]|以(?![上下来])|累计)|个月[内以之后])|(?<=力争|争取|再用|用)(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,2})年`,
  'gu',
);

/** After a bare year these words make it no deadline: 2023年以来, 2023年度工作, 2022年的. */
const NOT_AFTER_A_YEAR = new RegExp(`^(?:度(?!达|实现|完成)|本[）)]|${alternation(NO_DEADLINE_AFTER)}|[-–—~～])`, 'u');
/** 2000年以前建成的小区: when they came about says which ones. */
const SAYS_WHICH_ONES = new RegExp(
  `^(?:之?前)?已?${alternation([...COMPLETION_VERBS, ...ORIGIN_VERBS])}[^，,。；;]{0,6}的`,
  'u',
);
/** Before a year these words make it a starting point or a measure of comparison. */
const COMPARED_BEFORE = new RegExp(`${alternation(BEFORE_A_POINT)}$`, 'u');
const REACHING_AFTER = new RegExp(`^[，,、：:]?\\s?(?:全[市省县区国]|${alternation(REACHING_WORDS)})`, 'u');
/** 完成率2023年、2024年分别不低于60%、80%: years side by side, each with its value. */
const IN_A_ROW = /^(?:[、和及与]20[0-9]{2}年(?:底前?)?)+(?:力争|要|应|须)?分别/u;
const CLAUSE_START =
  /(?:^|年[和及与]|其中|(?:全|我)[国省市县区州]|[，,。！!？?；;：:、\s（(）)“"”》\-—|]|[0-9][.．])$/u;

/** The deadlines of a stretch of text, in order. `planYear` dates 年底前 and 3月底前. */
export function scanDeadlines(text: string, from: number, to: number, planYear: number | null): Deadline[] {
  const first = Math.max(0, from - LOOK_BEHIND);
  const part = halfWidth(text.slice(first, to));
  return deadlinesIn(part, from - first, planYear).map((deadline) => ({
    ...deadline,
    start: deadline.start + first,
    end: deadline.end + first,
  }));
}

/** How far back the words before a date are looked at. */
const LOOK_BEHIND = 8;

function deadlinesIn(text: string, from: number, planYear: number | null): Deadline[] {
  const found: Deadline[] = [];
  let free = from;
  ANCHOR.lastIndex = from;
  for (let match = ANCHOR.exec(text); match !== null; match = ANCHOR.exec(text)) {
    const anchor = match.index;
    const before = text.slice(Math.max(free, anchor - 4), anchor);
    const lead = DATE_LEADS.find((word) => before.endsWith(word)) ?? '';
    const deadline =
      (lead === '' ? null : deadlineAt(text, anchor - lead.length, planYear)) ?? deadlineAt(text, anchor, planYear);
    if (deadline === null) continue;
    found.push(deadline);
    free = deadline.end;
    ANCHOR.lastIndex = Math.max(free, anchor + 1);
  }
  return found;
}

/** Full-width digits as half-width ones, each in its place. */
function halfWidth(text: string): string {
  return /[０-９]/u.test(text) ? text.replace(/[０-９]/gu, (digit) => digit.normalize('NFKC')) : text;
}

function deadlineAt(text: string, at: number, planYear: number | null): Deadline | null {
  return (
    ofAYear(text, at, planYear) ??
    ofThePlan(text, at, planYear) ??
    ofAFiveYearPlan(text, at, planYear) ??
    fromNow(text, at)
  );
}

function ofAYear(text: string, at: number, planYear: number | null): Deadline | null {
  const match = exec(OF_A_YEAR, text, at);
  if (match === null) return null;
  const { groups, end } = match;
  const written = text.slice(at, end);
  const before = text.slice(Math.max(0, at - 8), at);
  const after = text.slice(end, end + 12);
  const firm = groups.edge !== undefined || /前$/u.test(written);
  if (SAYS_WHICH_ONES.test(text.slice(end, end + 16))) return null;
  if (COMPARED_BEFORE.test(before) && groups.lead === undefined && !/[底前末]$/u.test(written)) return null;
  if (/^(?:在|于)$/u.test(groups.lead ?? '') && !firm) return null;
  if (!firm) {
    if (NOT_AFTER_A_YEAR.test(after)) return null;
    const opens = CLAUSE_START.test(before) || groups.lead !== undefined;
    if (!opens && !REACHING_AFTER.test(after) && !IN_A_ROW.test(text.slice(end, end + 40))) return null;
    if (groups.lead === undefined && opens && /^[）)]/u.test(after) && !/[（(]$/u.test(before)) return null;
  }
  const year = Number(groups.year);
  // 到2023年 and 2023年底前 look ahead even in a plan that came out later; 截至2023年底 and a bare 2023年 look back.
  const ahead = (firm || groups.lead !== undefined) && !/^截/u.test(groups.lead ?? '');
  return { start: at, end, iso: isoDate(year, groups), past: planYear !== null && year < planYear && !ahead };
}

/** 年底前, 今年内, 3月底前, 上半年: of the plan's own year, the next one for 明年. */
function ofThePlan(text: string, at: number, planYear: number | null): Deadline | null {
  const match = exec(OF_THE_PLAN, text, at);
  if (match === null) return null;
  const { groups, end } = match;
  const written = text.slice(at, end);
  const before = text.slice(Math.max(0, at - 2), at);
  const parted = groups.month ?? groups.half ?? groups.quarter;
  if (groups.when === undefined && parted === undefined) return null;
  if (/[年月0-9每去上往前]$/u.test(before)) return null;
  const firm = /(?:[前底末]|年内|全年|下一?年度|下一年|次年)$/u.test(written);
  // 即日起至6月15日
  const span = /^[到至]$/u.test(groups.lead ?? '') && /起[，,]?$/u.test(before);
  const reaches =
    parted !== undefined && groups.month === undefined && /^(?:达到?|完成|实现|不低于)/u.test(text.slice(end, end + 4));
  const opens =
    (CLAUSE_START.test(before) || opensWithWill(text.slice(end, end + 8))) &&
    OPENS_A_GOAL.test(text.slice(end, end + 4));
  const quarter =
    (groups.quarter ?? groups.half) !== undefined &&
    CLAUSE_START.test(before) &&
    REACHES_A_VALUE.test(text.slice(end, end + 30));
  const goals = groups.when === '今年' && OF_GOALS.test(text.slice(end, end + 20));
  if (!firm && !span && !reaches && !quarter && !goals && !(opens && groups.month === undefined)) return null;
  if (groups.when === '全年' && !CLAUSE_START.test(before)) return null;
  if (planYear === null) return { start: at, end, iso: null, past: false };
  const year = NEXT_YEAR.includes(groups.when ?? '') ? planYear + 1 : planYear;
  return { start: at, end, iso: isoDate(year, groups), past: false };
}

/** 第三季度试点病区扩大到6个: what is to be reached by then. */
const REACHES_A_VALUE = /^[^，,。；;0-9]{2,20}(?:到|至|不低于|不少于|不超过|突破|超过)[0-9]/u;

const OPENS_A_GOAL = new RegExp(`^[，,]|^(?:${alternation(REACHING_WORDS)}|[全我][国省市县区])`, 'u');

/** 今年将, 全年还将; not 将近. */
function opensWithWill(text: string): boolean {
  const at = /^[还也]?将/u.exec(text)?.[0].length ?? 0;
  return at > 0 && wordEndAt(text, at - 1) === at;
}

/** 今年经济社会发展的主要预期目标是: of that year is all that follows. */
const OF_GOALS = /^[^，,。；;：:]{0,16}目标/u;

function ofAFiveYearPlan(text: string, at: number, planYear: number | null): Deadline | null {
  const match = exec(OF_A_FIVE_YEAR_PLAN, text, at);
  if (match === null) return null;
  const nth = '一二三四五六七八'.indexOf(match.groups.nth ?? '') + 11;
  const year = 2005 + (nth - 11) * 5 + 5;
  return { start: at, end: match.end, iso: String(year), past: planYear !== null && year < planYear };
}

function fromNow(text: string, at: number): Deadline | null {
  const match = exec(FROM_NOW, text, at);
  const before = text.slice(Math.max(0, at - 6), at);
  if (match === null || /[第满每近连]$/u.test(before) || OF_A_LENGTH.test(before)) return null;
  return { start: at, end: match.end, iso: null, past: false };
}

/** 压缩到6个月以内, 不超过3年: so long, not by then. */
const OF_A_LENGTH = new RegExp(`(?:${alternation([...LEVEL_VERBS, ...COMPARATOR_WORDS])}|平均)$`, 'u');

function isoDate(year: number, groups: Readonly<Record<string, string | undefined>>): string {
  const month = groups.month ?? endOfHalf(groups.half) ?? endOfQuarter(groups.quarter);
  if (month === undefined) return String(year);
  const day = groups.day;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function endOfHalf(half: string | undefined): string | undefined {
  return half === undefined ? undefined : half === '上' ? '6' : '12';
}

function endOfQuarter(quarter: string | undefined): string | undefined {
  if (quarter === undefined) return undefined;
  const number = quarter.replace('第', '');
  const index = '一二三四'.includes(number) ? '一二三四'.indexOf(number) + 1 : Number(number);
  return String(index * 3);
}

function exec(
  pattern: RegExp,
  text: string,
  at: number,
): { groups: Record<string, string | undefined>; end: number } | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null || match[0] === '' ? null : { groups: match.groups ?? {}, end: pattern.lastIndex };
}

/** Index of the last deadline that begins before an offset; -1 when none does. */
export function lastBefore(deadlines: readonly Deadline[], at: number): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deadlines[middle]?.start ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
