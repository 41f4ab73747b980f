import { contentWords, isOfGrammar, wordsOf } from '../../text/words.ts';

/**
 * Whether a question is a name that dictionary words make, 导游资格考试: no word of grammar between them, and few single
 * characters. Each of its words narrows what is asked for, so that a measure which lacks them tells of something else;
 * 请企业里的人来带研究生 describes, and a plan says the same in words of its own.
 */
export function isCompoundName(text: string): boolean {
  if (!HAN_ONLY.test(text) || contentWords(text).length < 2) return false;
  const words = wordsOf(text).map(({ word }) => word);
  const singles = words.filter((word) => word.length === 1);
  return singles.length <= words.length * MOST_SINGLES && !singles.some(isOfGrammar);
}

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Speech is made of them, and so is a name that the dictionary does not know. */
const MOST_SINGLES = 1 / 3;
