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
