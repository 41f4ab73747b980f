import { findDate } from '../../../parse/dates.ts';
import { scanDeadlines } from './deadline.ts';

/** 2025.6, 2025-06: a month without words. */
const MONTH = /^(?<year>20\d{2})\s?[./-]\s?(?<month>1[0-2]|0?[1-9])(?:月|$)/;
/** 9月投入使用 */
const LEADING_TIME = /^(?:20\d{2}年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}日)?|[上下]半年|第?[一二三四1-4]季度)/;
const LONGEST = 60;

/**
 * When the words of a cell or of a label for times say that something is due: ISO year, month or day, the last where they name
 * several; null for 长期坚持 and what names no time.
 */
export function writtenDate(written: string, planYear: number | null): string | null {
  const words = written.normalize('NFKC').replace(/\s/g, '').slice(0, LONGEST);
  const date = findDate(words);
  const month = MONTH.exec(words)?.groups;
  const plain = date?.iso ?? (month ? `${month.year}-${month.month?.padStart(2, '0')}` : null);
  // The label says 前: a bare 6月 or 上半年 is a deadline here.
  const due = /[前底末内]$/.test(words) ? words : `${words}前`;
  const leading = LEADING_TIME.exec(words)?.[0] ?? '';
  return (
    scanDeadlines(due, 0, due.length, planYear).at(-1)?.iso ??
    plain ??
    scanDeadlines(`${leading}前`, 0, leading.length + 1, planYear).at(-1)?.iso ??
    null
  );
}
