import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Before a date: then it is where a span begins or ends, or what is compared with. */
export const BEFORE_A_POINT = wordList('到 至 比 较 自 从 由 与 在 对照 参照 相对 以');

/** Behind a year: then it is a point or a span of time, and no name of the year’s work. */
export const AFTER_A_POINT = wordList('底 末 前 以来 起 之前 以前 期间');
