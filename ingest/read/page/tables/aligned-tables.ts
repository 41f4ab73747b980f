import { COLUMN_WORDS } from '../../../lexicon/documents/table-words.ts';
import { isTable, type Row } from '../columns.ts';
import { type Line, median, toRows } from '../lines.ts';
import { around, type Glyph, middleOf, type Rule } from '../placed-page.ts';
import { toBands } from './aligned-rows.ts';
import { cellLines, type PlacedCell, type PlacedTable } from './page-table.ts';

const FEWEST_COLUMNS = 3;
const LONGEST_HEAD = 14;
/** Of its pieces so many must be known heads of columns. */
const KNOWN_SHARE = 0.6;
/** A gap between rows so many times the usual one ends the table. */
const BREAK = 3.5;

interface PageOfRows {
  readonly rows: readonly Row[];
  readonly loose: readonly Rule[];
}

/** Tables without lines between their columns: what goes on in columns under a line of known heads, over pages too. */
export function alignedTables(pages: readonly PageOfRows[]): Row[][] {
  let open: readonly number[] | null = null;
  return pages.map(({ rows, loose }, index) => {
    const found: Row[] = [];
    for (let at = 0; at < rows.length; ) {
      const row = rows[at] ?? [];
      const edges: readonly number[] | null = at === 0 ? open : null;
      const table =
        tableUnder(rows, at, loose, index + 1) ?? (edges ? tableWithin(rows, at, edges, loose, index + 1) : null);
      if (!table) {
        found.push(row);
        at++;
        continue;
      }
      if (table.from < at) found.pop();
      found.push([table.table]);
      at = table.to;
      open = at === rows.length ? table.table.columnEdges : null;
    }
    if (found.length > 0 && !(found.at(-1) ?? []).some(isTable)) open = null;
    return found;
  });
}

interface Found {
  readonly table: PlacedTable;
  readonly from: number;
  readonly to: number;
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

function tableUnder(rows: readonly Row[], at: number, rules: readonly Rule[], page: number): Found | null {
  const head = rows[at] ?? [];
  if (!isHeadRow(head)) return null;
  const { heads, from } = wholeHead(rows, at);
  const to = endAtRule(rows, at, endOf(rows, at, heads), heads, rules);
  if (to - at < 2) return null;
  const glyphs = glyphsOf(rows.slice(from, to));
  const edges = columnEdges(heads, glyphs);
  return edges ? { table: tableOf(glyphs, edges, rules, middleOf(around(heads)).y, page), from, to } : null;
}

/** Rows at the top of a page that fit the columns of the table that ended the page before. */
function tableWithin(
  rows: readonly Row[],
  from: number,
  edges: readonly number[],
  rules: readonly Rule[],
  page: number,
): Found | null {
  const fits = (row: Row) => {
    const glyphs = glyphsOf([row]);
    return (
      !row.some(isTable) &&
      glyphs.every(({ left, right }) => edges.every((edge) => right <= edge + 1 || left >= edge - 1))
    );
  };
  let to = from;
  while (to < rows.length && fits(rows[to] ?? [])) to++;
  const widest = Math.max(
    0,
    ...rows.slice(from, to).map((row) => new Set(glyphsOf([row]).map((glyph) => columnOf(glyph, edges))).size),
  );
  if (widest < FEWEST_COLUMNS) return null;
  return { table: tableOf(glyphsOf(rows.slice(from, to)), edges, rules, null, page), from, to };
}

function tableOf(
  glyphs: readonly Glyph[],
  edges: readonly number[],
  rules: readonly Rule[],
  headAt: number | null,
  page: number,
): PlacedTable {
  const box = around(glyphs);
  const ruled = rules
    .filter((rule) => rule.direction === 'horizontal' && rule.right - rule.left > 0.6 * (box.right - box.left))
    .map(({ top }) => top)
    .filter((y) => y > box.top && y < box.bottom);
  const lines = toRows(glyphs).flatMap((row) =>
    edges.slice(1).flatMap((_, column) => {
      const inCell = row.filter((glyph) => columnOf(glyph, edges) === column);
      return inCell.length === 0
        ? []
        : [{ column, glyphs: inCell, ...around(inCell), size: median(inCell.map(({ size }) => size)) }];
    }),
  );
  const bands = toBands(lines, ruled, headAt);
  const cells = bands.flatMap((band, row) =>
    edges.slice(1).map((_, column): PlacedCell => {
      const inCell = band.filter((line) => line.column === column).flatMap((line) => line.glyphs);
      return { row, column, rowSpan: 1, colSpan: 1, lines: cellLines(inCell, page) };
    }),
  );
  return { ...box, cells, rows: bands.length, columnEdges: edges };
}

/** Heads set on two lines (序 over 号) stand half a line above and below the others. */
function wholeHead(rows: readonly Row[], at: number): { heads: Line[]; from: number } {
  const heads = linesOf(rows[at] ?? []);
  const size = median(heads.map((head) => head.size));
  const { top, bottom } = around(heads);
  const beside = (row: Row | undefined) =>
    linesOf(row ?? []).filter(
      (line) =>
        line.top < bottom + 0.7 * size &&
        line.bottom > top - 0.7 * size &&
        line.text.length <= 4 &&
        heads.every((head) => line.right < head.left || line.left > head.right),
    );
  const above = linesOf(rows[at - 1] ?? []).length === beside(rows[at - 1]).length ? beside(rows[at - 1]) : [];
  const added = [...above, ...beside(rows[at + 1])];
  const distinct = added.filter(
    (line, index) => !added.slice(0, index).some((other) => line.left < other.right && line.right > other.left),
  );
  return {
    heads: [...heads, ...distinct].sort((a, b) => a.left - b.left),
    from: above.length > 0 ? at - 1 : at,
  };
}

/** The first row that runs across the columns, or stands far below. */
function endOf(rows: readonly Row[], from: number, heads: readonly Line[]): number {
  const centres = heads.map((head) => middleOf(head).x);
  const steps: number[] = [];
  for (let index = from + 1; index < rows.length; index++) {
    const row = rows[index] ?? [];
    if (row.some(isTable)) return index;
    const lines = linesOf(row);
    const step = topOf(row) - topOf(rows[index - 1] ?? []);
    if (steps.length > 1 && step > BREAK * median(steps)) return index;
    const crosses = (line: Line) => centres.filter((x) => x > line.left && x < line.right).length > 1;
    if (lines.some((line) => crosses(line) && !hasGapsAt(line, heads))) return index;
    steps.push(step);
  }
  return rows.length;
}

/** How far above its heads a table may be ruled, in their size. */
const RULE_ABOVE = 2;

/** A table that is ruled above and below its head and at its foot ends there, though what follows would fit its columns. */
function endAtRule(
  rows: readonly Row[],
  from: number,
  to: number,
  heads: readonly Line[],
  rules: readonly Rule[],
): number {
  const { left, right, top, bottom } = around(heads);
  const size = median(heads.map((head) => head.size));
  const across = rules
    .filter((rule) => rule.direction === 'horizontal' && rule.left <= left + size && rule.right >= right - size)
    .map((rule) => middleOf(rule).y);
  const isRuledAbove = across.some((y) => y <= top + 0.3 * size && y > top - RULE_ABOVE * size);
  const last = Math.max(
    ...across.filter((y) => y > bottom && y < Math.max(...rows.slice(from, to).map(topOf)) + BREAK * size),
  );
  const end = rows.findIndex((row, index) => index > from && index < to && topOf(row) > last - 0.3 * size);
  return isRuledAbove && across.filter((y) => y > bottom).length > 1 && end > from + 1 ? end : to;
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

/** Between two heads, the middle of the widest strip in which nothing stands; null when there is none. */
function columnEdges(heads: readonly Line[], glyphs: readonly Glyph[]): number[] | null {
  const edges = [Math.min(...glyphs.map(({ left }) => left)) - 1];
  for (const [index, head] of heads.slice(1).entries()) {
    const [from, to] = [middleOf(heads[index] ?? head).x, middleOf(head).x];
    const spans = glyphs.filter((glyph) => glyph.right > from && glyph.left < to).sort((a, b) => a.left - b.left);
    let [end, widest, at] = [from, 0, 0];
    for (const glyph of [...spans, { left: to, right: to }]) {
      if (glyph.left - end > widest) [widest, at] = [glyph.left - end, (glyph.left + end) / 2];
      end = Math.max(end, glyph.right);
    }
    if (widest < 0.3 * head.size) return null;
    edges.push(at);
  }
  return [...edges, Math.max(...glyphs.map(({ right }) => right)) + 1];
}

function columnOf(glyph: Glyph, edges: readonly number[]): number {
  const { x } = middleOf(glyph);
  const next = edges.findIndex((edge) => edge > x);
  return next < 0 ? edges.length - 2 : Math.max(0, next - 1);
}

function linesOf(row: Row): Line[] {
  return row.filter((piece): piece is Line => !isTable(piece));
}

function glyphsOf(rows: readonly Row[]): Glyph[] {
  return rows.flatMap((row) => linesOf(row).flatMap((line) => line.glyphs));
}

function topOf(row: Row): number {
  return Math.min(...row.map((piece) => piece.top));
}
