import { cellLineTable } from './cell-line-table.ts';
import type { Line } from './lines.ts';
import { spacedTable } from './spaced-table.ts';
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

/** What a cell may hold at most, in lines: a table whose next `|` is farther away has ended. */
const MAX_CELL_LINES = 40;

/**
 * Tables in the forms that readers and web pages leave: one cell a line between `|`, a row a line with `|` between
 * cells, one cell a line with `|` behind it, a row a line with tabs or single spaces between cells, and cells on lines of
 * their own with nothing between.
 */
export function findTables(text: string, lines: readonly Line[]): Table[] {
  const nextPipe = nextPipes(lines);
  const tables: Table[] = [];
  let floor = 0;
  for (let index = 0; index < lines.length; index++) {
    const found =
      stackedTable(lines, index, nextPipe, floor) ??
      closedCellTable(text, lines, index) ??
      rowTable(text, lines, index) ??
      cellLineTable(lines, index) ??
      spacedTable(text, lines, index);
    if (!found) continue;
    if (found.head.length > 0) tables.push(found);
    index = found.toLine;
    floor = index + 1;
  }
  return tables;
}

function nextPipes(lines: readonly Line[]): Int32Array {
  const next = new Int32Array(lines.length + 2).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = lines[index]?.text === '|' ? index : (next[index + 1] ?? lines.length);
  }
  return next;
}

/** Lines laid out like a table that is none, so that they are not read again. */
function noTable(fromLine: number, toLine: number): Table {
  return { fromLine, toLine, head: [], rows: [] };
}

/** Cells between lines that hold nothing but `|`; two of these in a row part two rows. */
function stackedTable(lines: readonly Line[], from: number, nextPipe: Int32Array, floor: number): Table | null {
  if (lines[from]?.text !== '|') return null;
  const rows: Cell[][] = [[]];
  let index = from;
  let parted = false;
  for (;;) {
    const close = nextPipe[index + 1] ?? lines.length;
    if (close >= lines.length || close - index > MAX_CELL_LINES) break;
    if (close === index + 1) {
      parted = true;
      rows.push([]);
    } else rows.at(-1)?.push(cellOf(lines.slice(index + 1, close)));
    index = close;
  }
  const filled = rows.filter((row) => row.length > 0);
  if (parted) return layOut(from, index, filled);
  const before = cellBefore(lines, from, floor);
  const after = cellAfter(lines, index);
  const stream = [...(before ? [before.cell] : []), ...filled.flat(), ...(after ? [after.cell] : [])];
  return layOutStream(before?.line ?? from, after?.line ?? index, stream);
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

/** Cells without parted rows: the head tells how many make a row, the running number where one begins. */
function layOutStream(fromLine: number, toLine: number, cells: readonly Cell[]): Table {
  let columns = 0;
  while (columns < cells.length && isColumnHead(cells[columns] as Cell)) columns++;
  if (columns < 2) return noTable(fromLine, toLine);
  let head = cells.slice(0, columns);
  let numberColumn = head.findIndex(({ text }) => NUMBER_HEAD.test(text));
  const body = cells.slice(columns);
  if (numberColumn < 0) {
    const before = unheadedNumbers(body, columns);
    if (before !== null) {
      head = [...head.slice(0, before), { ...(head[0] as Cell), text: '序号' }, ...head.slice(before)];
      numberColumn = before;
      columns++;
    }
  }
  const rows: (Cell | null)[][] = [];
  if (numberColumn < 0) {
    for (let at = 0; at < body.length; at += columns) rows.push(padded(body.slice(at, at + columns), columns));
    return { fromLine, toLine, head, rows };
  }
  let row: (Cell | null)[] | null = null;
  let waiting: Cell[] = [];
  // An extract of a table begins at any number.
  const begins = Number(body[numberColumn]?.text);
  let expected = begins > 0 ? begins : 1;
  for (const cell of body) {
    const isNumber = Number(cell.text) === expected && (row === null || row.length >= columns);
    if (isNumber) {
      row = [
        ...Array<null>(Math.max(0, numberColumn - waiting.length)).fill(null),
        ...waiting.slice(-numberColumn || waiting.length),
        cell,
      ];
      waiting = [];
      expected++;
      rows.push(row);
    } else if (row && row.length < columns) row.push(cell);
    else waiting.push(cell);
  }
  return { fromLine, toLine, head, rows: rows.map((one) => padded(one, columns)) };
}

/** How many heads stand in front of running numbers that have no head of their own; null where no such numbers run. */
function unheadedNumbers(cells: readonly Cell[], heads: number): number | null {
  const at: number[] = [];
  for (const [index, { text }] of cells.entries()) if (Number(text) === at.length + 1) at.push(index);
  if (at.length < 2) return null;
  const gaps = at.map((from, index) => (at[index + 1] ?? cells.length) - from - 1);
  const fewest = Math.min(...gaps);
  return fewest >= 1 && fewest <= heads ? heads - fewest : null;
}

/** Rows parted by the reader: shorter ones lack the cells that are merged with the row above, on the left. */
function layOut(fromLine: number, toLine: number, rows: readonly (readonly Cell[])[]): Table {
  const card = cardOf(fromLine, toLine, rows);
  if (card) return card;
  const headAt = rows.findIndex(
    (row) => row.length >= 2 && row.filter((cell) => isColumnHead(cell)).length * 2 > row.length,
  );
  const head = rows[Math.max(headAt, 0)] ?? [];
  if (head.length < 2) return noTable(fromLine, toLine);
  const body = rows.slice(headAt < 0 ? 0 : headAt + 1);
  return {
    fromLine,
    toLine,
    head,
    rows: body.map((row) => aligned(row, head)),
  };
}

/** 牵头单位： | 县水利局: heads in the first column; a head that comes again begins another row. */
function cardOf(fromLine: number, toLine: number, rows: readonly (readonly Cell[])[]): Table | null {
  const pairs = rows.filter((row) => row.length === 2 && /[:：]$/.test(row[0]?.text ?? ''));
  if (pairs.length < 2 || pairs.length * 2 < rows.length) return null;
  const head: Cell[] = [];
  const out: (Cell | null)[][] = [];
  for (const [name, value] of pairs as [Cell, Cell][]) {
    const label = { ...name, text: name.text.replace(/[\s:：]+$/, '') };
    let column = head.findIndex(({ text }) => text === label.text);
    if (column < 0) column = head.push(label) - 1;
    if (out.length === 0 || out.at(-1)?.[column]) out.push([]);
    (out.at(-1) ?? [])[column] = value;
  }
  if (!head.some((cell) => columnKind(cell.text) === 'unit')) return null;
  return { fromLine, toLine, head, rows: out.map((row) => Array.from(head, (_, column) => row[column] ?? null)) };
}

/**
 * Cells merged with the row above leave a row short, and some pages fill it up behind its last cell: the row goes where
 * its numbers and units fit the columns best, else to the right where it is short.
 */
function aligned(row: readonly Cell[], head: readonly Cell[]): readonly (Cell | null)[] {
  let length = row.length;
  while (length > 0 && row[length - 1]?.text === '') length--;
  const room = head.length - length;
  if (room <= 0) return row;
  const cells = row.slice(0, length);
  const kinds = head.map(({ text }) => columnKind(text));
  let best = row.length < head.length ? head.length - row.length : 0;
  for (let shift = 0; shift <= room; shift++)
    if (fitness(cells, kinds, shift) > fitness(cells, kinds, best)) best = shift;
  return [...Array<null>(best).fill(null), ...cells, ...Array<null>(room - best).fill(null)];
}

/** How many cells stand under a head of their kind. */
function fitness(cells: readonly Cell[], kinds: readonly ColumnKind[], shift: number): number {
  let fits = 0;
  for (const [index, { text }] of cells.entries()) {
    const kind = kinds[index + shift];
    if (kind === 'number') fits += /^\d{1,3}$/.test(text) ? 2 : 0;
    else if (kind === 'unit') fits += cellKind(text) === 'unit' ? 1 : text.length > 60 ? -1 : 0;
  }
  return fits;
}

function padded(row: readonly (Cell | null)[], columns: number): (Cell | null)[] {
  return row.length >= columns ? row.slice(0, columns) : [...row, ...Array<null>(columns - row.length).fill(null)];
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

function rowTable(text: string, lines: readonly Line[], from: number): Table | null {
  const separator = separatorOf(lines[from]);
  if (!separator) return null;
  const rows: Cell[][] = [];
  let last = from;
  for (let index = from; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.text === '') {
      if (index > last + 1) break;
      continue;
    }
    if (separatorOf(line) !== separator) break;
    last = index;
    if (!SEPARATOR_ROW.test(line.text)) rows.push(cellsOf(text, line, separator));
  }
  return rows.length >= 2 ? layOut(from, last, rows) : noTable(from, last);
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
