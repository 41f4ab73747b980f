import { COMPARATOR_WORDS } from '../../../../graph/lexicon/comparators.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { isWholeWord } from '../../../../graph/text/words.ts';
import {
  BEFORE_A_VALUE,
  CHANGE_VERBS,
  LEVEL_VERBS,
  MODALS,
  RANK_VERBS,
  REACH_VERBS,
  TOTALS,
} from '../../../lexicon/targets/comparators.ts';
import { LONGER_WORD } from '../number/comparator.ts';
import { endingWord } from '../word-match.ts';

const BEFORE_THE_NUMBER = [...REACH_VERBS, ...COMPARATOR_WORDS, ...TOTALS, '在'];
const TRAILING = new RegExp(
  `(?:仅为?|${alternation(BEFORE_A_VALUE)}|[“"：:、\\s的]|[0-9]{1,3}大?类|每(?:学年|学期|半年|季度|[年月天日人个家校县村所区生户亩床件吨])|(?<![亩人户地日生])均|[二两三四五六七八九十2-9]个)+$`,
  'u',
);
/** What a value is compared with: 2020年底, 上年同期, 近三年平均水平. */
export const TIME_COMPARED_WITH =
  '[0-9]{4}年底?|上年度?|去年|上年同期|(?:近|前|过去|此前)?[二两三四五]年(?:同期)?平均(?:数|值|水平)?|“?十[一二三四五]五”?末?';
const COMPARISON = new RegExp(
  `[，,]?(?:(?:比|较|同比|在)(?:${TIME_COMPARED_WITH}|上个?(?:月|季度|周期)|上一年度?|基期|基准年)(?:的?基础上|同期|水平|末)?|同比)(?:再|均|都)?$`,
  'u',
);
/** 亩均增收: the verb is all that says of what. */
const PER_HEAD = /^(?:亩均|户均|人均|每亩|每户)$/u;
const ABOVE = /(?<![不得能应宜可])(?:高于|高出|快于)[^，,。；;]{2,20}$/u;
/** What stands between a thing ranked and its rank: 进入全省前10名. */
const RANKING = new RegExp(
  `${alternation(RANK_VERBS)}*(?:全[国省市区县州](?:\\p{Script=Han}{2,4})?|同类城市|[\\p{Script=Han}]{1,3}[省市县区])?前$`,
  'u',
);
const TIMES_OF = new RegExp(
  `(?:${alternation(LEVEL_VERBS.filter((verb) => verb.length > 1))}|是|为|相当于|(?:不[得能应宜可]?)(?:少于|低于|超过|高于|多于))[^达是为，,]{0,24}的$`,
  'u',
);
/** 公办学位新增300个, 救助时长人均90小时: what stands behind the name of what is counted. */
const BEHIND_A_NAME = /(?<name>\p{Script=Han}{3})(?:新增|净增|新建|改建|扩建|人均|户均)$/u;
const ON_A_BASE = /(?:比|在)[^，,。；;]{2,12}?(?:的)?基础上(?:平均|再)?$/u;

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
    .replace(BEHIND_A_NAME, '$<name>')
    .replace(ON_A_BASE, '');
  if (tail !== text) return tail.trimEnd();
  if (LONGER_WORD.test(text)) return text;
  const word = endingWord(text, BEFORE_THE_NUMBER) ?? endingWord(text, CHANGE_VERBS) ?? endingWord(text, MODALS);
  if (word === null || AVERAGE.test(text)) return text;
  // 雷达, 行为: no value begins within a word.
  if (word.length === 1 && text.length > 1 && !isWholeWord(text, text.length - 1, text.length)) return text;
  return text.slice(0, -word.length).trimEnd();
}

/** Without quotes at the ends and a lone bracket. */
export function trimmed(text: string): string {
  const bare = text
    .trim()
    .replace(/^[、\s的]+|[、\s]+$/gu, '')
    .replace(/\s*\n\s*/gu, '');
  const quotes = [...bare].filter((char) => char === '“' || char === '”').length;
  return quotes % 2 === 1 ? bare.replace(/^”|“$/u, '') : bare;
}
