import type { Comparator } from '../../../../graph/model.ts';
import { wordEndAt } from '../../../../graph/text/words.ts';
import {
  COMPARATOR_AFTER,
  DECREASE_VERBS,
  INCREASE_VERBS,
  NEGATIONS,
  PLAIN_COMPARATORS,
} from '../../../lexicon/targets/comparators.ts';
import type { Quantity } from './quantity.ts';

const NEGATED: Readonly<Partial<Record<Comparator, Comparator>>> = { gt: 'lte', lt: 'gte' };

/** Words right before a number that say how it binds, 不得超过 and its like included. */
export const COMPARATOR_BEFORE: readonly (readonly [word: string, comparator: Comparator])[] = [
  ...PLAIN_COMPARATORS,
  ...PLAIN_COMPARATORS.flatMap(([word, comparator]) => {
    const turned = NEGATED[comparator];
    return turned === undefined || word.startsWith('不')
      ? []
      : NEGATIONS.map((negation) => [negation + word, turned] as const);
  }),
];
export const COMPARATOR_WORDS: readonly string[] = COMPARATOR_BEFORE.map(([word]) => word);

const AFTER = [...COMPARATOR_AFTER].sort(([a], [b]) => b.length - a.length);
const BEFORE = [...COMPARATOR_BEFORE].sort(([a], [b]) => b.length - a.length);
const CHANGES = [
  ...INCREASE_VERBS.map((verb) => [verb, 'increase-by'] as const),
  ...DECREASE_VERBS.map((verb) => [verb, 'decrease-by'] as const),
].sort(([a], [b]) => b.length - a.length);
/** Between a verb of change and its number: 提高了约5个百分点, 下降幅度不低于10%. */
const LOOSE = /(?:了|约|近|超过|不低于|不少于|不超过|至少|幅度|率|和|或|[“\s])+$/u;

/** 不少于本部门执法人员总数的5%: between the comparator and its number stands what the share is of. */
const SHARE_OF = /(?<word>(?:不[得能应宜可]?)?(?:超过|低于|高于|少于|多于))[^，,。；;]{2,20}的$/u;

/** 签约40亿元, 就近20个, 商超30家: the last character belongs to a longer word. */
export const LONGER_WORD = /(?:[签预节集违履合解邀]约|[附就邻靠临最]近|[商农]超)$/u;

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
  const bare = before
    .replace(/[“\s]+$/u, '')
    .replace(/(?:年化|同期|人均|户均)$/u, '')
    .replace(/(?:要|均|都|应|力争|达到|各|每[年个家县村]|建设|打造|培育|新建|建成|开展|完成|组织|举办)$/u, '');
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
const CHANGED_OBJECT =
  /^(?:[\p{Script=Han}]{0,4}年底?前?[，,]?)?(?:全年|平均|再|逐年|力争|确保)?(?<verb>压减|减少|压缩|精简|削减|降低|缩短|提高|提升|增加)(?!到|至|为|[值额量])(?:(?!达|到|至|为|不低于|不少于|控制在)[\p{Script=Han}]){2,14}$/u;

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

const PLACE = /(?:进入|位居|位列|跻身|保持|排名|居|稳居|迈入|冲刺|争进|进|[国省市县区](?:\p{Script=Han}{2,4})?)前$/u;

/** 全省前10名, but not 年底前10个村. */
export function isRank(quantity: Quantity, before: string): boolean {
  return PLACE.test(before) && (quantity.sort === 'bare' || /^[名位强个]$/u.test(quantity.unit));
}
