import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Labels behind which stands by when a task is to be done: 完成时限：2024年6月底. */
export const DEADLINE_LABELS = wordList(`
  完成时限 完成时间 完成日期 完成期限 完成时效 完成节点 时限要求 时间要求 时间节点 时间安排 时间进度 时限 推进时限
  工作时限 办理时限 办结时限 落实时限 整改时限 责任时限 进度要求 实施期限 起止时间
`);
