import { type Line, toLine } from './lines.ts';
import type { Box } from './placed-page.ts';
import type { PlacedTable } from './tables/page-table.ts';

export type Piece = Line | PlacedTable;
/** Pieces beside each other, from left to right. */
export type Row = readonly Piece[];

export interface Block {
  /** Blocks of one column, on whatever page, share it; '' where the page has one column. */
  readonly column: string;
  readonly items: readonly Piece[];
}

/** The white strip between two columns, and the rows that it parts. */
interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly both: number;
}

const NARROWEST = 0.8;
/** So many rows must stand in both columns, one where the same gutter is known from another page. */
const FEWEST_ROWS = 3;
/** Cells of a table are short and ragged, columns of text are full. */
const FEWEST_CHARACTERS = 8;
const FULL_SHARE = 0.35;
const ALIGNED_SHARE = 0.6;
const MOST_LINES = 2000;

/** For each page, its text in blocks in the order of reading: each column is read to its end before the next. */
export function toBlocks(pages: readonly (readonly Row[])[], em: number): Block[][] {
  const known = pages.flatMap((rows) => {
    const gutter = findGutter(rows, em, []);
    return gutter ? [(gutter.left + gutter.right) / 2] : [];
  });
  return pages.map((rows) => blocksOf(rows, em, known, ''));
}

export function isTable(piece: Piece): piece is PlacedTable {
  return 'cells' in piece;
}

function blocksOf(rows: readonly Row[], em: number, known: readonly number[], column: string): Block[] {
  if (rows.length === 0) return [];
  const gutter = findGutter(rows, em, known) ?? betweenPages(rows, em);
  if (!gutter) return [{ column, items: rows.flatMap(wholeRow) }];
  const middle = (gutter.left + gutter.right) / 2;
  const within = rows.slice(gutter.from, gutter.to);
  const side = (isThere: (piece: Piece) => boolean) =>
    within.map((row) => row.filter(isThere)).filter((row) => row.length > 0);
  const at = Math.round(middle / (2 * em));
  return [
    ...blocksOf(rows.slice(0, gutter.from), em, known, column),
    ...blocksOf(
      side((piece) => piece.right <= middle),
      em,
      known,
      `${column}<${at}`,
    ),
    ...blocksOf(
      side((piece) => piece.right > middle),
      em,
      known,
      `${column}>${at}`,
    ),
    ...blocksOf(rows.slice(gutter.to), em, known, column),
  ];
}

/** Pieces of a row that no column parts are one line. */
function wholeRow(row: Row): Piece[] {
  const lines = row.filter((piece) => !isTable(piece)) as Line[];
  const tables = row.filter(isTable);
  return lines.length === 0 ? tables : [joined(lines), ...tables];
}

export function joined(lines: readonly Line[]): Line {
  const [only] = lines;
  if (only && lines.length === 1) return only;
  const { text: _, ...line } = toLine(lines.flatMap(({ glyphs }) => glyphs));
  return { ...line, text: spacedOut(lines) ?? lines.map(({ text }) => text).join(' ') };
}

/** A title set so wide that each character is a piece of its own. */
function spacedOut(lines: readonly Line[]): string | null {
  return lines.every(({ glyphs }) => glyphs.length === 1) ? lines.map(({ text }) => text).join('') : null;
}

function findGutter(rows: readonly Row[], em: number, known: readonly number[]): Gutter | null {
  if (rows.length > MOST_LINES) return null;
  let best: Gutter | null = null;
  for (let start = 0; start < rows.length; ) {
    let next = start + 1;
    for (const gap of gapsOf(rows[start] ?? [], em)) {
      const gutter = grow(rows, start, gap, em);
      next = Math.max(next, gutter.to);
      const isKnown = known.some((at) => at > gutter.left && at < gutter.right);
      if (
        gutter.both >= (isKnown ? 1 : FEWEST_ROWS) &&
        gutter.both > (best?.both ?? 0) &&
        (isKnown || partsText(rows, gutter, em))
      ) {
        best = gutter;
      }
    }
    start = next;
  }
  return best;
}

/** Two pages that were put on one sheet have a strip between them that nothing crosses, though no line stand beside another. */
function betweenPages(rows: readonly Row[], em: number): Gutter | null {
  const pieces = rows.flat().sort((a, b) => a.left - b.left);
  const left = pieces[0]?.left ?? 0;
  const right = pieces.reduce((most, piece) => Math.max(most, piece.right), left);
  let reached = left;
  for (const piece of pieces) {
    const middle = (reached + piece.left) / 2;
    const isMiddle = middle > left + MIDDLE * (right - left) && middle < right - MIDDLE * (right - left);
    if (piece.left - reached >= WIDEST_MARGIN * em && isMiddle) {
      const gutter = { left: reached, right: piece.left, from: 0, to: rows.length, both: 0 };
      return isSheet(rows, gutter) ? gutter : null;
    }
    reached = Math.max(reached, piece.right);
  }
  return null;
}

/** Long lines on both sides, which do not stand in pairs as the cells of a table do. */
function isSheet(rows: readonly Row[], { left }: Gutter): boolean {
  const pieces = rows.flat().filter((piece): piece is Line => !isTable(piece));
  const sides = [pieces.filter((piece) => piece.right <= left), pieces.filter((piece) => piece.right > left)];
  const pairs = rows.filter(
    (row) => row.some((piece) => piece.right <= left) && row.some((piece) => piece.right > left),
  );
  return (
    sides.every((side) => side.length >= FEWEST_ROWS && averageLength(side) >= FEWEST_CHARACTERS) &&
    pairs.length * 2 < Math.min(...sides.map((side) => side.length))
  );
}

const MIDDLE = 0.35;
/** The margins of two pages are wider together than what parts columns. */
const WIDEST_MARGIN = 5;

function gapsOf(row: Row, em: number): { left: number; right: number }[] {
  return row.slice(1).flatMap((piece, index) => {
    const left = row[index]?.right ?? 0;
    return piece.left - left >= em ? [{ left, right: piece.left }] : [];
  });
}

/** Follows a gap up and down as long as no row closes it. */
function grow(rows: readonly Row[], start: number, gap: { left: number; right: number }, em: number): Gutter {
  let { left, right } = gap;
  let both = 0;
  const passes = (row: Row | undefined): boolean => {
    if (!row) return false;
    let [narrowLeft, narrowRight] = [left, right];
    const middle = (left + right) / 2;
    for (const piece of row) {
      if (!isTable(piece) && piece.size > 1.3 * em) return false;
      if (piece.right <= narrowLeft || piece.left >= narrowRight) continue;
      if (piece.left < middle && piece.right > middle) return false;
      if (piece.right <= middle) narrowLeft = Math.max(narrowLeft, piece.right);
      else narrowRight = Math.min(narrowRight, piece.left);
    }
    if (narrowRight - narrowLeft < NARROWEST * em) return false;
    [left, right] = [narrowLeft, narrowRight];
    if (row.some((piece) => piece.right <= left) && row.some((piece) => piece.left >= right)) both++;
    return true;
  };
  let to = start;
  while (to < rows.length && passes(rows[to])) to++;
  let from = start;
  while (from > 0 && passes(rows[from - 1])) from--;
  return { left, right, from, to, both };
}

/** Whether both sides read like text: long lines, full on the left, with a common start on the right. */
function partsText(rows: readonly Row[], { left, right, from, to }: Gutter, em: number): boolean {
  const pieces = rows
    .slice(from, to)
    .flat()
    .filter((piece): piece is Line => !isTable(piece));
  const onLeft = pieces.filter((piece) => piece.right <= left);
  const onRight = pieces.filter((piece) => piece.left >= right);
  return (
    averageLength(onLeft) >= FEWEST_CHARACTERS &&
    averageLength(onRight) >= FEWEST_CHARACTERS &&
    share(onLeft, (piece: Box) => left - piece.right < 2 * em) >= FULL_SHARE &&
    share(onRight, (piece: Box) => piece.left - right < 2.6 * em) >= ALIGNED_SHARE
  );
}

function averageLength(pieces: readonly Line[]): number {
  return pieces.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, pieces.length);
}

function share<T>(values: readonly T[], is: (value: T) => boolean): number {
  return values.filter(is).length / Math.max(1, values.length);
}
