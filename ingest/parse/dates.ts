import { numeralValue } from '../../graph/text/chinese-number.ts';

const ARABIC = /(?<year>(?:19|20)\d{2})\s?[年./-]\s?(?<month>\d{1,2})\s?[月./-]\s?(?<day>\d{1,2})\s?日?/;
const CHINESE =
  /(?<year>[二一][〇○Ｏ零九一二三四五六七八0O]{3})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日/;

export interface FoundDate {
  /** ISO day */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The first full date in a short text, in digits or Chinese numerals; offsets are within the text. */
export function findDate(text: string): FoundDate | null {
  const found = ARABIC.exec(text) ?? CHINESE.exec(text);
  if (!found?.groups) return null;
  const year = numeralValue(found.groups.year ?? '');
  const month = numeralValue(found.groups.month ?? '');
  const day = numeralValue(found.groups.day ?? '');
  if (!year || !month || !day || month > 12 || day > 31) return null;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { iso, start: found.index, end: found.index + found[0].length };
}

/** The date when the line is nothing but one, in brackets or not. */
export function dateLine(text: string): FoundDate | null {
  if (text.length > 60) return null;
  const date = findDate(text);
  if (!date) return null;
  const rest = (text.slice(0, date.start) + text.slice(date.end)).replace(/[（(]此件[^（）()]{0,16}[）)]/, '');
  return /^[\s\u3000()（）\d:]*(?:印发|发布|公布)?[\s\u3000()（）\d:]*$/.test(rest) ? date : null;
}
