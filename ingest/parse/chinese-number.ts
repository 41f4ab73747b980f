const DIGITS = new Map([...'〇零一二三四五六七八九'].map((digit, index) => [digit, Math.max(0, index - 1)]));
DIGITS.set('两', 2);
DIGITS.set('○', 0);
DIGITS.set('Ｏ', 0);

/** 壹贰叁: the same numerals as nobody can change them afterwards. */
const FINANCIAL = new Map(
  [...'壹贰叁肆伍陆柒捌玖拾貳參陸'].map((one, index) => [one, '一二三四五六七八九十二三六'[index] ?? '']),
);

const FINANCIAL_DIGIT = new RegExp(`[${[...FINANCIAL.keys()].join('')}]`, 'g');

/** Value of a Chinese or Arabic numeral below ten thousand (二十一, 二〇二一, 12, １２); null when it is none. */
export function chineseNumber(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(FINANCIAL_DIGIT, (char) => FINANCIAL.get(char) ?? char);
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  if (!/[十百千]/.test(plain)) return positional(plain);
  let total = 0;
  let digit = 0;
  for (const char of plain) {
    const scale = { 十: 10, 百: 100, 千: 1000 }[char];
    if (scale) {
      total += (digit || 1) * scale;
      digit = 0;
    } else {
      const value = DIGITS.get(char);
      if (value === undefined) return null;
      digit = value;
    }
  }
  return total + digit;
}

function positional(numeral: string): number | null {
  let value = 0;
  for (const char of numeral) {
    const digit = DIGITS.get(char);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return numeral === '' ? null : value;
}
