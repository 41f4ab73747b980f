import {
  ACHIEVE_VERBS,
  COMPARATOR_BEFORE,
  DECREASE_VERBS,
  DROPPED_VERBS,
  INCREASE_VERBS,
  OPENING_WORDS,
  REACH_VERBS,
} from '../../lexicon/target-words.ts';
import { arabicNumberAt } from './arabic-number.ts';
import type { Candidate } from './candidate.ts';
import { LONGER_WORD, suffixLength } from './comparator.ts';
import { scanQuantities } from './quantity.ts';
import { unitAt } from './unit-of-measure.ts';
import { endingWord, openingWord } from './word-match.ts';

const BEFORE_THE_NUMBER = [...REACH_VERBS, ...COMPARATOR_BEFORE.map(([word]) => word)];
const VERBS = [...DROPPED_VERBS, ...OPENING_WORDS, ...ACHIEVE_VERBS];
const WORK_VERBS = /^(?:新建|改造|提升|改扩建|扩建|[和、])+$/u;
const CHANGE_VERBS = [...INCREASE_VERBS, ...DECREASE_VERBS];
const TRAILING =
  /(?:[“"：:、\s的]|每[年月天日人个家校县村所区生户亩床件吨]|年均|平均|(?<![亩人户地日生])均|都|总体|分别|再|力争|争取|要|应|须|累计|年度|各|了|幅度|全年|三个|[二两三四五六七八九十2-9]个)+$/u;
const COMPARISON =
  /[，,]?(?:(?:比|较|同比|在)(?:[0-9]{4}年底?|上年度?|去年|上年同期|前三年平均|“?十[一二三四五]五”?末?)(?:的?基础上|同期|水平|末)?|同比)(?:再|均|都)?$/u;
/** 亩均增收: the verb is all that says of what. */
const PER_HEAD = /^(?:亩均|户均|人均|每亩|每户)$/u;
const ABOVE = /(?:高于|高出|快于)[^，,。；;]{2,20}$/u;
/** What stands between a thing ranked and its rank: 进入全省前10名. */
const RANKING =
  /(?:进入|位居|位列|跻身|保持|保持在|居|稳居|迈入|冲刺|争进|进|力争)*(?:全国|全省|全市|全区|全县|全州|同类城市|[\p{Script=Han}]{1,3}[省市县区])?前$/u;
const TIMES_OF = /(?:达到|是|为|相当于|不少于|不低于|不超过|不高于|不得低于|不得超过)[^达是为，,]{0,20}的$/u;
const ON_A_BASE = /(?:比|在)[^，,。；;]{2,12}?(?:的)?基础上(?:平均|再)?$/u;
/** Items that name an indicator each: 医师数、护士数. */
const INDICATOR = /[率数量额比]$|比例|比重/u;
const NAMES_OF_RATES = /率|比例|比重|占比/u;

/** What is measured, as a reader would head a table column with it. */
export function metricOf(candidate: Candidate, deadlineEnd: number): string {
  const { quantity, clause } = candidate;
  const dated = deadlineEnd <= quantity.start ? Math.max(0, deadlineEnd - clause.start) : 0;
  const before = opened(candidate.before.slice(dated));
  const after = nounAfter(candidate.after);
  const level = quantity.sort !== 'count' && quantity.sort !== 'noun';
  const subject = withoutValueWords(before);
  if (quantity.sort === 'noun') return `${subject}${quantity.unit}`;
  if (quantity.sort === 'percent' && subject !== '' && completes(before, subject, after)) return `${subject}${after}`;
  if (level && subject !== '' && !(endsInVerbOnly(before, subject) && after !== '')) {
    return before.trimEnd() === subject ? withoutOpeningVerb(subject) : subject;
  }
  if (after !== '') return after;
  if (subject !== '') return withoutOpeningVerb(subject);
  const lead = subjectOfLead(candidate.lead);
  return quantity.sort === 'count' && NAMES_OF_RATES.test(lead) ? '' : lead;
}

/** 服务中心100%达标, 示范站达到50%以上的覆盖率: what follows the number says what is measured. */
function completes(before: string, subject: string, after: string): boolean {
  if (/^\p{Script=Han}{1,5}率$/u.test(after) || (/(?:覆盖|惠及|受益)$/u.test(subject) && after !== '')) return true;
  const plain = before.trimEnd() === subject && after.length <= 12;
  return plain && /^\p{Script=Han}{2}/u.test(after) && !INDICATOR.test(subject) && endingWord(subject, VERBS) === null;
}

/** The subject of the clause before: 覆盖率每年提升2个百分点，到2035年达到75%. */
function subjectOfLead(lead: string): string {
  const clause = lead.split(/[，,；;。]/u).findLast((part) => part.trim() !== '') ?? '';
  const [first] = scanQuantities(clause, 0, clause.length);
  const subject = withoutValueWords(opened(first === undefined ? clause : clause.slice(0, first.start)));
  return A_TIME.test(subject) ? '' : subject.replace(/[由从]$/u, '');
}

/** 上半年完成50%: when, not what. */
const A_TIME = /^(?:[上下]半年|第?[一二三四]季度|每[年月周季]|[0-9]{1,2}月)/u;

/** 新建绿道50公里 speaks of 绿道, 推动50%的… of what follows. */
function endsInVerbOnly(before: string, subject: string): boolean {
  return subject === '' || openingWord(before, VERBS) === subject || subject.length < 2;
}

export function opened(text: string): string {
  let rest = text
    .replace(/^[\s，,、；;：:。”）)—-]+/u, '')
    .replace(/^[将把](?=\p{Script=Han}{3})/u, '')
    .replace(/^[从自]?20[0-9]{2}年(?:[0-9]{1,2}月)?起[，,]?/u, '')
    .replace(/^(?:（?[一二三四五六七八九十]+）|[0-9]{1,2}[.．、])\s*/u, '');
  for (let word = openingWord(rest, OPENING_WORDS); word !== null; word = openingWord(rest, OPENING_WORDS)) {
    // 力争保持在: 保持 belongs to the value.
    if (rest.startsWith('在', word.length) || rest.startsWith('到', word.length)) return rest;
    rest = rest.slice(word.length).trimStart();
  }
  return rest;
}

/** Cuts 达到, 不低于, 比2020年提高 and the like from the end of a subject. */
export function withoutValueWords(text: string): string {
  let rest = text.trimEnd().replace(ABOVE, '');
  for (;;) {
    const shorter = withoutLast(rest);
    if (PER_HEAD.test(shorter) && endingWord(rest, CHANGE_VERBS) !== null) return trimmed(rest);
    if (shorter === rest) return trimmed(rest);
    rest = shorter;
  }
}

function withoutLast(text: string): string {
  const tail = text
    .replace(TIMES_OF, '')
    .replace(RANKING, '')
    .replace(TRAILING, '')
    .replace(COMPARISON, '')
    .replace(ON_A_BASE, '');
  if (tail !== text) return tail.trimEnd();
  if (LONGER_WORD.test(text)) return text;
  const word = endingWord(text, BEFORE_THE_NUMBER) ?? endingWord(text, CHANGE_VERBS);
  return word === null ? text : text.slice(0, -word.length).trimEnd();
}

function nounAfter(after: string): string {
  const behind = after.slice(suffixLength(after));
  // 化解60%以上、9月底前全部化解: the next item of the list, not what is counted.
  if (/^[、和及]/u.test(behind)) return '';
  const rest = behind.replace(/^[”"]?的?/u, '').replace(/^[（(][^（()）]*[)）]/u, '');
  return trimmed(withoutCount(rest).split(/[，,；;。]/u)[0] ?? '').replace(/(?:的目标|的工作目标)$/u, '');
}

/** 11大类37项标准, 12个3560户48万平方米: each count leaves the next to itself. */
function withoutCount(text: string): string {
  const number = arabicNumberAt(text, 0);
  const scaled = number === null ? 0 : number.end + (/^[万亿]/u.test(text.slice(number.end)) ? 1 : 0);
  const unit = number === null ? null : unitAt(text, scaled);
  return unit === null ? text : withoutCount(text.slice(unit.end));
}

function withoutOpeningVerb(text: string): string {
  if (NAMES_OF_RATES.test(text)) return text;
  const verb = openingWord(text, DROPPED_VERBS);
  if (verb === null || text.length - verb.length < 2) return text;
  const rest = text.slice(verb.length);
  const more = rest.replace(/^(?:[、和及]|以及)?(?:改扩建|改建|扩建|新建)/u, '');
  return more.length >= 2 ? more : rest;
}

/** Without quotes at the ends and a lone bracket. */
function trimmed(text: string): string {
  const bare = text
    .trim()
    .replace(/^[、\s的]+|[、\s]+$/gu, '')
    .replace(/\s*\n\s*/gu, '');
  const quotes = [...bare].filter((char) => char === '“' || char === '”').length;
  return quotes % 2 === 1 ? bare.replace(/^”|“$/u, '') : bare;
}

/** 花生种植、收获机械化率分别达到65%和55%: one metric for each value. */
export function distributed(subject: string, values: number): string[] {
  const items =
    [/、/u, /、|和|与|以及/u].map((mark) => partsOf(subject, mark)).find(({ length }) => length === values) ?? [];
  if (items.length !== values) return Array.from({ length: values }, () => subject);
  const first = items[0] ?? '';
  const last = items.at(-1) ?? '';
  const others = OTHERS.exec(last)?.groups;
  if (others?.own && others.head)
    return items.map((item, index) => `${index === values - 1 ? others.own : item}${others.head}`);
  const shared = sharedKind(first, last);
  if (items.slice(0, -1).every((item) => INDICATOR.test(item))) return items;
  const known = KNOWN_HEAD.exec(last)?.index ?? 0;
  const modifier = shared ?? (known >= 2 ? known : Math.min(2, last.length));
  const head = last.slice(modifier);
  const common = shared === null && first.length > modifier ? first.slice(0, first.length - modifier) : '';
  return items.map((item, index) => {
    if (index === values - 1) return `${common}${last}`;
    if (NAMES_OF_RATES.test(item.slice(-3)) || head === '') return item;
    return `${index === 0 || common === '' ? '' : common}${item}${head}`;
  });
}

/** What is measured of each thing in a list: 装机容量 of 风电、光伏、生物质装机容量. */
const KNOWN_HEAD =
  /总?(?:装机容量|装机规模|装机|种植面积|播种面积|产量|产值|增加值|排放总量|排放量|消费量|使用量|销售额|投资额|数量|总量|容量|面积|规模|收入|投资|比重|占比|里程)$/u;

/** 二氧化硫、氮氧化物等主要污染物排放总量: what 等 sums up is what is measured of each. */
const OTHERS =
  /^(?<own>.{2,20}?)等(?:\p{Script=Han}{0,6}?(?:物|品|产品|行业|领域|类型|种类|群体|人群|人员|作物|项目))?(?<head>\p{Script=Han}{2,16})$/u;

function partsOf(subject: string, mark: RegExp): string[] {
  return subject
    .split(mark)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** 城镇居民、农村居民人均收入: both items hold 居民, after which the head begins. */
function sharedKind(first: string, last: string): number | null {
  for (let length = Math.min(4, first.length - 1); length >= 2; length--) {
    const at = last.indexOf(first.slice(-length));
    if (at > 0) return at + length;
  }
  return null;
}

/** 其中新建300万亩: a verb alone says nothing without the thing before it. */
export function isVerbOnly(metric: string): boolean {
  return openingWord(metric, VERBS) === metric || WORK_VERBS.test(metric);
}
