import { meantCharacters } from './pdf-characters.ts';

/** A run of characters as the PDF library gives it; `transform[4]` and `[5]` are its left end and its base line. */
export interface Glyphs {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line on a page; lengths in points, `top` as a share of the page's height measured from the top. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly top: number;
}

/** Runs on one base line make a line; a gap between two runs becomes a space when it is as wide as one. */
export function toLines(
  glyphs: readonly Glyphs[],
  page: { readonly bottom: number; readonly height: number },
): PdfLine[] {
  const rows: { baseline: number; size: number; runs: Glyphs[] }[] = [];
  for (const run of glyphs) {
    if (run.str.trim() === '') continue;
    const baseline = run.transform[5] ?? 0;
    const size = run.height || Math.abs(run.transform[3] ?? 0) || 10;
    // Runs come in reading order nearly always: the row is among the last few.
    const row = rows.slice(-4).find((known) => Math.abs(known.baseline - baseline) < Math.max(known.size, size) * 0.4);
    if (row) row.runs.push(run);
    else rows.push({ baseline, size, runs: [run] });
  }
  return rows
    .sort((a, b) => b.baseline - a.baseline)
    .map(({ baseline, size, runs }) => {
      const sorted = runs.sort((a, b) => leftOf(a) - leftOf(b));
      const text = sorted.reduce((line, run, index) => {
        const before = sorted[index - 1];
        const gap = before ? leftOf(run) - leftOf(before) - before.width : 0;
        return line + (gap > size * 0.6 ? ' ' : '') + run.str;
      }, '');
      return {
        text: meantCharacters(text.trim()),
        left: Math.min(...sorted.map(leftOf)),
        right: Math.max(...sorted.map((run) => leftOf(run) + run.width)),
        baseline,
        size,
        top: 1 - (baseline - page.bottom) / page.height,
      };
    });
}

function leftOf(run: Glyphs): number {
  return run.transform[4] ?? 0;
}
