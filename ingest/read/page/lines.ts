import { WIDE } from '../../line-breaks.ts';
import { raisedFigure } from '../raised-figure.ts';
import { around, type Box, type Glyph } from './placed-page.ts';

/** Glyphs on one base line, in reading order. */
export interface Line extends Box {
  readonly text: string;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** A gap as wide as this, in ems, parts two pieces of a line: cells, columns, a name and its date. */
const PIECE_GAP = 1;
const SPACE_GAP = 0.6;
/** Between two letters or figures a word space is narrow. */
const LATIN_GAP = 0.18;
const LARGER = 2.6;
const RAISED = 0.2;
const SMALL = 0.78;

/** Glyphs that share a base line, top to bottom, each row from left to right. */
export function toRows(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: { tallest: Glyph; glyphs: Glyph[] }[] = [];
  const inOrder = [...glyphs].sort((a, b) => a.top + a.bottom - b.top - b.bottom);
  for (const glyph of inOrder) {
    const row = rows.slice(-6).find(({ tallest }) => sharesLine(tallest, glyph));
    if (!row) rows.push({ tallest: glyph, glyphs: [glyph] });
    else {
      row.glyphs.push(glyph);
      if (glyph.size > row.tallest.size) row.tallest = glyph;
    }
  }
  return rows
    .map((row) => row.glyphs.sort((a, b) => a.left - b.left))
    .filter((row) => row.some(({ text }) => text.trim() !== ''));
}

function sharesLine(a: Box & { size: number }, b: Box & { size: number }): boolean {
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // A letter of a watermark stands beside several lines.
  if (Math.max(a.size, b.size) > LARGER * Math.min(a.size, b.size)) return false;
  return overlap > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** Cuts a row where its gaps are wide; what is left of a title set with gaps is put together by `toLine`. */
export function toPieces(row: readonly Glyph[]): Line[] {
  const pieces: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of row) {
    if (glyph.text.trim() === '') continue;
    const piece = pieces.at(-1);
    if (!piece || glyph.left - end > PIECE_GAP * glyph.size) pieces.push([glyph]);
    else piece.push(glyph);
    end = Math.max(end, glyph.right);
  }
  // Spaces that the file writes belong to the piece that they stand in.
  return pieces.map((piece) => {
    const { left, right } = around(piece);
    return toLine(
      row.filter((glyph) => piece.includes(glyph) || (isBlank(glyph) && glyph.left >= left && glyph.right <= right)),
    );
  });
}

/** One line of glyphs that share a base line. */
export function toLine(row: readonly Glyph[]): Line {
  const inOrder = [...row].sort((a, b) => a.left - b.left);
  const inked = inOrder.filter((glyph) => !isBlank(glyph));
  return { ...around(inked), text: textOf(inOrder), size: sizeOf(inked), glyphs: inked };
}

function textOf(glyphs: readonly Glyph[]): string {
  const words: string[] = [];
  const size = sizeOf(glyphs.filter((glyph) => !isBlank(glyph)));
  const base = median(glyphs.filter((glyph) => glyph.size > SMALL * size).map(({ bottom }) => bottom));
  let word = '';
  let before: Glyph | undefined;
  let blank = false;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      blank ||= before !== undefined;
      continue;
    }
    if (before && isApart(before, glyph, blank)) {
      words.push(word);
      word = '';
    }
    word += isRaised(glyph, size, base) ? (raisedFigure(glyph.text) ?? glyph.text) : glyph.text;
    before = glyph;
    blank = false;
  }
  return joinSpacedOut([...words, word]);
}

function isApart(before: Glyph, glyph: Glyph, blank: boolean): boolean {
  const gap = (glyph.left - before.right) / Math.max(before.size, glyph.size);
  const [isWideBefore, isWide] = [WIDE.test(before.text), WIDE.test(glyph.text)];
  if (isWideBefore !== isWide) return gap > SPACE_GAP;
  // Recognition says itself where a word ends; the places of its characters are too rough to.
  if (glyph.confidence !== undefined) return blank ? gap > LATIN_GAP : gap > PIECE_GAP;
  // Figures set like Chinese characters, each in a square of its own.
  const isPitched = !blank && Math.abs(glyph.left - before.left - glyph.size) < 0.12 * glyph.size;
  return isWide || isPitched ? gap > SPACE_GAP || (blank && gap > LATIN_GAP) : gap > LATIN_GAP;
}

const SINGLE = /^[\u2e80-\u9fff\uf900-\ufaff]$/;

/** 工 作 方 案 is one word set wide: single characters in a row are joined, when there are three, or nothing else. */
function joinSpacedOut(words: readonly string[]): string {
  const parts: string[] = [];
  let singles: string[] = [];
  const close = () => {
    if (singles.length >= 3 || singles.length === words.length) parts.push(singles.join(''));
    else parts.push(...singles);
    singles = [];
  };
  for (const word of words) {
    if (SINGLE.test(word)) singles.push(word);
    else {
      close();
      parts.push(word);
    }
  }
  close();
  return parts.join(' ').trim();
}

function isRaised(glyph: Glyph, size: number, base: number): boolean {
  return glyph.size < SMALL * size && base - glyph.bottom > RAISED * size;
}

function isBlank(glyph: Glyph): boolean {
  return glyph.text.trim() === '';
}

function sizeOf(glyphs: readonly Glyph[]): number {
  return median(glyphs.map(({ size }) => size)) || 10;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
