import { isDressedPageNumber, isPageNumber } from '../page/marks/page-numbers.ts';

/**
 * A text that was printed into pages, without what stands between them: page numbers such as — 2 — or 第2页 共9页, form feeds,
 * and the empty lines around, so that a sentence goes on. One number alone is left, as it may be a line of the text.
 */
export function withoutPageEnds(text: string): string {
  const lines = text.split(/\r?\n/);
  const ends = lines.flatMap((line, index) => (isPageEnd(line, lines, index) ? [index] : []));
  const printed = ends.filter((index) => !(lines[index] as string).includes('\f'));
  if (ends.length === printed.length && printed.length < 2) return text;
  const isPageEndAt = new Set(ends);
  const dropped = new Set(ends);
  for (const index of ends) {
    if (!isInSentence(lastBefore(lines, index))) continue;
    for (let at = index - 1; isBlank(lines[at]) && !isPageEndAt.has(at); at--) dropped.add(at);
    for (let at = index + 1; isBlank(lines[at]) && !isPageEndAt.has(at); at++) dropped.add(at);
  }
  const out: string[] = [];
  let last = '';
  let goesOn = false;
  for (const [index, line] of lines.entries()) {
    const words = line.replaceAll('\f', '');
    if (dropped.has(index) && (words.trim() === '' || isPageNumber(words))) {
      goesOn ||= isPageEndAt.has(index) && isInSentence(last);
      continue;
    }
    out.push(index === 0 || (goesOn && !BEGINS.test(words)) ? '' : '\n', words);
    goesOn = false;
    if (words.trim() !== '') last = words.trimEnd();
  }
  return out.join('');
}

/** An indent or a number begins a paragraph. */
const BEGINS = /^(?:\s|第[一二三四五六七八九十百\d]{1,4}[章条节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])/;

/** A bare number is that of a page beside a form feed only. */
function isPageEnd(line: string, lines: readonly string[], index: number): boolean {
  if (line.includes('\f')) return true;
  if (line.length > LONGEST_NUMBER || !/[\d０-９页]/.test(line)) return false;
  const beside = [lines[index + 1], lines[index + 2]].some((one) => one?.includes('\f'));
  return isDressedPageNumber(line) || (beside && isPageNumber(line));
}

const LONGEST_NUMBER = 40;

function lastBefore(lines: readonly string[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - FARTHEST); at--) {
    const line = lines[at] ?? '';
    if (!isBlank(line) && !isPageNumber(line)) return line.trimEnd();
  }
  return '';
}

/** How many lines between a sentence and the foot of its page are looked over. */
const FARTHEST = 20;

/** Neither a title nor the end of a sentence. */
function isInSentence(line: string): boolean {
  return /[，。；：（,(]/.test(line) && !/[。；：！？:;!?]$/.test(line);
}

function isBlank(line: string | undefined): boolean {
  return line !== undefined && line.replaceAll('\f', '').trim() === '';
}
