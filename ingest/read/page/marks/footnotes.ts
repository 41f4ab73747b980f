import { isTable, type Piece } from '../columns.ts';
import type { Line } from '../lines.ts';
import type { Rule } from '../placed-page.ts';

/** ①, [1], ［1］, 注1, *, ※, a raised or a small 1. */
const MARK =
  /^(?:[①-⑳⑴-⒇]|[[［【〔]\d{1,2}[\]］】〕]|注\s?\d{0,2}\s?[:：]|[*＊※]|[¹²³⁴-⁹⁰]{1,2}|\d{1,2}(?=\s?[^\d\s.．、年月日%％]))/;
const SMALLER = 0.93;
/** The line above footnotes is shorter than this share of the page. */
const SEPARATOR = 0.5;
const LOWEST_PART = 0.4;

/**
 * Parts what is read in a column of a page into its text and the footnotes at its foot, which stand in the way of a sentence
 * that goes on. Where other text stands before it, the column may be nothing but notes.
 */
export function partFootnotes(
  items: readonly Piece[],
  body: number,
  page: { readonly width: number; readonly height: number; readonly loose: readonly Rule[] },
  isFirst = true,
): { readonly text: readonly Piece[]; readonly notes: readonly Line[] } {
  const left = items.reduce((least, item) => Math.min(least, item.left), Number.POSITIVE_INFINITY) - 2 * body;
  const right = items.reduce((most, item) => Math.max(most, item.right), 0);
  const separator = page.loose.find(
    (rule) =>
      rule.direction === 'horizontal' &&
      rule.left >= left &&
      rule.left <= right &&
      rule.right - rule.left < SEPARATOR * page.width &&
      rule.right - rule.left > 3 * body &&
      rule.top > LOWEST_PART * page.height &&
      items.some((item) => !isTable(item) && item.top > rule.top && MARK.test(item.text)),
  );
  let from = items.length;
  for (let index = items.length - 1; index >= (isFirst ? 1 : 0); index--) {
    const item = items[index];
    if (!item || isTable(item)) break;
    const isSmall = item.size < SMALLER * body;
    const isBelow = separator !== undefined && item.top >= separator.top - 1 && item.size <= 1.02 * body;
    if (!(isSmall || isBelow) || item.top < LOWEST_PART * page.height) break;
    if (MARK.test(item.text)) from = index;
  }
  return { text: items.slice(0, from), notes: items.slice(from).filter((item): item is Line => !isTable(item)) };
}
