const DIGITS = '〇一二三四五六七八九';

/** 1 → 一, 12 → 十二, 105 → 一百〇五: as headings are numbered. */
export function chineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value] ?? '';
  if (value < 20) return `十${value === 10 ? '' : DIGITS[value - 10]}`;
  if (value < 100) return `${DIGITS[Math.floor(value / 10)]}十${value % 10 === 0 ? '' : DIGITS[value % 10]}`;
  const rest = value % 100;
  const tail = rest === 0 ? '' : rest < 10 ? `〇${DIGITS[rest]}` : `${rest < 20 ? '一' : ''}${chineseNumeral(rest)}`;
  return value < 1000 ? `${DIGITS[Math.floor(value / 100)]}百${tail}` : String(value);
}
