import { expect, it } from 'vitest';
import { isWholeWord, wholeWords } from '../../../graph/text/words.ts';

it('knows a word from the same characters within another', () => {
  const whole = (text: string, word: string) => isWholeWord(text, text.indexOf(word), text.indexOf(word) + word.length);
  expect(whole('由市司法局牵头', '由')).toBe(true);
  expect(whole('赋予更大自由裁量权', '由')).toBe(false);
  expect(whole('由于历史原因', '由')).toBe(false);
  expect(whole('志愿力量参与公益性法律服务', '与')).toBe(false);
  expect(whole('市本级与县区', '与')).toBe(true);
});

it('finds the matches that part no word', () => {
  const text = '中华人民共和国成立70周年和改革开放40周年，群众参与率与满意率';
  expect([...wholeWords(text, /[和与]/gu)].map(({ index }) => text.slice(index - 1, index + 2))).toEqual([
    '年和改',
    '率与满',
  ]);
});
