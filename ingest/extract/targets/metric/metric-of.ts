import { COMPARATOR_WORDS } from '../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import type { Span } from '../../../../graph/text/span.ts';
import { ORGANISATIONS, PEOPLE } from '../../../lexicon/shared/actors.ts';
import {
  ADDITIVE_VERBS,
  CHOOSING_VERBS,
  COMPLETION_VERBS,
  SUPPORTED_DEEDS,
  SUPPORTING_VERBS,
} from '../../../lexicon/targets/bringing-about.ts';
import { REACH_VERBS, TOTALS } from '../../../lexicon/targets/comparators.ts';
import type { Candidate } from '../candidate.ts';
import { arabicNumberAt } from '../number/arabic-number.ts';
import { suffixLength } from '../number/comparator.ts';
import { scanQuantities } from '../number/quantity.ts';
import { unitAt } from '../number/unit-of-measure.ts';
import { endingWord, openingWord } from '../word-match.ts';
import { beforeADeed } from './frame.ts';
import {
  INDICATOR,
  isVerbOnly,
  NAMES_OF_RATES,
  opened,
  VERBS,
  withoutOpeningVerb,
  withoutVerbOfLevel,
} from './opening.ts';
import { trimmed, withoutValueWords } from './value-words.ts';

/** What is measured, as a reader would head a table column with it. `date` is the deadline, where it may stand among the words. */
export function metricOf(candidate: Candidate, date: Span | null): string {
  const metric = ofWords(candidate, opened(besideDate(candidate, date)));
  return withHeadOfSentence(metric.replace(EACH_YEAR, '').replace(REALISED, ''), candidate);
}

/** 代办员每月入户走访: how often belongs to no name. */
const EACH_YEAR = /(?<=\p{Script=Han}{2})(?:每人)?每(?:年|月|季度|周|日|学期|学年)(?=\p{Script=Han}{2})/u;

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
  const work = after === '' && isVerbOnly(subject) ? workOfLead(candidate.lead) : null;
  if (work !== null) return work;
  if (quantity.sort === 'noun') return `${withoutOpeningVerb(subject)}${quantity.unit}`;
  if (quantity.sort === 'percent' && subject !== '' && completes(before, subject, after)) return `${subject}${after}`;
  if (quantity.sort === 'percent' && after.length >= 3 && OF_A_PLACE.test(before)) return after;
  if (quantity.sort === 'percent' && isShareOf(before, candidate.after, subject))
    return after.split('用于')[0] || after;
  if (level && subject !== '' && !(endsInVerbOnly(before, subject) && after !== '')) {
    return before.trimEnd() === subject ? withoutOpeningVerb(subject) : withoutVerbOfLevel(subject);
  }
  const people = peopleInFront(candidate, before);
  if (people !== null) return people;
  if (after !== '')
    return ONLY_SUPPORTS.test(before.trim()) || CHOOSES.test(before)
      ? whoIsSupported(after)
      : whoIsServed(before, after);
  const counted = subject === '' ? '' : withoutOpeningVerb(subject);
  const ordinal = ORDINAL.test(counted) && isVerbOnly(counted.replace(ORDINAL, ''));
  const summedUp = counted === '' && TOTALS.includes(before.trim());
  if (ADDITIVE_VERBS.includes(counted) || ordinal || summedUp)
    return objectOfLead(candidate.lead) ?? (ordinal ? '' : counted);
  if (counted !== '') return counted;
  const lead = subjectOfLead(candidate.lead, quantity.sort === 'count' ? withoutOpeningVerb : withoutVerbOfLevel);
  return quantity.sort === 'count' && NAMES_OF_RATES.test(lead) ? '' : lead;
}

/** 选派农技员18人包村联户: who is counted stands in front, what they are to do behind. */
function peopleInFront({ quantity, after }: Candidate, before: string): string | null {
  if (!/^[人名户]$/u.test(quantity.unit) || suffixLength(after) > 0 || !/^\p{Script=Han}{2}/u.test(after)) return null;
  const verb = openingWord(before, VERBS);
  const who = before.slice(verb?.length ?? 0);
  return verb !== null && /^\p{Script=Han}{2,10}$/u.test(who) && endingWord(who, VERBS) === null ? who : null;
}

/** 遴选100个村开展试点 */
const CHOOSES = new RegExp(`${alternation(CHOOSING_VERBS)}$`, 'u');

/** 支持3所高校建设现代产业学院: who is counted, without what they are to do. */
const ONLY_SUPPORTS = new RegExp(
  `^(?:[将要须应再]|${alternation(SUPPORTING_VERBS)})*${alternation(SUPPORTING_VERBS)}$`,
  'u',
);
const WHO_DOES = new RegExp(
  `^(?<who>\\p{Script=Han}{0,10}?(?:${alternation([...ORGANISATIONS, ...PEOPLE])}|[校院所县市区镇乡村社园场户人]))${alternation(SUPPORTED_DEEDS)}(?=\\p{Script=Han}{2})`,
  'u',
);

function whoIsSupported(after: string): string {
  return WHO_DOES.exec(after)?.groups?.who ?? after;
}

/** 为6万名居民建立档案: whom it is for is counted, without what is done. */
const SERVES = new RegExp(
  `(?:为|给|替|帮助|对)(?:全[省市区县][^，,。；;]{0,4})?${alternation(COMPARATOR_WORDS)}?$`,
  'u',
);

function whoIsServed(before: string, after: string): string {
  return SERVES.test(before) ? beforeADeed(after) : after;
}

/** 全市将实现100%乡镇通公交: of whom, not of what. */
const OF_A_PLACE = /^\p{Script=Han}{0,4}(?:[省市县区州]|[乡镇]|全域)(?:将|要|应|力争|确保)*实现$/u;

/** 首批认定, 第二批遴选 */
const ORDINAL = /^(?:首批|第[一二三四五六]批|每批|当年|首年)/u;

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

/** 建设农村幸福院，2023年新增600所, 配备一体机，共310台: what the clause before brings about. */
export function objectOfLead(lead: string): string | null {
  const clause = lead.split(/[。；;，,]/u).findLast((part) => part.trim() !== '') ?? '';
  const cut = VERBS.flatMap((verb) => {
    const at = verb.length < 2 ? -1 : clause.lastIndexOf(verb);
    return at < 0 ? [] : [at + verb.length];
  }).filter((at) => clause.length - at >= 3);
  const object = cut.length === 0 ? '' : clause.slice(Math.max(...cut));
  return /^\p{Script=Han}{3,12}$/u.test(object) ? object : null;
}

/** 加强高标准农田建设，新建300万亩: the clause before names the work that the verb goes on with. */
function workOfLead(lead: string): string | null {
  const clause = lead.split(/[。；;，,]/u).findLast((part) => part.trim() !== '') ?? '';
  return WORK_OF_A_THING.exec(clause)?.groups?.thing ?? null;
}
const WORK_OF_A_THING = /(?:加强|加快|推进|抓好|强化|做好)(?<thing>\p{Script=Han}{3,12})(?:建设|改造)$/u;

/** The subject of the clause before: 覆盖率每年提升2个百分点，到2035年达到75%. */
function subjectOfLead(lead: string, withoutVerb: (subject: string) => string): string {
  const last = lead.split(/[，,；;。|｜\n\t]/u).findLast((part) => part.trim() !== '' && !ONLY_A_DATE.test(part)) ?? '';
  const clause = last.replace(DONE_TO, '').replace(OF_A_YEAR, '').replace(HOW_IT_MOVES, '');
  const quantities = scanQuantities(clause, 0, clause.length);
  // 具有3个月以上经历的博士生比例达到30%: the first number belongs to the name.
  const first = quantities.find(({ end }) => !SAYS_WHICH.test(clause.slice(end))) ?? quantities.at(-1);
  const subject = withoutValueWords(opened(clause.slice(0, first?.start ?? startOfValue(clause))));
  if (A_TIME.test(subject) || isVerbOnly(subject)) return '';
  return withoutVerb(subject.replace(TIME_AT_END, '').replace(/[由从]$/u, ''));
}

/** 3个月以上经历的博士生比例, 周投递5次以上比例: a threshold within a name. */
const SAYS_WHICH = /^(?:以上|以下|以内|及以上|及以下)的?\p{Script=Han}{0,16}(?:率|比例|比重|占比|人数|数量|面积)/u;

/** 实地调查率上半年: the time is that of the value before. */
const TIME_AT_END =
  /(?:[上下]半年|第?[一二三四]季度|年底前?|今年|(?:20[0-9]{2}年)?[0-9]{1,2}月底?前?|20[0-9]{2}年底?前?)$/u;

/** 2025年遴选试点20家，2027年扩大到60家: each number has its own year. */
const OF_A_YEAR = /^\s*(?:[到至])?20[0-9]{2}年底?前?(?!起)(?:全[省市县区州镇])?(?=\p{Script=Han}{2})/u;
/** 网箱总量只减不增，2026年压减30%: how it is to move, not what. */
const HOW_IT_MOVES = /(?:只[增减升降]不[增减升降]|稳中有[升降进]|稳步[上下提]?[升降高]|有增无减)$/u;

/** 用水总量不超过省下达指标: its value begins with the comparator. */
function startOfValue(clause: string): number {
  const starts = COMPARATOR_WORDS.flatMap((word) => (word.length < 2 ? [] : [clause.indexOf(word)])).filter(
    (at) => at > 0,
  );
  return Math.min(clause.length, ...starts);
}

/** 充电桩达到5万个；到2030年，达到12万个 */
const ONLY_A_DATE = /^\s*(?:力争)?[到至]?(?:20[0-9]{2}年|“?十[一二三四五六七八]五”?)[底末]?(?:之?前)?$/u;

/** 对敬老院实施适老化改造，年底前完成80%: so much of the work. */
const DONE_TO = /^\s*对[^，,。；;]{2,30}?(?:实施|开展|进行|推行)(?=\p{Script=Han}{2})/u;

/** 上半年完成50%: when, not what. */
const A_TIME = /^(?:[上下]半年|第?[一二三四]季度|每[年月周季]|[0-9]{1,2}月)/u;

/** 新建绿道50公里 speaks of 绿道, 推动50%的… of what follows. */
function endsInVerbOnly(before: string, subject: string): boolean {
  return subject === '' || openingWord(before, VERBS) === subject || subject.length < 2;
}

/** 首批20个“一件事”全面落地: that they will be there says nothing of what they are. */
const ARRIVES = new RegExp(`(?:全面|全部|正式|基本|顺利|集中)+${alternation([...COMPLETION_VERBS, '实现'])}$`, 'u');

function nounAfter(after: string): string {
  const behind = after.slice(suffixLength(after));
  // 8万套（间）……记者获悉: a sentence ends there.
  const stop = behind.search(/…/u);
  if (stop >= 0 && stop < 8) return '';
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
  // 1处500平方米以上的公园: the size says which ones.
  return unit === null || SIZE.test(text.slice(unit.end)) ? text : withoutCount(text.slice(unit.end));
}

const SIZE = /^(?:及?以上|以下|以内|左右)的?(?=\p{Script=Han}{2})/u;
