import { contentWords, wordsOf } from '../../text/words.ts';

/**
 * What a name of two to four words is a name of, the two characters that it ends in: 年限 of 桥梁收费年限. What lacks them tells of
 * bridges. Null for a word by itself, and for what is no name: there other words may say the same. Of words of one character a
 * name has one at most, behind a longer one: 师 of 审计师, where 水库大坝老了要修 tells something.
 */
export function headNounOf(text: string): string | null {
  const said = contentWords(text);
  if (said.length < FEWEST || said.length > MOST) return null;
  const words = wordsOf(text);
  const ends = words.map(({ end }) => end);
  const isCompound =
    words.every(({ word, start }, i) => HAN_ONLY.test(word) && start === (ends[i - 1] ?? start)) &&
    words.filter(({ word }) => word.length === 1).length <= 1 &&
    words[0]?.word.length !== 1 &&
    said.join('').length === words.reduce((length, { word }) => length + word.length, 0);
  return isCompound
    ? words
        .map(({ word }) => word)
        .join('')
        .slice(-HEAD)
    : null;
}

const FEWEST = 2;
const MOST = 4;
const HEAD = 2;
const HAN_ONLY = /^\p{Script=Han}+$/u;
