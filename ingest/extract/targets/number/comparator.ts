import { COMPARATOR_AFTER, COMPARATOR_BEFORE, COMPARATOR_WORDS } from '../../../../graph/lexicon/comparators.ts';
import { wordList } from '../../../../graph/lexicon/word-list.ts';
import type { Comparator } from '../../../../graph/model.ts';
import { alternation } from '../../../../graph/text/alternation.ts';
import { wordEndAt } from '../../../../graph/text/words.ts';
import { ACHIEVE_VERBS } from '../../../lexicon/targets/bringing-about.ts';
import {
  CHANGE_VERBS,
  DECREASE_VERBS,
  INCREASE_VERBS,
  MODALS,
  RANK_VERBS,
} from '../../../lexicon/targets/comparators.ts';
import { endingWord } from '../word-match.ts';
import type { Quantity } from './quantity.ts';

const AFTER = [...COMPARATOR_AFTER].sort(([a], [b]) => b.length - a.length);
const BEFORE = [...COMPARATOR_BEFORE].sort(([a], [b]) => b.length - a.length);
const CHANGES = [
  ...INCREASE_VERBS.map((verb) => [verb, 'increase-by'] as const),
  ...DECREASE_VERBS.map((verb) => [verb, 'decrease-by'] as const),
].sort(([a], [b]) => b.length - a.length);
/** Between a verb of change and its number: 提高了约5个百分点, 下降幅度不低于10%. */
const LOOSE = new RegExp(`(?:${alternation(COMPARATOR_WORDS)}|了|幅度|率|和|或|[“\\s])+$`, 'u');

/** 不少于本部门执法人员总数的5%: between the comparator and its number stands what the share is of. */
const SHARE_OF = /(?<word>(?:不[得能应宜可]?)?(?:超过|低于|高于|少于|多于))[^，,。；;]{2,20}的$/u;

/** 签约40亿元, 就近20个, 商超30家: the last character belongs to a longer word. */
export const LONGER_WORD = /(?:[签预节集违履合解邀]约|[附就邻靠临最]近|[商农]超)$/u;

/** 至少培育5家, 不少于每年3次: between the comparator and its number stands the deed. */
const DEEDS = [...MODALS, ...ACHIEVE_VERBS, ...wordList('各 每年 每个 每家 每县 每村')];

/** How a quantity binds, from the words right before and right after it. */
export function comparatorOf(quantity: Quantity, before: string, after: string): Comparator {
  if (quantity.upper !== null) return 'range';
  if (/百分点$/u.test(quantity.unit) && /(?:高于|高出|快于)[^，,。；;]{2,20}$/u.test(before)) return 'increase-by';
  if (quantity.sort === 'rank' || isRank(quantity, before)) return 'lte';
  const change = changeBefore(before, quantity);
  if (change !== null) return change;
  const suffix = suffixOf(after.trimStart())?.[1];
  if (suffix !== undefined) return suffix;
  if (quantity.sort === 'time' && /^内/u.test(after)) return 'lte';
  const words = before.replace(/[“\s]+$/u, '').replace(/(?:年化|同期|人均|户均)$/u, '');
  const bare = words.slice(0, words.length - (endingWord(words, DEEDS)?.length ?? 0));
  const share = SHARE_OF.exec(before)?.groups?.word;
  if (share !== undefined) return BEFORE.find(([word]) => word === share)?.[1] ?? 'eq';
  if (/(?:至少|不少于|不低于)\p{Script=Han}{1,20}$/u.test(before)) return 'gte';
  if (/(?:最多|不超过|不高于)\p{Script=Han}{1,6}$/u.test(before)) return 'lte';
  if (LONGER_WORD.test(before)) return quantity.odd ? 'approx' : 'eq';
  const prefix = BEFORE.find(
    ([word]) => before.trimEnd().replace(/“$/u, '').endsWith(word) || bare.endsWith(word),
  )?.[1];
  if (prefix !== undefined) return prefix;
  return quantity.odd ? 'approx' : 'eq';
}

/** 压减公用经费10%: the verb stands before what it changes. */
const CHANGED_OBJECT = new RegExp(
  `^(?:[\\p{Script=Han}]{0,4}年底?前?[，,]?)?(?:全年|平均|再|逐年|力争|确保)?(?<verb>${alternation(CHANGE_VERBS.filter((verb) => verb.length > 1))})(?!到|至|为|[值额量])(?:(?!达|到|至|为|不低于|不少于|控制在)[\\p{Script=Han}]){2,14}$`,
  'u',
);

/** 改造提升200万亩 is work done, not growth. */
const WORKS = /(?:改造|建设|优化|扩容|新建|整治)(?:提升|扩大|增加)$/u;

/** increase-by or decrease-by when the number says by how much, not what level: 下降10% but not 下降至10%. */
export function changeBefore(before: string, { sort, unit }: Quantity): 'increase-by' | 'decrease-by' | null {
  const bare = before.replace(LOOSE, '');
  // 新建26个、提升15个: so many are made better.
  if (
    WORKS.test(bare) ||
    ((sort === 'count' || /公里|[平方]*米|亩/u.test(unit)) && /^(?:改造|优化)?提升$/u.test(bare.trim()))
  )
    return null;
  const relative = sort === 'percent' || unit.endsWith('百分点') || unit === '倍';
  const object = relative ? CHANGED_OBJECT.exec(before)?.groups?.verb : undefined;
  if (object !== undefined) return CHANGES.find(([verb]) => verb === object)?.[1] ?? null;
  return CHANGES.find(([verb]) => bare.endsWith(verb))?.[1] ?? null;
}

/** The comparator that a text begins with; 起 in 起降点 is none. */
function suffixOf(after: string): (typeof AFTER)[number] | undefined {
  const found = AFTER.find(([word]) => after.startsWith(word));
  return found !== undefined && found[0].length === 1 && wordEndAt(after, 0) > 1 ? undefined : found;
}

/** Length of the comparator after a quantity, 以上 in 95%以上. */
export function suffixLength(after: string): number {
  const space = after.startsWith(' ') ? 1 : 0;
  const word = suffixOf(after.slice(space))?.[0];
  return word === undefined ? 0 : space + word.length;
}

const PLACE = new RegExp(`(?:${alternation(RANK_VERBS)}|排名|[国省市县区](?:\\p{Script=Han}{2,4})?)前$`, 'u');

/** 全省前10名, but not 年底前10个村. */
export function isRank(quantity: Quantity, before: string): boolean {
  return PLACE.test(before) && (quantity.sort === 'bare' || /^[名位强个]$/u.test(quantity.unit));
}
