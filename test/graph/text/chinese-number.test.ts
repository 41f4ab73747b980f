import { describe, expect, test } from 'vitest';
import { chineseNumber, numeralValue } from '../../../graph/text/chinese-number.ts';

describe('a number that is said', () => {
  test.each([
    ['三十五', 35],
    ['十', 10],
    ['一千二百万', 12_000_000],
    ['三点五', 3.5],
    ['一百零五', 105],
  ])('%s is %d', (written, value) => {
    expect(chineseNumber(written)).toBe(value);
  });

  test.each(['两三', '百千万', '三点', '', '多'])('%s is no single number', (written) => {
    expect(chineseNumber(written)).toBeNull();
  });
});

describe('a numeral of a heading or a date', () => {
  test.each([
    ['二十一', 21],
    ['二〇二一', 2021],
    ['二○二一', 2021],
    ['二Ｏ二一', 2021],
    ['二0二一', 2021],
    ['１２', 12],
    ['贰拾壹', 21],
  ])('%s is %d', (numeral, value) => {
    expect(numeralValue(numeral)).toBe(value);
  });

  test.each(['', '甲', '1234567'])('%s is none', (numeral) => {
    expect(numeralValue(numeral)).toBeNull();
  });
});
