import { glue } from '../../line-breaks.ts';
import type { ReadConfidence, TextBox } from '../../source-text.ts';
import { renderTable } from '../text/render-table.ts';
import { pageNumbersWithin } from './marks/page-numbers.ts';
import type { FramedLine } from './paragraphs.ts';
import type { Box, Glyph, PageSize } from './placed-page.ts';
import { around } from './placed-page.ts';
import { cellsByRow, type PlacedTable, toReadTable } from './tables/page-table.ts';

export interface PageText {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly boxes: readonly TextBox[];
  /** Absent where the file held its text. */
  readonly confidences?: readonly ReadConfidence[];
}

interface WrittenLine {
  readonly text: string;
  readonly page: number;
  readonly glyphs: readonly Glyph[];
}

/** A number behind a sentence that ended begins a line of its own: …〕 二、压实责任。… 2.将…. */
const RUN_ON =
  /(?<=[。；〕）)]) +(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、](?!\d))[\p{Script=Han}“《])/gu;

/** Paragraphs and tables as one text, with the place of each line in it. */
export function writeText(
  parts: readonly (readonly FramedLine[] | PlacedTable)[],
  pages: readonly PageSize[],
): PageText {
  let text = '';
  const boxes: TextBox[] = [];
  const confidences: ReadConfidence[] = [];
  const starts = new Map<number, number>();
  for (const part of parts) {
    if ('cells' in part) writeTable(part);
    else writeParagraph(part);
    text += '\n';
  }
  const cuts = pageNumbersWithin(text);
  const cut = without(text, cuts);
  const moved = (offset: number) =>
    offset - cuts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(offset, end) - start), 0);
  return {
    text: cut.replace(RUN_ON, (gap) => '\n'.repeat(gap.length)),
    pageStarts: pageStarts(),
    boxes: boxes.map(([start, end, ...rest]) => [moved(start), moved(end), ...rest]),
    ...(confidences.length > 0 && {
      confidences: confidences.map(([start, end, sure]) => [moved(start), moved(end), sure] as const),
    }),
  };

  function writeParagraph(lines: readonly FramedLine[]): void {
    let before = '';
    for (const line of lines) {
      if (before !== '') text += glue(before, line.text);
      note(line, text.length);
      text += line.text;
      before = line.text;
    }
  }

  /** Cells are written in their order, so each is found behind the one before. */
  function writeTable(table: PlacedTable): void {
    const start = text.length;
    const rendered = renderTable(toReadTable(table));
    let at = 0;
    for (const cell of cellsByRow(table).flat()) {
      for (const line of cell.lines) {
        const found = rendered.indexOf(line.text, at);
        if (found < 0) continue;
        note(line, start + found);
        at = found + line.text.length;
      }
    }
    text += rendered;
  }

  function note({ text: written, page, glyphs }: WrittenLine, start: number): void {
    if (!starts.has(page)) starts.set(page, start);
    const seen = pages[page - 1];
    if (!seen || glyphs.length === 0) return;
    boxes.push([start, start + written.length, page, ...shares(around(glyphs.map(({ place }) => place)), seen)]);
    confidences.push(
      ...confidencesOf(written, glyphs).map(([from, to, sure]) => [start + from, start + to, sure] as const),
    );
  }

  function pageStarts(): number[] {
    let next = moved(text.length);
    return pages
      .map((_, index) => index + 1)
      .reverse()
      .map((page) => (next = Math.min(next, moved(starts.get(page) ?? text.length))))
      .reverse();
  }
}

function shares(box: Box, { width, height }: PageSize): [number, number, number, number] {
  const share = (value: number, whole: number) => Math.round(Math.min(1, Math.max(0, value / whole)) * 10_000) / 10_000;
  return [share(box.left, width), share(box.top, height), share(box.right, width), share(box.bottom, height)];
}

function without(text: string, cuts: readonly { readonly start: number; readonly end: number }[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/** Each figure is as sure as its worst digit, the words around as sure as they are on the whole. */
function confidencesOf(written: string, glyphs: readonly Glyph[]): ReadConfidence[] {
  const sure: number[] = [];
  let at = 0;
  for (const character of glyphs) {
    const found = written.indexOf(character.text, at);
    if (character.confidence === undefined || found < 0) continue;
    sure[found] = character.confidence;
    at = found + character.text.length;
  }
  const known = sure.filter((value) => value !== undefined);
  if (known.length === 0) return [];
  return [...written.matchAll(/[\d.%％]+|[^\d.%％]+/g)].map((stretch) => {
    const own = sure.slice(stretch.index, stretch.index + stretch[0].length).filter((value) => value !== undefined);
    const isFigure = /\d/.test(stretch[0]);
    const value = isFigure ? Math.min(...own) : own.reduce((sum, one) => sum + one, 0) / Math.max(1, own.length);
    return [
      stretch.index,
      stretch.index + stretch[0].length,
      own.length === 0 ? 1 : Math.round(value * 1000) / 1000,
    ] as const;
  });
}
