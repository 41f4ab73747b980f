import type { Span } from '../../../graph/text/span.ts';
import { isWholeWord, wordEndAt } from '../../../graph/text/words.ts';
import {
  ACHIEVE_VERBS,
  ARRIVAL_VERBS,
  DECREASE_VERBS,
  DROPPED_VERBS,
  INCREASE_VERBS,
  MODALS,
  OPENING_WORDS,
  REACH_VERBS,
  TOTALS,
} from '../../lexicon/target-words.ts';
import type { Candidate } from './candidate.ts';
import { arabicNumberAt } from './number/arabic-number.ts';
import { COMPARATOR_WORDS, LONGER_WORD, suffixLength } from './number/comparator.ts';
import { scanQuantities } from './number/quantity.ts';
import { unitAt } from './number/unit-of-measure.ts';
import { endingWord, openingWord } from './word-match.ts';

const BEFORE_THE_NUMBER = [...REACH_VERBS, ...COMPARATOR_WORDS, ...TOTALS];
const VERBS = [...DROPPED_VERBS, ...OPENING_WORDS, ...ACHIEVE_VERBS];
const WORK_VERBS = /^(?:新建|改造|提升|改扩建|扩建|[和、])+$/u;
/** 培养资助研究人员: two verbs without a word for and. */
const SUPPORTS = /^(?:资助|扶持)$/u;
const CHANGE_VERBS = [...INCREASE_VERBS, ...DECREASE_VERBS];
const TRAILING =
  /(?:[“"：:、\s的]|[0-9]{1,3}大?类|每[年月天日人个家校县村所区生户亩床件吨]|年均|年化|平均|(?<![亩人户地日生])均|都|总体|分别|再|力争|争取|要|应|须|累计|年度|各|了|幅度|全年|三个|[二两三四五六七八九十2-9]个)+$/u;
const COMPARISON =
  /[，,]?(?:(?:比|较|同比|在)(?:[0-9]{4}年底?|上年度?|去年|上年同期|前三年平均|“?十[一二三四五]五”?末?)(?:的?基础上|同期|水平|末)?|同比)(?:再|均|都)?$/u;
/** 亩均增收: the verb is all that says of what. */
const PER_HEAD = /^(?:亩均|户均|人均|每亩|每户)$/u;
const ABOVE = /(?<![不得能应宜可])(?:高于|高出|快于)[^，,。；;]{2,20}$/u;
/** What stands between a thing ranked and its rank: 进入全省前10名. */
const RANKING =
  /(?:进入|位居|位列|跻身|保持|保持在|居|稳居|迈入|冲刺|争进|进|力争)*(?:全国|全省|全市|全区|全县|全州|同类城市|[\p{Script=Han}]{1,3}[省市县区])?前$/u;
const TIMES_OF =
  /(?:达到|是|为|相当于|控制在|保持在|稳定在|(?:不[得能应宜可]?)(?:少于|低于|超过|高于|多于))[^达是为，,]{0,24}的$/u;
const ON_A_BASE = /(?:比|在)[^，,。；;]{2,12}?(?:的)?基础上(?:平均|再)?$/u;
/** Items that name an indicator each: 医师数、护士数. */
const INDICATOR = /[率数量额比]$|比例|比重/u;
const NAMES_OF_RATES = /率|比例|比重|占比/u;

/** What is measured, as a reader would head a table column with it. `date` is the deadline, where it may stand among the words. */
export function metricOf(candidate: Candidate, date: Span | null): string {
  const metric = ofWords(candidate, opened(besideDate(candidate, date)));
  return withHeadOfSentence(metric.replace(EACH_YEAR, '').replace(REALISED, ''), candidate);
}

/** 代办员每月入户走访: how often belongs to no name. */
const EACH_YEAR = /(?<=\p{Script=Han}{2})每(?:年|月|季度|周)(?=\p{Script=Han}{2})/u;

/** 平台实现建成率100%: the rate is what is measured. */
const REALISED = /实现(?=\p{Script=Han}{1,4}率$)/u;

/** 上半年 in 实地调查率上半年达到50% leaves the words on either side; 今年 in 县农业局今年新建农田 only those behind it. */
function besideDate({ before, clause, quantity }: Candidate, date: Span | null): string {
  if (date === null || date.end > quantity.start || date.end <= clause.start) return before;
  const behind = before.slice(date.end - clause.start);
  const front = before.slice(0, Math.max(0, date.start - clause.start));
  const own = withoutValueWords(opened(behind));
  return own === '' && withoutValueWords(opened(front)).length >= 2 ? front + behind : behind;
}

function ofWords(candidate: Candidate, before: string): string {
  const { quantity } = candidate;
  const after = nounAfter(candidate.after);
  const level = quantity.sort !== 'count' && quantity.sort !== 'noun';
  const subject = withoutValueWords(before);
  if (quantity.sort === 'noun') return `${withoutOpeningVerb(subject)}${quantity.unit}`;
  if (quantity.sort === 'percent' && subject !== '' && completes(before, subject, after)) return `${subject}${after}`;
  if (quantity.sort === 'percent' && isShareOf(before, candidate.after, subject))
    return after.split('用于')[0] || after;
  if (level && subject !== '' && !(endsInVerbOnly(before, subject) && after !== '')) {
    return before.trimEnd() === subject || TOTALS.some((word) => before.trimEnd() === subject + word)
      ? withoutOpeningVerb(subject)
      : subject;
  }
  if (after !== '') return ONLY_SUPPORTS.test(before.trim()) ? whoIsSupported(after) : after;
  if (subject !== '') return withoutOpeningVerb(subject);
  const lead = subjectOfLead(candidate.lead);
  return quantity.sort === 'count' && NAMES_OF_RATES.test(lead) ? '' : lead;
}

/** 支持3所高校建设现代产业学院: who is counted, without what they are to do. */
const ONLY_SUPPORTS = /^(?:[将要须应再]|鼓励|支持|扶持|引导|推动|帮助|组织)*(?:鼓励|支持|扶持|引导|推动|帮助|组织)$/u;
const WHO_DOES =
  /^(?<who>\p{Script=Han}{0,10}?(?:校|院|所|企业|公司|机构|单位|部门|县|市|区|镇|乡|村|社|园|场|户|人|人员|团队|平台|中心|组织|协会|商会|基地|家庭|农民|青年))(?:创建|建设|开展|实施|打造|组建|设立|申报|开设|参与|参加|承担|引进|开发|推进|加入|建立|制定|发展|改造|转型|上云|就业|创业|实现|完成)(?=\p{Script=Han}{2})/u;

function whoIsSupported(after: string): string {
  return WHO_DOES.exec(after)?.groups?.who ?? after;
}

/** 机收损失率：水稻不超过2.8%: what stands before the colon is measured of each. */
const HEAD_OF_SENTENCE = /(?:^|[。；;，,\s）)])(?<head>\p{Script=Han}{2,14})[：:][^。：:]*$/u;

function withHeadOfSentence(metric: string, { lead, quantity }: Candidate): string {
  if (quantity.sort === 'count' || metric === '' || metric.length > 8 || INDICATOR.test(metric)) return metric;
  const head = HEAD_OF_SENTENCE.exec(lead)?.groups?.head;
  return head !== undefined && INDICATOR.test(head) ? `${metric}${head}` : metric;
}

/** 协议约定保留不低于20%的床位: the share is that of the beds. */
function isShareOf(before: string, after: string, subject: string): boolean {
  const of = /^的\p{Script=Han}{2}/u.test(after.slice(suffixLength(after)));
  return of && endingWord(before, COMPARATOR_WORDS) !== null && !INDICATOR.test(subject);
}

/** 服务中心100%达标, 示范站达到50%以上的覆盖率: what follows the number says what is measured. */
function completes(before: string, subject: string, after: string): boolean {
  // 毕业生实现100%就业: of what a hundred per cent is said.
  if (/^\p{Script=Han}{2}$/u.test(after) && !INDICATOR.test(subject) && endingWord(before, REACH_VERBS) !== null)
    return true;
  if (/^\p{Script=Han}{1,5}率$/u.test(after) || (/(?:覆盖|惠及|受益)$/u.test(subject) && after !== '')) return true;
  const plain = before.trimEnd() === subject && after.length <= 12;
  return plain && /^\p{Script=Han}{2}/u.test(after) && !INDICATOR.test(subject) && endingWord(subject, VERBS) === null;
}

/** The subject of the clause before: 覆盖率每年提升2个百分点，到2035年达到75%. */
function subjectOfLead(lead: string): string {
  const last = lead.split(/[，,；;。]/u).findLast((part) => part.trim() !== '') ?? '';
  const clause = last.replace(DONE_TO, '');
  const [first] = scanQuantities(clause, 0, clause.length);
  const subject = withoutValueWords(opened(clause.slice(0, first?.start ?? startOfValue(clause))));
  return A_TIME.test(subject) ? '' : subject.replace(TIME_AT_END, '').replace(/[由从]$/u, '');
}

/** 实地调查率上半年: the time is that of the value before. */
const TIME_AT_END =
  /(?:[上下]半年|第?[一二三四]季度|年底前?|今年|(?:20[0-9]{2}年)?[0-9]{1,2}月底?前?|20[0-9]{2}年底?前?)$/u;

/** 用水总量不超过省下达指标: its value begins with the comparator. */
function startOfValue(clause: string): number {
  const starts = COMPARATOR_WORDS.flatMap((word) => (word.length < 2 ? [] : [clause.indexOf(word)])).filter(
    (at) => at > 0,
  );
  return Math.min(clause.length, ...starts);
}

/** 对敬老院实施适老化改造，年底前完成80%: so much of the work. */
const DONE_TO = /^\s*对[^，,。；;]{2,30}?(?:实施|开展|进行|推行)(?=\p{Script=Han}{2})/u;

/** 上半年完成50%: when, not what. */
const A_TIME = /^(?:[上下]半年|第?[一二三四]季度|每[年月周季]|[0-9]{1,2}月)/u;

/** 新建绿道50公里 speaks of 绿道, 推动50%的… of what follows. */
function endsInVerbOnly(before: string, subject: string): boolean {
  return subject === '' || openingWord(before, VERBS) === subject || subject.length < 2;
}

/** 今年全市将实现: who will do it is not what is measured. */
const WILL =
  /^(?:今年)?(?:全[省市县区国州]|我[省市县区]|各地|各级)?(?<modal>将|要|还要|应|须|必须|拟)(?=\p{Script=Han}{3})/u;

/**
 * Without who will do it: 要 in 要素保障率 is half a word, and 应 in 应诉率 and 应届生就业率 begins one that the dictionary does not
 * have, since the lone character behind it is neither a verb nor a word of grammar.
 */
function withoutWill(text: string): string {
  const will = WILL.exec(text);
  if (will === null) return text;
  const end = will[0].length;
  const rest = text.slice(end);
  const isModal = isWholeWord(text, end - (will.groups?.modal?.length ?? 0), end);
  const isFollowed = wordEndAt(rest, 0) > 1 || WORD_OF_ONE.test(rest) || openingWord(rest, VERBS) !== null;
  return isModal && isFollowed ? rest : text;
}
const WORD_OF_ONE = /^[不再每在于以从按对由与为把至全都均各年建修办种植引招育创达]/u;

export function opened(text: string): string {
  let rest = text
    .replace(/^[\s，,、；;：:。”）)—-]+/u, '')
    .replace(/^[将把](?=\p{Script=Han}{3})/u, '')
    .replace(/^[从自]?20[0-9]{2}年(?:[0-9]{1,2}月)?起[，,]?/u, '')
    .replace(/^(?:（?[一二三四五六七八九十]+）|[0-9]{1,2}[.．、])\s*/u, '');
  rest = withoutWill(rest);
  if (rest.startsWith('重点') && openingWord(rest.slice(2), VERBS) !== null) rest = rest.slice(2);
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

/** In 亩均 and 人均 均 is no word of its own. */
const AVERAGE = /[亩人户地日生]均$/u;

function withoutLast(text: string): string {
  const tail = text
    .replace(TIMES_OF, '')
    .replace(RANKING, '')
    .replace(TRAILING, '')
    .replace(COMPARISON, '')
    .replace(ON_A_BASE, '');
  if (tail !== text) return tail.trimEnd();
  if (LONGER_WORD.test(text)) return text;
  const word = endingWord(text, BEFORE_THE_NUMBER) ?? endingWord(text, CHANGE_VERBS) ?? endingWord(text, MODALS);
  return word === null || AVERAGE.test(text) ? text : text.slice(0, -word.length).trimEnd();
}

/** 首批20个“一件事”全面落地: that they will be there says nothing of what they are. */
const ARRIVES = new RegExp(`(?:全面|全部|正式|基本|顺利|集中)+(?:${ARRIVAL_VERBS.join('|')})$`, 'u');

function nounAfter(after: string): string {
  const behind = after.slice(suffixLength(after));
  // 化解60%以上、9月底前全部化解: the next item of the list, not what is counted.
  if (/^[、和及]/u.test(behind)) return '';
  const rest = behind.replace(/^[”"]?的?/u, '').replace(/^[（(][^（()）]*[)）]/u, '');
  const noun = trimmed(withoutCount(rest).split(/[，,；;。]/u)[0] ?? '').replace(/(?:的|的?工作)目标$/u, '');
  const arrived = noun.replace(ARRIVES, '');
  return arrived.length >= 2 ? arrived : noun;
}

/** 11大类37项标准, 12个3560户48万平方米: each count leaves the next to itself. */
function withoutCount(text: string): string {
  const number = arabicNumberAt(text, 0);
  const scaled = number === null ? 0 : number.end + (/^[万亿]/u.test(text.slice(number.end)) ? 1 : 0);
  const unit = number === null ? null : unitAt(text, scaled);
  return unit === null ? text : withoutCount(text.slice(unit.end));
}

/** 与高校共建实训基地, 围绕新材料建设中试基地, 帮助企业解决难题: with whom, about what and for whom belong to no name. */
const CIRCUMSTANCE =
  /^(?:与\p{Script=Han}{2,8}?(?=共建|合作|联合)|围绕[\p{Script=Han}、]{2,24}?(?=建设|打造|布局|培育|组建)|帮助\p{Script=Han}{2,6}?(?=解决|培训|培养|引进)|[两二三四五六]年(?=累计))/u;

/** 引进和培育连锁机构: the verbs joined to the first go with it. */
function withoutOpeningVerb(written: string): string {
  if (NAMES_OF_RATES.test(written)) return written;
  const text = opened(written.replace(CIRCUMSTANCE, ''));
  const verb = openingWord(text, DROPPED_VERBS);
  if (verb === null || text.length - verb.length < 2) return text;
  const rest = text.slice(verb.length);
  const joined = /^(?:[、和及并与]|以及)/u.exec(rest)?.[0] ?? '';
  const second = openingWord(rest.slice(joined.length), VERBS);
  const goesAlong = second !== null && (joined !== '' || WORK_VERBS.test(second) || SUPPORTS.test(second));
  const cut = goesAlong ? joined.length + second.length : 0;
  const more = rest.slice(cut);
  // 新增造林: a verb by itself names nothing.
  if (isVerbOnly(more)) return text;
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

/** 其中新建300万亩: a verb alone says nothing without the thing before it. */
export function isVerbOnly(metric: string): boolean {
  return openingWord(metric, VERBS) === metric || WORK_VERBS.test(metric);
}
