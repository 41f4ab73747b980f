import { chineseNumeral } from '../chinese-numeral.ts';

/** A number as Word shows it in a list: `w:numFmt` of ECMA-376 (17.18.59 ST_NumberFormat), as far as Chinese plans use it. */
export function printNumber(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value);
}

type Print = (value: number) => string;

const digits =
  (characters: string): Print =>
  (value) =>
    String(value).replace(/\d/g, (digit) => characters[Number(digit)] ?? digit);

/** One sign a number, as far as they reach. */
const signs =
  (...runs: readonly (readonly [first: number, length: number])[]): Print =>
  (value) => {
    let left = value;
    for (const [first, length] of runs) {
      if (left >= 1 && left <= length) return String.fromCodePoint(first + left - 1);
      left -= length;
    }
    return String(value);
  };

const cycle =
  (characters: string): Print =>
  (value) =>
    characters[(value - 1) % characters.length] ?? String(value);

/** A, B … Z, AA, BB …: Word repeats the letter. */
const letters =
  (first: number): Print =>
  (value) =>
    String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);

/** 壹拾贰: every place is named, the tens too. */
const legal =
  (numerals: string, places: string): Print =>
  (value) => {
    const written = [...String(value)].map((digit, at, all) => {
      const place = all.length - 1 - at;
      return digit === '0' ? '0' : `${numerals[Number(digit)]}${place === 0 ? '' : places[place - 1]}`;
    });
    const zero = numerals[0] ?? '';
    return value > 9999 ? String(value) : written.join('').replace(/0+$/, '').replace(/0+/g, zero);
  };

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let left = value;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    // Lists are short; a start of a million is a defect of the file.
    for (; left >= worth && written.length < 20; left -= worth) written += sign;
  }
  return written;
}

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CIRCLED = signs([0x2460, 20], [0x3251, 15], [0x32b1, 15]);

const FORMATS: Readonly<Record<string, Print>> = {
  chineseCounting: chineseNumeral,
  chineseCountingThousand: chineseNumeral,
  taiwaneseCounting: chineseNumeral,
  taiwaneseCountingThousand: chineseNumeral,
  japaneseCounting: chineseNumeral,
  koreanCounting: chineseNumeral,
  ideographDigital: digits('〇一二三四五六七八九'),
  taiwaneseDigital: digits('○一二三四五六七八九'),
  japaneseDigitalTenThousand: digits('〇一二三四五六七八九'),
  chineseLegalSimplified: legal('零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographLegalTraditional: legal('零壹貳參肆伍陸柒捌玖', '拾佰仟'),
  japaneseLegal: legal('零壱弐参四伍六七八九', '拾百千'),
  ideographTraditional: cycle(STEMS),
  ideographZodiac: cycle(BRANCHES),
  ideographZodiacTraditional: (value) => `${cycle(STEMS)(value)}${cycle(BRANCHES)(value)}`,
  ideographEnclosedCircle: signs([0x3280, 10]),
  decimalEnclosedCircle: CIRCLED,
  decimalEnclosedCircleChinese: CIRCLED,
  decimalEnclosedParen: signs([0x2474, 20]),
  decimalEnclosedFullstop: signs([0x2488, 20]),
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters(0x41),
  lowerLetter: letters(0x61),
  none: () => '',
};
