import type { ReadTable } from '../../text/render-table.ts';
import { joinLines } from '../join-lines.ts';
import { type Line, toLine, toRows } from '../lines.ts';
import type { Box, Glyph } from '../placed-page.ts';

/** A cell as found on a page, with the lines that it is made of. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly lines: readonly CellLine[];
}

export interface CellLine extends Line {
  readonly page: number;
}

/** A table as found on a page, or on several that carry it on. */
export interface PlacedTable extends Box {
  readonly cells: readonly PlacedCell[];
  readonly rows: number;
  readonly columnEdges: readonly number[];
}

/** The glyphs of a cell as its lines. */
export function cellLines(glyphs: readonly Glyph[], page: number): CellLine[] {
  return toRows(glyphs).map((row) => ({ ...toLine(row), page }));
}

export function cellText(cell: PlacedCell): string {
  return joinLines(cell.lines);
}

/** Rows of cells in the order in which they are written. */
export function toReadTable(table: PlacedTable): ReadTable {
  return cellsByRow(table).map((row) =>
    row.map((cell) => ({ text: cellText(cell), rowSpan: cell.rowSpan, colSpan: cell.colSpan })),
  );
}

export function cellsByRow({ cells, rows }: PlacedTable): PlacedCell[][] {
  const byRow = Array.from({ length: rows }, (): PlacedCell[] => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  return byRow.map((row) => row.sort((a, b) => a.column - b.column));
}
