import type { PdfLine } from './pdf-lines.ts';

/** A line that starts like this starts a paragraph, if the line before it ended a sentence. */
const NUMBERED =
  /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百\d]+[）)]|\d+[.．、]|第[一二三四五六七八九十百\d]+[章节条])/;
const CJK = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’—…]/;

/**
 * Joins lines into paragraphs: a line goes on when it reaches the right margin and the next one starts at the left
 * margin, close below, in the same size.
 */
export function joinParagraphs(pages: readonly (readonly PdfLine[])[]): { text: string; pageStarts: number[] } {
  const lines = pages.flat();
  const left = commonest(lines.map((line) => line.left));
  const right = margin(lines);
  const leading = commonest(lines.slice(1).map((line, index) => (lines[index]?.baseline ?? 0) - line.baseline));
  const pageStarts: number[] = [];
  let text = '';
  let before: PdfLine | undefined;
  for (const page of pages) {
    const [first] = page;
    let pageStart: number | undefined;
    for (const line of page) {
      if (before) text += goesOn(before, line, line === first) ? glue(before, line) : '\n';
      pageStart ??= text.length;
      text += line.text;
      before = line;
    }
    pageStarts.push(pageStart ?? text.length);
  }
  return { text: text === '' ? '' : `${text}\n`, pageStarts };

  function goesOn(line: PdfLine, next: PdfLine, pageBreak: boolean): boolean {
    const em = Math.max(line.size, next.size);
    if (line.right < right - 1.6 * em || next.left > left + 0.9 * em || line.left > left + 8 * em) return false;
    if (Math.abs(line.size - next.size) > 0.12 * em) return false;
    if (NUMBERED.test(next.text) && /[。；;！？]$/.test(line.text)) return false;
    return pageBreak || leading <= 0 || line.baseline - next.baseline < 1.4 * leading;
  }
}

function glue(line: PdfLine, next: PdfLine): string {
  return CJK.test(line.text.slice(-1)) || CJK.test(next.text.slice(0, 1)) || line.text.endsWith('-') ? '' : ' ';
}

/** The right margin: where the longest lines end, stray ones aside. */
function margin(lines: readonly PdfLine[]): number {
  const ends = lines.map((line) => line.right).sort((a, b) => a - b);
  return ends[Math.floor(ends.length * 0.9)] ?? 0;
}

/** To the nearest point; 0 when there is nothing. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values.map(Math.round)) if (value > 0) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
