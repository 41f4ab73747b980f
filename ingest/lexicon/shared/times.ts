import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Before a date: then it is where a span begins or ends, or what is compared with. */
export const BEFORE_A_POINT = wordList('到 至 比 较 自 从 由 与 在 对照 参照 相对 以');

/** Behind a year: then it is a point or a span of time, and no name of the year’s work. */
export const AFTER_A_POINT = wordList('底 末 前 以来 起 之前 以前 期间');

/** When and how long, where a list of bodies may stand as well: 长期坚持, 年底前完成. */
export const TIME_WORDS = wordList('长期 持续 全年 每年 每月 每季 常年 年底 年内 即日 立即 贯穿');

/** The year of the plan, as the plan calls it. */
export const THIS_YEAR = wordList('今年 本年度 本年 当年 全年 年内 年底 年末');

/** The year after it. */
export const NEXT_YEAR = wordList('明年 次年 下一年 下一年度 下年度');

/** Seasons and feasts that work has to be done before. */
export const SEASONS = wordList('汛 汛期 主汛 主汛期 入汛 雨季 入冬 春节 国庆 开学 供暖 供暖季 采暖季');

/** In front of a date by which something is to be reached. */
export const DATE_LEADS = wordList(`
  力争到 争取到 确保到 截止到 截至 截止 力争在 力争 确保 争取 预计 展望 面向 力争用 再用 未来 今后 到 至 于 在 用
`);

/** Behind a year: then nothing is to be reached by it. 2023年以来, 2022年的. */
export const NO_DEADLINE_AFTER = wordList(`
  以来 起 开始 版 修订 的 印发 基础 同期 相比 水平 出台 发布 及以后 以后 之后 后 至 到
`);
