import { alternation } from '../../../graph/text/alternation.ts';
import { PHRASE_VERBS } from '../../lexicon/brands/around-names.ts';
import { SOFT_HEADS, STRONG_HEADS } from '../../lexicon/brands/brand-heads.ts';
import { openingWord } from '../targets/word-match.ts';

/** What a text calls a name: 行动, 平台, 机制 …, and how sure that makes us. */
export interface Head {
  readonly noun: string;
  readonly strong: boolean;
  /** Right after the quote, nothing between. */
  readonly immediate: boolean;
  /** After 等, at the end of a list of names. */
  readonly listed: boolean;
  /** 主题教育活动: the quote gives the theme. */
  readonly themed: boolean;
}

const REACH = 40;
const LIST_TAIL =
  /^(?:(?:、|和|及|以及)[\p{Script=Han}0-9A-Za-z（）()]{2,12}){0,4}?等(?<rest>[\p{Script=Han}A-Za-z]{1,16})/u;
const TAIL = /^(?<of>的)?(?<rest>[\p{Script=Han}A-Za-z0-9]{1,16})/u;
const AFTER_OF = ['应用', '品牌', '平台', '活动', '行动', '项目', '系统', '工程', '计划'];
/** Verbs that end the noun phrase after a name. */
const VERBS = new RegExp(`${alternation(PHRASE_VERBS)}`, 'u');

/** The head noun of the phrase that a quote stands in: “扬帆”专项行动, “甲”“乙”等特色品牌. */
export function headAfter(text: string, end: number): Head | null {
  const after = text.slice(end, end + REACH);
  const list = LIST_TAIL.exec(after)?.groups?.rest;
  if (list !== undefined) {
    const head = headIn(list);
    if (head !== null) return { ...head, listed: true, immediate: false, themed: false };
  }
  const { of, rest } = TAIL.exec(after.replace(/^[”」』"\s]+/u, ''))?.groups ?? {};
  if (rest === undefined) return null;
  const head = headIn(rest);
  if (head === null || (of !== undefined && !AFTER_OF.includes(head.noun))) return null;
  const immediate = of === undefined && rest.startsWith(head.noun);
  return { ...head, listed: false, immediate, themed: rest.startsWith('主题') };
}

/** The last head of a noun phrase, before any verb: 公共法律服务品牌 is a 品牌. Strong heads go before soft ones. */
function headIn(phrase: string): { noun: string; strong: boolean } | null {
  const verb = phrase.slice(1).search(VERBS);
  const noun = verb < 0 ? phrase : phrase.slice(0, verb + 1);
  let best: { noun: string; strong: boolean; end: number } | null = null;
  for (let at = 0; at <= Math.min(10, noun.length - 1); at++) {
    const rest = noun.slice(at);
    const strong = openingWord(rest, STRONG_HEADS);
    const found = strong ?? openingWord(rest, SOFT_HEADS);
    if (found === null) continue;
    const head = { noun: found, strong: strong !== null, end: at + found.length };
    if (best === null || (head.strong && !best.strong) || (head.strong === best.strong && head.end > best.end))
      best = head;
  }
  return best;
}
