import type { Line } from '../lines/lines.ts';
import {
  type Cell,
  type ColumnKind,
  cellKind,
  cellOf,
  columnKind,
  isColumnHead,
  NUMBER_HEAD,
  type Table,
} from './table.ts';

const MOST_COLUMNS = 10;
const MOST_LINES_OF_A_ROW = 60;

interface Row {
  readonly cells: (Line[] | null)[];
  column: number;
}

/**
 * A table pasted as plain text, each cell on a line of its own: 序号, the other heads, then 1. The kind of a line tells its
 * column, since a cell may hold several lines and a merged one none.
 */
export function cellLineTable(lines: readonly Line[], from: number): Table | null {
  if (!NUMBER_HEAD.test(lines[from]?.text ?? '')) return null;
  const heads = headsOf(lines, from);
  if (!heads) return null;
  const columns = heads.cells.map(({ text }) => columnKind(text));
  if (!columns.includes('unit') || !columns.includes('text')) return null;
  const rows: Row[] = [];
  let toLine = heads.toLine;
  let last = 0;
  let inRow = 0;
  for (let index = heads.toLine + 1; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    if (isNext(line.text, last)) {
      rows.push(newRow(columns.length, line));
      last = Number(line.text);
      inRow = 0;
    } else {
      const row = rows.at(-1);
      if (++inRow > MOST_LINES_OF_A_ROW) break;
      const placed = row && (place(line, row, columns) ?? (TEXT.test(line.text) ? subRow(line, row, columns) : null));
      if (!placed) {
        if (hasNext(lines, index, last)) continue;
        break;
      }
      if (placed !== row) rows.push(placed);
    }
    toLine = index;
  }
  if (rows.length === 0) return null;
  return { fromLine: from, toLine, head: heads.cells, rows: rows.map(({ cells }) => cells.map(toCell)) };
}

function headsOf(lines: readonly Line[], from: number): { cells: Cell[]; toLine: number } | null {
  const cells: Cell[] = [];
  for (let index = from; index < lines.length && cells.length <= MOST_COLUMNS; index++) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    if (isNext(line.text, 0) || SECTION.test(line.text)) return cells.length >= 3 ? { cells, toLine: index - 1 } : null;
    const cell = cellOf([line]);
    if (line.text.length > 16 || !(isColumnHead(cell) || cells.length > 0)) return null;
    cells.push(cell);
  }
  return null;
}

function newRow(width: number, number: Line | null): Row {
  const cells = Array<Line[] | null>(width).fill(null);
  if (number) cells[0] = [number];
  return { cells, column: 0 };
}

/** Puts a line into the column that its kind tells, never to the left of the line before; null when there is none. */
function place(line: Line, row: Row, columns: readonly ColumnKind[]): Row | null {
  const sort = cellKind(line.text);
  const free = columns.findIndex((column, at) => at > row.column && column === sort);
  const here = columns[row.column] === sort;
  const at = free >= 0 && !(here && continues(row.cells[row.column])) ? free : here ? row.column : -1;
  if (at < 0) return null;
  row.cells[at] = [...(row.cells[at] ?? []), line];
  row.column = at;
  return row;
}

/** The line above stops before its sentence does. */
function continues(cell: Line[] | null | undefined): boolean {
  const last = cell?.at(-1)?.text ?? '';
  return /[、，,；;]$/.test(last) || (last.length >= 16 && !/[。；]$/.test(last));
}

const TEXT = /^.{4,}$/;

/** A second task in a row whose number and units are merged with the first. */
function subRow(line: Line, above: Row, columns: readonly ColumnKind[]): Row | null {
  const row = newRow(columns.length, null);
  const placed = place(line, row, columns);
  if (!placed || columns[row.column] !== 'text' || !TASK.test(line.text)) return null;
  for (const [at, column] of columns.entries()) if (column === 'unit') row.cells[at] = above.cells[at] ?? null;
  return row;
}

const TASK = /[。；]$/;

/** The number of the row behind one; an extract of a table leaves numbers out. */
function isNext(text: string, last: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) > last && (last === 0 || Number(text) - last < MOST_LEFT_OUT);
}

const MOST_LEFT_OUT = 100;
const SECTION = /^[一二三四五六七八九十]{1,3}、/;

/** Whether the next number comes soon: what stands before it belongs to no cell, as 二、民生保障. */
function hasNext(lines: readonly Line[], from: number, last: number): boolean {
  const ahead = lines.slice(from + 1, from + 24).filter(({ text }) => !SECTION.test(text) && text !== '');
  return ahead.slice(0, 3).some(({ text }) => isNext(text, last));
}

function toCell(cell: Line[] | null): Cell | null {
  return cell ? cellOf(cell) : null;
}
