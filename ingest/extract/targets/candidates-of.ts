import { COMPARATOR_WORDS } from '../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../graph/text/alternation.ts';
import type { Span } from '../../../graph/text/span.ts';
import { wholeWords } from '../../../graph/text/words.ts';
import type { SegmentRole } from '../../extraction.ts';
import { SEASONS } from '../../lexicon/shared/times.ts';
import { COMPLETION_VERBS } from '../../lexicon/targets/bringing-about.ts';
import { CHANGE_VERBS, LEVEL_VERBS, REACH_VERBS } from '../../lexicon/targets/comparators.ts';
import type { Candidate } from './candidate.ts';
import { clauseAround } from './clause.ts';
import { suffixLength } from './number/comparator.ts';
import type { Quantity } from './number/quantity.ts';
import { type Deadline, lastBefore } from './time/deadline.ts';

/** A sentence with the numbers and dates found in it. */
export interface Sentence {
  readonly text: string;
  readonly role: SegmentRole;
  readonly sentence: Span;
  readonly deadlines: readonly Deadline[];
  readonly quantities: readonly Quantity[];
  /** Deadline in force from the sentences before it. */
  readonly carried: Deadline | null;
  /** Year of the plan. */
  readonly year: number | null;
}

const FROM = /(?:由|从)(?:20[0-9]{2}年底?|\p{Script=Han}{2,16})?的?$/u;
const TO = new RegExp(
  `^(?:左右|以上|以下)?[，,]?\\p{Script=Han}{0,4}?(?:${alternation(LEVEL_VERBS)}|${alternation(CHANGE_VERBS)}?(?:到|至|为))`,
  'u',
);
/** 、 or a word for and; 及, 和 and 与 inside 普及, 和美 or 参与 are none. */
const AND = /[、，,]|以及|[及和与并]/gu;
const COMPLETED = new RegExp(
  `^(?:${alternation(SEASONS)}?前|底)?(?:全部|基本|全面|确保|实现|力争)?(?:${alternation(COMPLETION_VERBS)}|落实|(?:落实|调拨|配备|拨付|采购|发放|安排)到位)\\p{Script=Han}{0,6}(?:[，,；;。！）)\\s]|$)`,
  'u',
);

/** 大桥2024年底前建成；每个镇至少…: the date was that of the bridge. */
const IS_USED_UP = new RegExp(
  `^(?:之?前|底)?(?:全部|基本|全面|正式)?${alternation(COMPLETION_VERBS)}(?:建设|运行|任务)?[；;]`,
  'u',
);

/** 6月底前完成调试，每年新增…: the date was that of the work before, unlike 到2025年 and a date that 每年 follows at once. */
const IS_OVER =
  /^(?!之?前?[，,、]?(?:每年|每个?[月季]|年均)).{4,}?[，,；;](?:此后|以后|之后|今后|并|再|同时)?每(?:年|季度|个?月)/su;
/** How far after a date the end of its work is looked for; what keeps endless lines linear. */
const LONGEST_WORK = 120;
const OPENS_A_SPAN = /^(?:力争|争取|确保)?[到至]/u;

const VALUE_WORDS = alternation([...COMPARATOR_WORDS, ...REACH_VERBS].filter((word) => word.length > 1));

const SUMS = /^[，,]?(?:总?共|共?计|合计)$/u;
/** A mark right before the next number, behind words that hold another: 公办及民办学校、 */
const PARTS_AT_ONCE = /(?<=\p{Script=Han}[及和与]\p{Script=Han}{2,12})[、和及与]\s*$/u;

const OPENS_OR_PARTS = new RegExp(`[（(]|${AND.source}`, 'gu');

/**
 * The quantities of a sentence, each with its clause, its deadline and what stands before and after it. One at a time: an endless
 * sentence has as many as it has numbers.
 */
export function* candidatesOf(sentence: Sentence): Generator<Candidate> {
  yield* joinBaselines(sentence.text, placedQuantities(sentence));
}

function* placedQuantities(of: Sentence): Generator<Candidate> {
  const { text, role, sentence, deadlines, quantities, carried } = of;
  let last: { quantity: Quantity; clause: Span } | null = null;
  for (const [index, quantity] of quantities.entries()) {
    const whole = clauseAround(text, quantity, sentence);
    const next = quantities[index + 1];
    const sameClause = last !== null && last.quantity.start >= whole.start;
    const start: number =
      sameClause && last !== null ? boundaryAfter(text, last.quantity, quantity.start) : whole.start;
    const end =
      next !== undefined && next.start < whole.end ? boundaryBefore(text, quantity, next.start, whole.end) : whole.end;
    const clause = { start: Math.max(start, whole.start), end };
    last = { quantity, clause };
    yield {
      quantity,
      role,
      clause,
      sentence,
      before: text.slice(clause.start, quantity.start),
      after: text.slice(quantity.end, clause.end),
      wholeBefore: text.slice(whole.start, quantity.start),
      wholeAfter: text.slice(quantity.end, whole.end),
      continues: sameClause && clause.start === quantity.start,
      following: text.slice(quantity.end, Math.min(sentence.end, quantity.end + 24)),
      lead: text.slice(Math.max(sentence.start, clause.start - 60), clause.start),
      deadline: deadlineOf(text, quantity, sentence, clause, whole, next, deadlines, carried),
      quoted: isQuoted(text, quantity),
    };
  }
}

/** Where the words of a quantity begin when another stands before it in the clause: after 、 和 及 or at once. */
function boundaryAfter(text: string, previous: Quantity, start: number): number {
  const between = text.slice(previous.end, start);
  // 县（市、区）: what stands in brackets parts nothing.
  const bare = between.replace(/[（(][^（()）]{0,40}[）)]/gu, (bracket) => '_'.repeat(bracket.length));
  // 3所公办及民办学校、4所中学: what stands right before the number parts them.
  if (/[、和及与]\s*$/u.test(bare)) return start;
  const mark = wholeWords(bare, AND).next().value;
  if (mark === undefined) return previous.end + suffixLength(between);
  return previous.end + mark.index + mark[0].length;
}

function boundaryBefore(text: string, quantity: Quantity, next: number, end: number): number {
  const between = text.slice(quantity.end, next);
  const last = PARTS_AT_ONCE.exec(between);
  if (last !== null && !/[（(]/u.test(between)) return quantity.end + last.index;
  // 项目9个共197公里: the sum says nothing of what is counted.
  if (SUMS.test(between)) return quantity.end;
  const mark = wholeWords(between, OPENS_OR_PARTS).next().value;
  // 11大类37项特色农产品: both count the noun at the end.
  if (mark === undefined) return suffixLength(between) === between.length || between.length < 2 ? end : next;
  return quantity.end + mark.index;
}

function deadlineOf(
  text: string,
  quantity: Quantity,
  sentence: Span,
  clause: Span,
  whole: Span,
  next: Quantity | undefined,
  deadlines: readonly Deadline[],
  carried: Deadline | null,
): Deadline | null {
  const index = lastBefore(deadlines, quantity.start);
  const before = deadlines[index];
  if (
    before !== undefined &&
    !isUsedUp(text, before, quantity.start) &&
    !isOfItsPart(text, before, quantity, sentence) &&
    !isOfItsValue(text, before, whole, sentence) &&
    !(before.start < whole.start && closesWork(text, before, sentence))
  )
    return before;
  const after = deadlines[index + 1];
  if (after !== undefined && after.start < (next?.start ?? Number.POSITIVE_INFINITY)) {
    // 改造1.2万套、其中2022年不少于3000套: a time that opens what follows is its own.
    const opensNext = next !== undefined && next.start < whole.end && after.start >= clause.end;
    const inRemark = /[（(]$/u.test(text.slice(clause.end, after.start).trimEnd()) && after.start - clause.end < 6;
    if (after.start < whole.end || inRemark || COMPLETED.test(text.slice(after.end, after.end + 20))) {
      const parted = /[；;]/u.test(text.slice(quantity.end, after.start));
      if (after.start - whole.end < 4 && !parted && (!opensNext || inRemark)) return after;
    }
  }
  if (after !== undefined && next !== undefined && isOfTheList(text, quantity, after, sentence)) return after;
  if (before === undefined && after !== undefined && closesSentence(text, quantity, after, sentence)) return after;
  return carried;
}

/** 推进上云，6月底前上云率达到100%；机房利用率不低于45%: a date in the middle of a part ends with it, one that opens a part runs on. */
function isOfItsPart(text: string, date: Span, { start }: Span, sentence: Span): boolean {
  if (OPENS_A_SPAN.test(text.slice(date.start, date.end)) || !/[；;]/u.test(text.slice(date.end, start))) return false;
  const part =
    text
      .slice(Math.max(sentence.start, date.start - LONGEST_WORK), date.start)
      .split(/[；;]/u)
      .at(-1) ?? '';
  // 建成幼儿园；9月1日前开学；就诊率…: only what opens the sentence runs on over its parts.
  return (
    (/[，,]/u.test(part) && !TOPIC.test(part)) || part.length < Math.min(LONGEST_WORK, date.start - sentence.start)
  );
}

/** 交通出行方面，2024年新建…: what it is about opens the sentence, and the time after it. */
const TOPIC = /^\s*[^，,。；;]{2,24}(?:方面|领域|上)[，,]$/u;

/** 网上可办率2024年不低于90%、2025年不低于95%，用时缩短至1天: a date between a metric and its value is that of the value. */
function isOfItsValue(text: string, date: Span, whole: Span, sentence: Span): boolean {
  if (OPENS_A_SPAN.test(text.slice(date.start, date.end)) || date.start >= whole.start) return false;
  const before = text.slice(Math.max(sentence.start, date.start - LONGEST_ROW), date.start).replace(ROW_OF_YEARS, '');
  return WITHIN_A_CLAUSE.test(before) && BEGINS_A_VALUE.test(text.slice(date.end, date.end + 12));
}
const LONGEST_ROW = 40;
const ROW_OF_YEARS = /(?:20[0-9]{2}年[、和及与])+$/u;
/** What a metric or a value ends with. */
const WITHIN_A_CLAUSE = /(?:\p{Script=Han}[率数量额比例重积度]|[0-9%％个家项名]、)$/u;
const BEGINS_A_VALUE = new RegExp(`^(?:分别|力争|要|应|须)*${VALUE_WORDS}|^(?:约|近)?[0-9]`, 'u');

/** 储备帐篷5000顶，于11月30日前落实到位，调运时间…: the date closes the work in front of it. */
function closesWork(text: string, date: Span, sentence: Span): boolean {
  const before = text.slice(Math.max(sentence.start, date.start - 12), date.start);
  return (
    /[0-9万亿]\p{Script=Han}{1,3}(?:以上|左右)?[，,]?[（(]?(?:并|均|全部)?[于在]?$/u.test(before) &&
    COMPLETED.test(text.slice(date.end, date.end + 20))
  );
}

/** 帐篷5000顶、棉被1.2万床，于11月30日前落实到位: the date closes the whole list. */
function isOfTheList(text: string, { end }: Span, date: Span, sentence: Span): boolean {
  if (date.start - end > LONGEST_LIST || !closesWork(text, date, sentence)) return false;
  return !/[，,；;：:]./su.test(text.slice(end, date.start).replace(/[，,]?[（(]?(?:并|均|全部)?[于在]?$/u, ''));
}
const LONGEST_LIST = 80;

/** 改造小区40个，惠及居民8000户，11月底前全部完工。: the last words of a sentence that names no other time close all of it. */
function closesSentence(text: string, { end }: Span, date: Span, sentence: Span): boolean {
  if (date.start - end > LONGEST_WORK || !/[，,]$/u.test(text.slice(end, date.start))) return false;
  if (/[；;：:]/u.test(text.slice(end, date.start))) return false;
  return CLOSES.test(text.slice(date.end, Math.min(sentence.end, date.end + 24)));
}
const CLOSES = new RegExp(
  `^(?:之?前|底)?(?:全部|基本|全面|确保|力争)?(?:落实)?${alternation(COMPLETION_VERBS)}(?:任务|建设)?[。！\\s]*$`,
  'u',
);

/** Whether a date belongs to what stands between it and the quantity alone. */
function isUsedUp(text: string, { start, end }: Span, to: number): boolean {
  if (IS_USED_UP.test(text.slice(end, Math.min(to, end + 24)))) return true;
  const dates = /[前底末]$/u.test(text.slice(start, end)) && !OPENS_A_SPAN.test(text.slice(start, end));
  return dates && IS_OVER.test(text.slice(end, Math.min(to, end + LONGEST_WORK)));
}

/** 由3000个增加到8000个: the first number becomes part of the words before the second. */
function* joinBaselines(text: string, candidates: Iterable<Candidate>): Generator<Candidate> {
  let previous: Candidate | null = null;
  for (const candidate of candidates) {
    const joined: Candidate | null = previous === null ? null : withBaseline(text, previous, candidate);
    if (previous !== null && joined === null) yield previous;
    previous = joined ?? candidate;
  }
  if (previous !== null) yield previous;
}

function withBaseline(text: string, previous: Candidate, candidate: Candidate): Candidate | null {
  const from = FROM.exec(previous.before);
  const between = text.slice(previous.quantity.end, candidate.quantity.start);
  if (from === null || between.length >= 16 || !TO.test(between)) return null;
  return {
    ...candidate,
    clause: { start: previous.clause.start, end: candidate.clause.end },
    before: previous.before.slice(0, from.index) + between.slice(suffixLength(between)).replace(/^[，,]/u, ''),
    lead: previous.lead,
    baselineQuantity: previous.quantity,
    baseline: from[0].slice(1) + text.slice(previous.quantity.start, previous.quantity.end),
  };
}

function isQuoted(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  const open = before.lastIndexOf('“');
  if (open < 0 || before.lastIndexOf('”') > open) return false;
  const close = text.slice(end, end + 40).indexOf('”');
  return close >= 0;
}
