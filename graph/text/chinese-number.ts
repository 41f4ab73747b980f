/** Digits of numerals; ○, O and 0 stand for 〇 in dates that were typed. */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  '○': 0,
  O: 0,
  '0': 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** The numerals that nobody can change afterwards. */
const FINANCIAL = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾貳參陸'].map((one, index) => [one, '一二三四五六七八九十二三六'[index] ?? '']),
);
const FINANCIAL_NUMERAL = new RegExp(`[${[...FINANCIAL.keys()].join('')}]`, 'g');

export const CHINESE_NUMERALS = '零〇一二两三四五六七八九十百千万亿';

/** 三十五 → 35, 一千二百万 → 12000000, 三点五 → 3.5; null for what is no single number, as 两三 or 百千万. */
export function chineseNumber(written: string): number | null {
  const [whole = '', fraction, ...more] = written.split('点');
  if (more.length > 0) return null;
  const value = wholeNumber(whole);
  if (value === null || fraction === undefined) return value;
  const digits = [...fraction].map((char) => DIGITS[char]);
  if (digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  return Number(`${value}.${digits.join('')}`);
}

/**
 * Value of a numeral as it numbers a heading or stands in a date: Arabic (12, １２), said (二十一), digit by digit (二〇二一), or financial
 * (贰拾壹); null when it is none.
 */
export function numeralValue(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(FINANCIAL_NUMERAL, (char) => FINANCIAL.get(char) ?? char);
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  return /[十百千]/.test(plain) ? wholeNumber(plain) : digitByDigit(plain);
}

function digitByDigit(numeral: string): number | null {
  let value = 0;
  for (const char of numeral) {
    const digit = DIGITS[char];
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return numeral === '' ? null : value;
}

function wholeNumber(written: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (let index = 0; index < written.length; index++) {
    const char = written.charAt(index);
    const value = DIGITS[char];
    const place = PLACES[char];
    const myriad = MYRIADS[char];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (place !== undefined) {
      // 十 alone means ten; 百 and 千 need a digit, or 百千万 would be a number.
      if (digit === null && !(place === 10 && (index === 0 || section > 0))) return null;
      section += (digit ?? 1) * place;
      digit = null;
    } else if (myriad !== undefined) {
      if (section === 0 && digit === null && total === 0) return null;
      total = (total + section + (digit ?? 0)) * myriad;
      section = 0;
      digit = null;
    } else return null;
  }
  return written === '' ? null : total + section + (digit ?? 0);
}
