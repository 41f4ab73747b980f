import { CONTINUED_TABLE } from '../../lexicon/documents/table-words.ts';
import type { Line } from '../lines/lines.ts';
import { isNoise } from '../noise.ts';
import { cardList } from './card-list.ts';
import { cellLineTable } from './cell-line-table.ts';
import { separatedTable } from './separated-table.ts';
import { spacedTable } from './spaced-table.ts';
import { type Cell, cellOf, isColumnHead, type Table } from './table.ts';
import type { RawRow } from './table-grid.ts';
import { layOutRows, layOutStream, noTable, SHEET_UNIT } from './table-layout.ts';

/** What a cell may hold at most, in lines: a table whose next `|` is farther away has ended. */
const MAX_CELL_LINES = 120;

/**
 * Tables in the forms that readers and web pages leave: one cell a line between `|`, a row a line with `|` between
 * cells, one cell a line with `|` behind it, a row a line with tabs, bars, commas, wide or single spaces between cells, and
 * cells on lines of their own with nothing between.
 */
export function findTables(text: string, lines: readonly Line[]): Table[] {
  const nextPipe = nextPipes(lines);
  const tables: Table[] = [];
  let floor = 0;
  for (let index = 0; index < lines.length; index++) {
    const found =
      stackedTable(lines, index, nextPipe, floor) ??
      one(closedCellTable(text, lines, index)) ??
      rowTable(text, lines, index) ??
      one(cellLineTable(lines, index)) ??
      separatedTable(text, lines, index) ??
      one(cardList(lines, index)) ??
      one(spacedTable(text, lines, index));
    const last = found?.at(-1);
    if (!found || !last) continue;
    for (const table of found) if (table.head.length > 0) tables.push(withUnit(lines, table));
    index = last.toLine;
    floor = index + 1;
  }
  return joinContinued(lines, tables).filter(({ head }) => head.some(({ text: label }) => label !== ''));
}

function one(table: Table | null): readonly Table[] | null {
  return table && [table];
}

/** 单位：万元 on the line above. */
function withUnit(lines: readonly Line[], table: Table): Table {
  if (table.unitOfMeasure !== undefined) return table;
  const above = lines
    .slice(Math.max(0, table.fromLine - 2), table.fromLine)
    .filter(({ text }) => text !== '')
    .at(-1);
  const unitOfMeasure = above && SHEET_UNIT.exec(above.text)?.groups?.unit;
  return unitOfMeasure ? { ...table, unitOfMeasure } : table;
}

/** A table that runs over pages is one: its next part has the same head, or none and as many columns. */
function joinContinued(lines: readonly Line[], tables: readonly Table[]): Table[] {
  const joined: Table[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before && continues(lines, before, table))
      joined[joined.length - 1] = { ...before, toLine: table.toLine, rows: [...before.rows, ...table.rows] };
    else joined.push(table);
  }
  return joined;
}

function continues(lines: readonly Line[], before: Table, table: Table): boolean {
  if (before.head.length !== table.head.length) return false;
  const between = lines.slice(before.toLine + 1, table.fromLine);
  if (!between.every((line) => line.text === '' || isNoise(line) || saysContinued(line))) return false;
  const said = between.some(saysContinued);
  const headless = table.head.every(({ text }) => text === '');
  const same = table.head.every(({ text }, column) => text === before.head[column]?.text);
  return headless || (same && (said || between.length <= 3));
}

/** 续表, 续表1, 表1（续）. */
function saysContinued({ text }: Line): boolean {
  return text.length <= 12 && CONTINUED_TABLE.some((words) => text.startsWith(words) || text.endsWith(words));
}

function nextPipes(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length + 2).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = lines[index]?.text === '|' ? index : (next[index + 1] ?? lines.length);
  }
  return next;
}

/** Cells between lines that hold nothing but `|`; two of these in a row part two rows. */
function stackedTable(
  lines: readonly Line[],
  from: number,
  nextPipe: Int32Array,
  floor: number,
): readonly Table[] | null {
  if (lines[from]?.text !== '|') return null;
  let row: { line: number; cells: Cell[] } = { line: from, cells: [] };
  const rows = [row];
  let widest = 0;
  let index = from;
  for (;;) {
    const close = nextPipe[index + 1] ?? lines.length;
    if (close >= lines.length || close - index > MAX_CELL_LINES) break;
    if (close === index + 1) {
      widest = Math.max(widest, row.cells.length);
      row = { line: close, cells: [] };
      rows.push(row);
    } else if (widest > 0 && row.cells.length >= widest) {
      // The row is full: what follows its last `|` is text below the table, and the next `|` begins another.
      break;
    } else row.cells.push(cellOf(lines.slice(index + 1, close)));
    index = close;
  }
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (rows.length > 1) return layOutRows(index, filled);
  const before = cellBefore(lines, from, floor);
  const after = cellAfter(lines, index);
  const stream = [...(before ? [before.cell] : []), ...row.cells, ...(after ? [after.cell] : [])];
  const streamed = layOutStream(before?.line ?? from, after?.line ?? index, stream);
  // One row without a head may be the rest of the table before it.
  return streamed.head.length > 0 ? [streamed] : layOutRows(index, filled);
}

/** Pages that leave `|` only between cells begin the first one above it. */
function cellBefore(lines: readonly Line[], pipe: number, floor: number): { cell: Cell; line: number } | null {
  let from = pipe;
  while (from > floor && from > pipe - 4 && isShort(lines[from - 1])) from--;
  return from === pipe ? null : { cell: cellOf(lines.slice(from, pipe)), line: from };
}

function cellAfter(lines: readonly Line[], pipe: number): { cell: Cell; line: number } | null {
  const next = lines[pipe + 1];
  return next && isShort(next) && next.text.length <= 16 ? { cell: cellOf([next]), line: pipe + 1 } : null;
}

function isShort(line: Line | undefined): boolean {
  return line !== undefined && line.text.length > 0 && line.text.length <= 20 && !/[。；：:]$/.test(line.text);
}

/** One cell a line, each closed by `|`; a cell may run over several lines. */
function closedCellTable(text: string, lines: readonly Line[], from: number): Table | null {
  if (!closesCell(lines[from])) return null;
  const cells: Cell[] = [];
  let open = from;
  let last = from;
  for (let index = from; index < lines.length && index - open < MAX_CELL_LINES; index++) {
    const line = lines[index];
    if (!line || line.text.indexOf('|') !== line.text.lastIndexOf('|')) break;
    if (!closesCell(line)) continue;
    cells.push(trimmed(text, lines[open]?.start ?? line.start, line.end - 1));
    last = index;
    open = index + 1;
    // Lines that only happen to end so are no table.
    if (cells.length === 2 && !cells.every(isColumnHead)) return null;
  }
  return cells.length < 4 ? null : layOutStream(from, last, cells);
}

function closesCell(line: Line | undefined): boolean {
  return line !== undefined && line.text.length > 1 && line.text.indexOf('|') === line.text.length - 1;
}

const SEPARATOR_ROW = /^[|\s:：\-—]+$/;

function rowTable(text: string, lines: readonly Line[], from: number): readonly Table[] | null {
  const separator = separatorOf(lines[from]);
  if (!separator) return null;
  const rows: RawRow[] = [];
  let last = from;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.text === '') {
      if (index > last + 1) break;
      continue;
    }
    if (separatorOf(line) !== separator) break;
    last = index;
    if (!SEPARATOR_ROW.test(line.text)) rows.push({ line: index, cells: cellsOf(text, line, separator) });
  }
  // 政策解读 | 某市规划: one bar in one line parts no columns.
  if (rows.length === 1 && rows[0]?.cells.length === 2 && separator === '|') return null;
  return rows.length >= 2 ? layOutRows(last, rows) : [noTable(from, last)];
}

function separatorOf(line: Line | undefined): '|' | '\t' | null {
  if (!line || line.text === '' || (!line.text.includes('|') && !line.text.includes('\t'))) return null;
  const pipes = line.text.split('|').length - 1;
  if (pipes >= 2 || / \| /.test(line.text)) return '|';
  return line.text.split('\t').length - 1 >= 2 ? '\t' : null;
}

function cellsOf(text: string, line: Line, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  let end = line.end;
  if (separator === '|') {
    if (text[start] === '|') start++;
    if (text[end - 1] === '|') end--;
  }
  for (let at = start; at <= end; ) {
    const found = text.indexOf(separator, at);
    const stop = found < 0 || found > end ? end : found;
    cells.push(trimmed(text, at, stop));
    at = stop + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end, text: text.slice(start, end) };
}
