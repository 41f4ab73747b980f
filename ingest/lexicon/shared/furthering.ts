import { wordList } from '../../../graph/lexicon/word-list.ts';

/** Verbs by which a plan furthers what others do or what comes about: 推动…落地, 力争…达到. Plain vocabulary of plans. */
export const FURTHERING_VERBS = wordList('推动 推进 促进 促成 争取 支持 助力 力争 确保 实现 力促 加快');
