import { renderTable } from '../render-table.ts';
import { glue } from './join-lines.ts';
import { pageNumbersWithin } from './page-numbers.ts';
import { cellsByRow, type PlacedTable, toReadTable } from './page-table.ts';
import type { FramedLine } from './paragraphs.ts';
import type { Box, Glyph } from './placed-page.ts';
import { around } from './placed-page.ts';

/** A stretch of the text and where it stands: start, end, page (from 1), then left, top, right and bottom as shares of the page. */
export type TextBox = readonly [
  start: number,
  end: number,
  page: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
];

export interface PageText {
  readonly text: string;
  readonly pageStarts: readonly number[];
  readonly boxes: readonly TextBox[];
  /** How sure the recognition was of each stretch; empty where the file held its text. */
  readonly confidences: readonly (readonly [start: number, end: number, confidence: number])[];
}

interface SeenPage {
  readonly width: number;
  readonly height: number;
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
  pages: readonly SeenPage[],
): PageText {
  let text = '';
  const boxes: TextBox[] = [];
  const confidences: [number, number, number][] = [];
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
    confidences: confidences.map(([start, end, confidence]) => [moved(start), moved(end), confidence]),
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
    const known = glyphs.flatMap(({ confidence }) => confidence ?? []);
    if (known.length > 0) {
      confidences.push([start, start + written.length, Math.min(...known)]);
    }
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

function shares(box: Box, { width, height }: SeenPage): [number, number, number, number] {
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
