import { type Box, type Glyph, middleOf, type Rule } from '../placed-page.ts';
import { findGrids, type Grid, type GridCell } from './grids.ts';
import { cellLines, type PlacedCell, type PlacedTable } from './page-table.ts';

export interface RuledTables {
  readonly tables: readonly PlacedTable[];
  /** What stands in no table. */
  readonly rest: readonly Glyph[];
  /** Rules that belong to no table, as the line above a footnote. */
  readonly loose: readonly Rule[];
}

/**
 * Tables with ruled lines. A grid of one column is a frame round text, and a grid with text in one cell only a drawing:
 * what they hold is read as if there were no lines.
 */
export function ruledTables(glyphs: readonly Glyph[], rules: readonly Rule[], page: number): RuledTables {
  const tables: PlacedTable[] = [];
  let rest = glyphs;
  const smallestFirst = [...findGrids(rules)]
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => areaOf(a) - areaOf(b));
  for (const grid of smallestFirst) {
    const { inside, outside } = parted(rest, grid);
    const table = tableOf(grid, inside, page);
    if (!table) continue;
    tables.push(table);
    rest = outside;
  }
  const loose = rules.filter((rule) => !tables.some((table) => contains(table, middleOf(rule))));
  return { tables, rest, loose };
}

function tableOf(grid: Grid, glyphs: readonly Glyph[], page: number): PlacedTable | null {
  const byCell = new Map<GridCell, Glyph[]>();
  for (const glyph of glyphs) {
    const cell = grid.cells.find((one) => contains(one, middleOf(glyph)));
    if (cell) byCell.set(cell, [...(byCell.get(cell) ?? []), glyph]);
  }
  const filled = [...byCell].filter(([, some]) => some.some(({ text }) => text.trim() !== ''));
  const columns = new Set(filled.map(([cell]) => cell.column));
  if (filled.length < 2 || columns.size < 2) return null;
  const cells = grid.cells.map((cell) => ({ ...spanOf(cell), lines: cellLines(byCell.get(cell) ?? [], page) }));
  return withoutEmptyEdges({ ...boxOf(grid), cells, rows: grid.rows, columnEdges: grid.columnEdges });
}

/** Double lines and margins of a frame leave rows and columns in which no cell begins or nothing stands. */
function withoutEmptyEdges(table: PlacedTable): PlacedTable {
  const width = table.columnEdges.length - 1;
  const isUsedColumn = Array.from({ length: width }, (_, column) =>
    table.cells.some((cell) => cell.column === column && (cell.lines.length > 0 || cell.colSpan === 1)),
  );
  const isUsedRow = Array.from({ length: table.rows }, (_, row) =>
    table.cells.some((cell) => cell.row === row && cell.lines.length > 0),
  );
  const before = (used: readonly boolean[], at: number) => used.slice(0, at).filter(Boolean).length;
  const cells = table.cells.flatMap((cell): PlacedCell[] => {
    const rowSpan = isUsedRow.slice(cell.row, cell.row + cell.rowSpan).filter(Boolean).length;
    const colSpan = isUsedColumn.slice(cell.column, cell.column + cell.colSpan).filter(Boolean).length;
    if (rowSpan === 0 || colSpan === 0) return [];
    return [{ ...cell, row: before(isUsedRow, cell.row), column: before(isUsedColumn, cell.column), rowSpan, colSpan }];
  });
  const columnEdges = table.columnEdges.filter((_, column) => column === width || isUsedColumn[column]);
  return { ...table, cells, rows: isUsedRow.filter(Boolean).length, columnEdges };
}

function spanOf({ row, column, rowSpan, colSpan }: GridCell): Omit<PlacedCell, 'lines'> {
  return { row, column, rowSpan, colSpan };
}

function boxOf({ left, top, right, bottom }: Box): Box {
  return { left, top, right, bottom };
}

function parted(glyphs: readonly Glyph[], box: Box): { inside: Glyph[]; outside: Glyph[] } {
  const inside: Glyph[] = [];
  const outside: Glyph[] = [];
  for (const glyph of glyphs) (contains(box, middleOf(glyph)) ? inside : outside).push(glyph);
  return { inside, outside };
}

export function contains(box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}
