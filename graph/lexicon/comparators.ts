import type { Comparator } from '../model.ts';
import { wordList } from './word-list.ts';

type Bound = readonly [word: string, comparator: Comparator];

/** Words right before a number that say how it binds, without a negation. */
const PLAIN_COMPARATORS: readonly Bound[] = [
  ...bound('gte', '至少 最少 最低 起码 ≥ ≧ >= ＞= 大于等于 大于或等于 高于或等于 达到或超过 保底'),
  ...bound('gt', '超过 超 高于 多于 大于 长于 突破 > ＞ 超出'),
  ...bound('lte', '最多 至多 ≤ ≦ <= ＜= 小于等于 小于或等于 控制在 最长'),
  ...bound('lt', '低于 少于 小于 短于 下于 不足 不到 不满 < ＜'),
  ...bound('approx', '约 大约 近 接近'),
];

/** What turns 超过 into at most and 低于 into at least. */
export const NEGATIONS = wordList('不 不得 不能 不应 不应当 不宜 不可 不准 不许 不允许 不会 不再 未 禁止 严禁 杜绝');

const NEGATED: Readonly<Partial<Record<Comparator, Comparator>>> = { gt: 'lte', lt: 'gte' };

/** Words right before a number that say how it binds, 不得超过 and its like included. The longest that fits wins. */
export const COMPARATOR_BEFORE: readonly Bound[] = [
  ...PLAIN_COMPARATORS,
  ...PLAIN_COMPARATORS.flatMap(([word, comparator]) => {
    const turned = NEGATED[comparator];
    return turned === undefined || word.startsWith('不')
      ? []
      : NEGATIONS.map((negation) => [negation + word, turned] as const);
  }),
];
/** Those words alone. */
export const COMPARATOR_WORDS: readonly string[] = COMPARATOR_BEFORE.map(([word]) => word);

/** Words right after a number and its unit. */
export const COMPARATOR_AFTER: readonly Bound[] = [
  ...bound('gte', '及以上 以上 之上 （含）以上 (含)以上 起'),
  ...bound('lte', '及以下 以下 以内 之内 （含）以下 (含)以下'),
  ...bound('approx', '左右 上下'),
];

function bound(comparator: Comparator, words: string): Bound[] {
  return wordList(words).map((word) => [word, comparator]);
}
