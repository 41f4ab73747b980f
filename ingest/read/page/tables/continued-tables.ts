import { type CellLine, cellText, type PlacedCell, type PlacedTable } from './page-table.ts';

/** Columns of one table may shift a little from page to page. */
const SAME_EDGE = 6;

/** Whether a table on the next page has the columns of the one that ended the page before. */
export function carriesOn(table: PlacedTable, next: PlacedTable): boolean {
  return (
    table.columnEdges.length === next.columnEdges.length &&
    table.columnEdges.every((edge, index) => Math.abs(edge - (next.columnEdges[index] ?? 0)) < SAME_EDGE)
  );
}

/** One table of two: without the head where it is repeated, and with the row whole that the page broke in two. */
export function joinTables(table: PlacedTable, next: PlacedTable): PlacedTable {
  const head = repeatedHead(table, next);
  const rest = next.cells.filter((cell) => cell.row >= head);
  const broken = isRestOfRow(table, rest, head);
  const shift = table.rows - head - (broken ? 1 : 0);
  const first = new Map(rest.filter(({ row }) => row === head).map((cell) => [cell.column, cell]));
  const cells = table.cells.map((cell) => {
    const touchesEnd = cell.row + cell.rowSpan === table.rows;
    const below = touchesEnd ? first.get(cell.column) : undefined;
    if (!below || below.colSpan !== cell.colSpan) return cell;
    if (!broken && !goesOnEmpty(cell, below, [...first.values()])) return cell;
    first.delete(cell.column);
    const lines: CellLine[] = [...cell.lines, ...below.lines];
    return { ...cell, lines, rowSpan: cell.rowSpan + below.rowSpan - (broken ? 1 : 0) };
  });
  const added = rest.filter((cell) => cell.row > head || first.get(cell.column) === cell);
  return {
    ...table,
    cells: [...cells, ...added.map((cell) => ({ ...cell, row: cell.row + shift }))],
    rows: table.rows + next.rows - head - (broken ? 1 : 0),
  };
}

/** How many of its first rows repeat the head. */
function repeatedHead(table: PlacedTable, next: PlacedTable): number {
  let rows = 0;
  while (
    rows < Math.min(table.rows, next.rows) &&
    rowText(table, rows) !== '' &&
    rowText(table, rows) === rowText(next, rows)
  )
    rows++;
  return rows;
}

function rowText({ cells }: PlacedTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map((cell) => cellText(cell).replace(/\s/g, ''))
    .join('|');
}

/** A row without its number, where the rows have numbers, goes on with the row before it. */
function isRestOfRow(table: PlacedTable, rest: readonly PlacedCell[], row: number): boolean {
  const numbers = numberColumn(table);
  if (numbers === null) return false;
  const cell = rest.find((one) => one.row === row && one.column === numbers);
  return cell?.lines.length === 0 && rest.some((one) => one.row === row && one.lines.length > 0);
}

function numberColumn(table: PlacedTable): number | null {
  const columns = new Set(table.cells.map(({ column }) => column));
  for (const column of [...columns].sort((a, b) => a - b)) {
    const filled = table.cells.filter((cell) => cell.column === column && cell.row > 0 && cell.lines.length > 0);
    if (filled.length > 0 && filled.every((cell) => /^[（(]?\d{1,4}[)）.、]?$/.test(cellText(cell)))) return column;
  }
  return null;
}

/** A merged cell at the left, a category, stands empty where it goes on. */
function goesOnEmpty(cell: PlacedCell, below: PlacedCell, row: readonly PlacedCell[]): boolean {
  if (below.lines.length > 0 || cell.lines.length === 0) return false;
  const firstFilled = Math.min(...row.filter(({ lines }) => lines.length > 0).map(({ column }) => column));
  return cell.column < firstFilled || cell.rowSpan > 1 || below.rowSpan > 1;
}
