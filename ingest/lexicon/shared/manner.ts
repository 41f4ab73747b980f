import { wordList } from '../../../graph/lexicon/word-list.ts';

/** How work is to be done, in front of its verb: 切实加强, 稳步推进. Plain vocabulary of plans. */
export const MANNER_ADVERBS = wordList(`
  持续 进一步 全力 大力 着力 继续 全面 陆续 逐步 深入 切实 扎实 积极 认真 稳步 奋力 有序 稳妥 广泛 着重 尽快 抓紧
  严格 坚决 自觉 主动 牢固
`);
