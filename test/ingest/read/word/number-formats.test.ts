import { expect, it } from 'vitest';
import { printNumber } from '../../../../ingest/read/word/number-formats.ts';

it.each([
  ['chineseCounting', [1, 10, 12, 20, 21], '一 十 十二 二十 二十一'],
  ['chineseCountingThousand', [3, 10], '三 十'],
  ['ideographDigital', [1, 10, 12], '一 一〇 一二'],
  ['chineseLegalSimplified', [1, 10, 12, 20, 105], '壹 壹拾 壹拾贰 贰拾 壹佰零伍'],
  ['ideographTraditional', [1, 2, 10], '甲 乙 癸'],
  ['ideographZodiac', [1, 12], '子 亥'],
  ['upperRoman', [1, 4, 9, 14], 'I IV IX XIV'],
  ['lowerRoman', [3], 'iii'],
  ['upperLetter', [1, 26, 27], 'A Z AA'],
  ['decimalZero', [1, 10], '01 10'],
  ['decimalEnclosedCircle', [1, 20, 21, 36], '① ⑳ ㉑ ㊱'],
  ['decimalEnclosedParen', [3], '⑶'],
  ['decimalFullWidth', [12], '１２'],
  ['aFormatOfTomorrow', [7], '7'],
])('%s', (format, values, shown) => {
  expect(values.map((value) => printNumber(value, format)).join(' ')).toBe(shown);
});
