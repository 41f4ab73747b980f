import { LEVELS_AND_SETTLEMENTS } from '../lexicon/places.ts';
import { alternation } from '../text/alternation.ts';
import { characterNgrams, dice } from '../text/character-ngrams.ts';

/** Whose total it is says nothing of what is counted: a plan speaks of its own place. */
const SCOPE = /^(?:全[国省市区县州镇院]|[我本][省市区县]|年度|年均|实现|力争|确保)+/u;
const DECORATION = /[\s“”"'‘’「」『』《》〈〉（）()【】、，,。；;：:·]/gu;
const SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/满意度/gu, '满意率'],
  [/(?:占比|比率|比重)/gu, '比例'],
  [/(?:数量|总数|总量|人数|个数)$/u, '数'],
];

/** Words that make two otherwise equal metrics two: an office of the province's standard is not one of the city's. */
const TELLS_APART = new RegExp(`${alternation(LEVELS_AND_SETTLEMENTS)}|线上|线下|[一二三四五]级|[甲乙丙]等`, 'gu');

/** How alike two names must be, by the pairs of characters they share, to mean one metric. */
const ALIKE = 0.6;

/** The name without what differs from plan to plan. */
export function coreOfMetric(name: string): string {
  const bare = name.normalize('NFKC').replace(DECORATION, '').replace(SCOPE, '');
  return SYNONYMS.reduce((text, [pattern, word]) => text.replace(pattern, word), bare);
}

/** Whether two names mean the same metric, as far as their wording tells. */
export function isSameMetric(one: string, other: string): boolean {
  const [a, b] = [coreOfMetric(one), coreOfMetric(other)];
  if (a === b) return true;
  if (qualifiersOf(a) !== qualifiersOf(b)) return false;
  return isShortFor(a, b) || dice(characterNgrams(a, 2), characterNgrams(b, 2)) >= ALIKE;
}

/** 出庭应诉率 for 行政机关负责人出庭应诉率: whose rate it is goes without saying, where the rest says what is measured. */
function isShortFor(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= SAYS_ENOUGH && short.endsWith('率') && long.endsWith(short);
}

const SAYS_ENOUGH = 5;

/** Whether a metric belongs to what was asked for: it is the same, or contains the words. */
export function isMetricAskedFor(name: string, asked: string): boolean {
  return coreOfMetric(name).includes(coreOfMetric(asked)) || isSameMetric(name, asked);
}

const qualifiersOf = (name: string) => [...name.matchAll(TELLS_APART)].map(([word]) => word).join(' ');
