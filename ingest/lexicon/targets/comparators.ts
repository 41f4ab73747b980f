import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Words that say how firmly a number is meant; they stand before its comparator and belong to no metric. */
export const MODALS = wordList(`
  原则上 一般 一般应 应当 应该 应 必须 须 需 需要 要 务必 确保 力争 争取 努力 预计 计划 总体 整体 基本 最长 最多
  最高 最低 最少 将 可 均 都 也 再 又
`);

/** Words between a subject and its sum: 培养飞手总计5000人. */
export const TOTALS = wordList('总计 共计 合计 总共 一共 累计 累计达 累计达到 共 计');

/** Verbs that measure a change; followed by 到, 至 or 为 they give the level reached instead. */
export const INCREASE_VERBS = wordList('增长 提高 提升 增加 上升 扩大 递增 上涨 高出 增产 增收 提速 同比增长');

/** The same downwards. */
export const DECREASE_VERBS = wordList(`
  下降 降低 减少 缩短 压缩 压减 精简 缩减 减轻 下调 削减 节约 节省 减排 降 减 压降 缩小 递减
`);

/** Both. */
export const CHANGE_VERBS: readonly string[] = [...INCREASE_VERBS, ...DECREASE_VERBS];

/** With these a number is the level itself: 达到, 提高到, 降至. */
export const LEVEL_VERBS: readonly string[] = [
  ...wordList('达到 达 稳定在 稳定到 保持在 维持在 控制在 升至 增至 提至 缩至'),
  ...[...CHANGE_VERBS, ...wordList('发展 拓展 延长 攀升 扩充 扩')].flatMap((verb) => [`${verb}到`, `${verb}至`]),
];

/** Verbs that say a level is reached; they end the metric and begin the value. */
export const REACH_VERBS: readonly string[] = [
  ...LEVEL_VERBS,
  ...wordList('保持 稳定 实现 为 是 占 占到 有 拥有 到 至 完成 分别为 分别达 分别达到'),
  ...wordList('总体达到 力争达到 确保达到 基本达到 率先达到 累计达到 争取达到'),
  ...wordList('超过 突破 高于 低于 少于 至少 不低于 不少于 不超过 不高于 不多于 不得低于 不得少于 不得超过'),
];

/** Verbs between a thing ranked and its rank: 进入全省前10名. */
export const RANK_VERBS = wordList('进入 位居 位列 跻身 保持 保持在 居 稳居 迈入 冲刺 争进 进 力争');

/** Behind these a scale alone is a number: 产值突破千亿元. */
export const MILESTONE_VERBS = wordList('突破 超过 超 达到 达 迈上 跨上 跨越 跃上 站上 冲刺 不低于');

/** At the end of what is measured: how, how often and since when its value holds, and no part of its name. */
export const BEFORE_A_VALUE = wordList(`
  只有 年均 年化 平均 都 总体 分别 再 力争 争取 要 应 须 必须 累计 年度 各 了 幅度 全年 继续 常年 始终 持续 长期
  双双 三个
`);
