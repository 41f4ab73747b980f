import type { Line } from './lines.ts';

/** A table in running text: rows of cells, empty cells included. */
export interface Table {
  readonly fromLine: number;
  readonly toLine: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a cell may hold at most, in lines: a table whose closing `|` is farther away has ended. */
const MAX_CELL_LINES = 40;

/**
 * Tables in the three forms that readers and web pages leave: one cell a line between `|`, a row a line with `|` between
 * cells, and a row a line with tabs between cells.
 */
export function findTables(text: string, lines: readonly Line[]): Table[] {
  const nextPipe = nextLineWhere(lines, (line) => line.text === '|');
  const tables: Table[] = [];
  for (let index = 0; index < lines.length; index++) {
    const table = stackedTable(lines, index, nextPipe) ?? rowTable(text, lines, index);
    if (!table) continue;
    tables.push(table);
    index = table.toLine;
  }
  return tables;
}

function nextLineWhere(lines: readonly Line[], test: (line: Line) => boolean): Int32Array {
  const next = new Int32Array(lines.length + 1).fill(lines.length);
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index];
    next[index] = line && test(line) ? index : (next[index + 1] ?? lines.length);
  }
  return next;
}

function stackedTable(lines: readonly Line[], from: number, nextPipe: Int32Array): Table | null {
  if (lines[from]?.text !== '|') return null;
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let index = from;
  let columns = 0;
  for (;;) {
    const close = nextPipe[index + 1] ?? lines.length;
    const open = index + 1 === close;
    if (open || row.length === columns) {
      if (row.length > 0 && (open || columns > 0)) {
        rows.push(row);
        columns = Math.max(columns, row.length);
        row = [];
        if (!open) break;
        index = close;
        continue;
      }
    }
    if (close >= lines.length || close - index > MAX_CELL_LINES) break;
    if (open) {
      index = close;
      continue;
    }
    row.push(cellOf(lines.slice(index + 1, close)));
    index = close;
  }
  if (row.length > 0) rows.push(row);
  return rows.length > 0 ? { fromLine: from, toLine: index, rows } : null;
}

function cellOf(lines: readonly Line[]): Cell {
  const filled = lines.filter(({ text }) => text !== '');
  const first = filled[0] ?? lines[0];
  const last = filled.at(-1) ?? first;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? first?.start ?? 0,
    text: filled.map(({ text }) => text).join('\n'),
  };
}

const SEPARATOR_ROW = /^[|\s:：\-—]+$/;

function rowTable(text: string, lines: readonly Line[], from: number): Table | null {
  const separator = separatorOf(lines[from]);
  if (!separator) return null;
  const rows: Cell[][] = [];
  let index = from;
  let last = from;
  for (; index < lines.length; index++) {
    const line = lines[index];
    if (!line || line.text === '') {
      if (index > last + 1) break;
      continue;
    }
    if (separatorOf(line) !== separator) break;
    last = index;
    if (!SEPARATOR_ROW.test(line.text)) rows.push(cellsOf(text, line, separator));
  }
  return rows.length >= 2 ? { fromLine: from, toLine: last, rows } : null;
}

function separatorOf(line: Line | undefined): '|' | '\t' | null {
  if (!line) return null;
  const pipes = line.text.split('|').length - 1;
  if (
    pipes >= 2 ||
    (pipes === 1 &&
      line.text.length > 3 &&
      !line.text.startsWith('|') &&
      !line.text.endsWith('|') &&
      / \| /.test(line.text))
  )
    return '|';
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
  let at = start;
  while (at <= end) {
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
  while (start < end && /[\s*]/.test(text[start] ?? '')) start++;
  while (end > start && /[\s*]/.test(text[end - 1] ?? '')) end--;
  return { start, end, text: text.slice(start, end) };
}
