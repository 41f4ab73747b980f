import { COLUMN_WORDS } from '../../lexicon/table-words.ts';
import { isTable, type Row } from './columns.ts';
import { type Line, median, toRows } from './lines.ts';
import { cellLines, type PlacedCell, type PlacedTable } from './page-table.ts';
import { around, type Glyph, middleOf } from './placed-page.ts';

const FEWEST_COLUMNS = 3;
const LONGEST_HEAD = 14;
/** Of its pieces so many must be known heads of columns. */
const KNOWN_SHARE = 0.6;
/** A gap between rows so many times the usual one ends the table. */
const BREAK = 3.5;

/** Tables without lines: columns that go on under a line of known heads. */
export function alignedTables(rows: readonly Row[], page: number): Row[] {
  const found: Row[] = [];
  for (let index = 0; index < rows.length; ) {
    const table = tableFrom(rows, index, page);
    if (table) {
      found.push([table.table]);
      index = table.to;
    } else {
      found.push(rows[index] ?? []);
      index++;
    }
  }
  return found;
}

export function isHeadRow(row: Row): boolean {
  const lines = linesOf(row);
  const known = lines.filter(({ text }) => COLUMN_WORDS.some((word) => text.includes(word)));
  return (
    lines.length >= FEWEST_COLUMNS &&
    lines.length === row.length &&
    lines.every(({ text }) => text.length <= LONGEST_HEAD && !/[。；：:]/.test(text)) &&
    known.length >= KNOWN_SHARE * lines.length
  );
}

function tableFrom(rows: readonly Row[], from: number, page: number): { table: PlacedTable; to: number } | null {
  const head = rows[from] ?? [];
  if (!isHeadRow(head)) return null;
  const heads = linesOf(head);
  const to = endOf(rows, from, heads);
  if (to - from < 2) return null;
  const glyphs = rows.slice(from, to).flatMap((row) => linesOf(row).flatMap((line) => line.glyphs));
  const edges = columnEdges(heads, glyphs);
  if (!edges) return null;
  const bands = rowBands(rows.slice(from, to), edges);
  const cells = bands.flatMap((band, row) =>
    heads.map((_, column): PlacedCell => {
      const inCell = band.filter((glyph) => columnOf(glyph, edges) === column);
      return { row, column, rowSpan: 1, colSpan: 1, lines: cellLines(inCell, page) };
    }),
  );
  return { table: { ...around(glyphs), cells, rows: bands.length, columnEdges: edges }, to };
}

/** The first row that runs across the columns, or stands far below. */
function endOf(rows: readonly Row[], from: number, heads: readonly Line[]): number {
  const centres = heads.map((head) => middleOf(head).x);
  const steps: number[] = [];
  for (let index = from + 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    if (row.some(isTable)) return index;
    const lines = linesOf(row);
    const step = top(row) - top(rows[index - 1] ?? []);
    if (steps.length > 0 && step > BREAK * median(steps)) return index;
    const crosses = (line: Line) => centres.filter((x) => x > line.left && x < line.right).length > 1;
    if (lines.some((line) => crosses(line) && !hasGapsAt(line, heads))) return index;
    steps.push(step);
  }
  return rows.length;
}

/** Cells that stand close are one piece of line; they still leave white between the heads. */
function hasGapsAt(line: Line, heads: readonly Line[]): boolean {
  return heads.slice(1).every((head, index) => {
    const [from, to] = [middleOf(heads[index] ?? head).x, middleOf(head).x];
    if (line.right < to || line.left > from) return true;
    return line.glyphs.some((glyph, at) => {
      const before = line.glyphs[at - 1];
      return (
        before !== undefined &&
        glyph.left - before.right > 0.3 * glyph.size &&
        before.right > from - glyph.size &&
        glyph.left < to + glyph.size
      );
    });
  });
}

/** Between two heads, the middle of the widest strip in which nothing stands. */
function columnEdges(heads: readonly Line[], glyphs: readonly Glyph[]): number[] | null {
  const edges = [Math.min(...glyphs.map(({ left }) => left)) - 1];
  for (const [index, head] of heads.slice(1).entries()) {
    const before = heads[index] ?? head;
    const [from, to] = [middleOf(before).x, middleOf(head).x];
    const spans = glyphs.filter((glyph) => glyph.right > from && glyph.left < to).sort((a, b) => a.left - b.left);
    let [end, best, at] = [from, 0, 0];
    for (const glyph of [...spans, { left: to, right: to }]) {
      if (glyph.left - end > best) [best, at] = [glyph.left - end, (glyph.left + end) / 2];
      end = Math.max(end, glyph.right);
    }
    if (best < 0.3 * head.size) return null;
    edges.push(at);
  }
  return [...edges, Math.max(...glyphs.map(({ right }) => right)) + 1];
}

function columnOf(glyph: Glyph, edges: readonly number[]): number {
  const { x } = middleOf(glyph);
  const next = edges.findIndex((edge) => edge > x);
  return Math.max(0, next - 1);
}

/**
 * The rows of the table, each with its glyphs: parted where the white between two lines is wider than inside a cell; where
 * all lines stand evenly, a line with something in the first column begins a row.
 */
function rowBands(rows: readonly Row[], edges: readonly number[]): Glyph[][] {
  const lines = toRows(rows.flatMap((row) => linesOf(row).flatMap(({ glyphs }) => glyphs)));
  const tops = lines.map((line) => Math.min(...line.map((glyph) => glyph.top)));
  const steps = tops.slice(1).map((y, index) => y - (tops[index] ?? y));
  const least = Math.min(...steps.slice(1), Number.POSITIVE_INFINITY);
  const isSpread =
    steps.slice(1).some((step) => step > 1.25 * least) && steps.slice(1).some((step) => step <= 1.25 * least);
  const startsFirst = lines.filter((line) => line.some((glyph) => columnOf(glyph, edges) === 0)).length;
  const bands: Glyph[][] = [];
  for (const [index, line] of lines.entries()) {
    const begins =
      index <= 1 ||
      (isSpread && startsFirst < lines.length
        ? (steps[index - 1] ?? 0) > 1.25 * least
        : line.some((glyph) => columnOf(glyph, edges) === 0));
    const band = bands.at(-1);
    if (begins || !band) bands.push([...line]);
    else band.push(...line);
  }
  return bands;
}

function linesOf(row: Row): Line[] {
  return row.filter((piece): piece is Line => !isTable(piece));
}

function top(row: Row): number {
  return Math.min(...row.map((piece) => piece.top));
}
