import { type Cell, type ColumnKind, cellKind, columnKind, isColumnHead, NUMBER_HEAD, type Table } from './table.ts';
import {
  beginsAnother,
  distinctCells,
  type GridRow,
  headOf,
  isMergeMark,
  type RawRow,
  repeats,
  resolveMarks,
  wordsOf,
} from './table-grid.ts';

/** Lines laid out like a table that is none, so that they are not read again. */
export function noTable(fromLine: number, toLine: number): Table {
  return { fromLine, toLine, head: [], rows: [] };
}

/** Cells without parted rows: the head tells how many make a row, the running number where one begins. */
export function layOutStream(fromLine: number, toLine: number, cells: readonly Cell[]): Table {
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

/**
 * Rows parted by the reader. Marks of merged cells are resolved, heads of several levels joined, and heads that come again
 * left out; a row of other heads begins another table. Rows without marks that are short lack the cells merged with the row above.
 */
export function layOutRows(toLine: number, raw: readonly RawRow[]): Table[] {
  const from = raw[0]?.line ?? toLine;
  const card = cardOf(
    from,
    toLine,
    raw.map(({ cells }) => cells),
  );
  if (card) return [card];
  const tables: Table[] = [];
  let rows = resolveMarks(raw);
  let fromLine = from;
  for (;;) {
    const { table, rest } = layOut(fromLine, toLine, rows);
    tables.push(table);
    if (rest.length === 0) return tables;
    rows = rest;
    fromLine = table.toLine + 1;
  }
}

function layOut(fromLine: number, toLine: number, rows: readonly GridRow[]): { table: Table; rest: GridRow[] } {
  const found = headOf(rows);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const head = found?.head ?? Array.from({ length: width }, () => ({ start: 0, end: 0, text: '' }));
  if (head.length < 2) return { table: noTable(fromLine, toLine), rest: [] };
  const levels = found ? rows.slice(found.at, found.at + found.levels) : [];
  const heads = new Set(levels.map(({ cells }) => wordsOf(cells)));
  const first = found ? found.at + found.levels : 0;
  let end = rows.length;
  const body: (readonly (Cell | null)[])[] = [];
  for (let at = first; at < rows.length; at++) {
    const row = rows[at] as GridRow;
    if (repeats(row, heads)) continue;
    if (found && at > first && beginsAnother(row)) {
      end = at;
      break;
    }
    body.push(row.whole ? padded(row.cells, head.length) : aligned(row.cells, head));
  }
  const unit = rows
    .slice(0, first)
    .map(({ cells }) => sheetUnit(distinctCells(cells).map(({ text }) => text)))
    .find(Boolean);
  const last = end < rows.length ? (rows[end] as GridRow).line - 1 : toLine;
  const table = { fromLine, toLine: last, head, rows: body, ...(unit ? { unitOfMeasure: unit } : {}) };
  return { table, rest: rows.slice(end) };
}

/** 单位：万元, in a row of its own above the head. */
function sheetUnit(texts: readonly string[]): string | undefined {
  return texts.length <= 2 ? texts.map((text) => SHEET_UNIT.exec(text)?.groups?.unit).find(Boolean) : undefined;
}

export const SHEET_UNIT = /^[（(]?(?:计量)?单位[:：]\s*(?<unit>[^\s，。；、|（）()]{1,8})[）)]?$/;

/**
 * 牵头单位： | 县水利局: heads beside what they head, one pair or more a row; a head that comes again begins another row. Without
 * colons every row is made of such pairs, bodies and their work among them, but for titles above.
 */
function cardOf(fromLine: number, toLine: number, rows: readonly (readonly Cell[])[]): Table | null {
  const written = rows.map((row) => row.filter((cell) => !isMergeMark(cell)));
  const paired = written.map(pairsIn).filter((pairs) => pairs.length > 0);
  const closed = paired.filter(([first]) => /[:：]$/.test(first?.[0].text ?? '')).length;
  const titles = written.filter((row) => row.length === 1).length;
  const whole = paired.length + titles === rows.length && titles < paired.length;
  if (paired.length < 2 || !(closed * 2 >= rows.length || whole)) return null;
  const head: Cell[] = [];
  const out: (Cell | null)[][] = [];
  for (const [name, value] of paired.flat()) {
    const label = { ...name, text: name.text.replace(/[\s:：]+$/, '') };
    let column = head.findIndex(({ text }) => text === label.text);
    if (column < 0) column = head.push(label) - 1;
    if (out.length === 0 || out.at(-1)?.[column]) out.push([]);
    (out.at(-1) ?? [])[column] = value;
  }
  const kinds = head.map(({ text }) => columnKind(text));
  const isCard = kinds.includes('unit') && (closed > 0 || (head.length >= FEWEST_HEADS && kinds.includes('text')));
  if (!isCard) return null;
  return { fromLine, toLine, head, rows: out.map((row) => Array.from(head, (_, column) => row[column] ?? null)) };
}

/** Fewer heads are those of a table that has them above its rows. */
const FEWEST_HEADS = 3;
const LONGEST_HEAD = 8;

/** The cells of a row as heads and what stands beside each; none where a cell that should be a head is none. */
function pairsIn(cells: readonly Cell[]): [head: Cell, value: Cell][] {
  if (cells.length === 0 || cells.length % 2 > 0) return [];
  const pairs = cells.flatMap((cell, at): [Cell, Cell][] => (at % 2 > 0 ? [] : [[cell, cells[at + 1] as Cell]]));
  return pairs.every(([head, value]) => isCardHead(head) && !headsColumn(value)) ? pairs : [];
}

function isCardHead(cell: Cell): boolean {
  return /[:：]$/.test(cell.text) || (cell.text.length <= LONGEST_HEAD && isColumnHead(cell));
}

/** Beside a head such as this stand the other heads of a table. */
function headsColumn(cell: Cell): boolean {
  return isCardHead(cell) && /(?:单位|部门|时限|时间|期限)$/.test(cell.text) && columnKind(cell.text) !== 'text';
}

/**
 * Cells merged with the row above leave a row short, and some pages fill it up behind its last cell: the row goes where
 * its numbers and units fit the columns best, else to the right where it is short.
 */
function aligned(row: readonly (Cell | null)[], head: readonly Cell[]): readonly (Cell | null)[] {
  let length = row.length;
  while (length > 0 && (row[length - 1]?.text ?? '') === '') length--;
  const room = head.length - length;
  if (room <= 0) return padded(row, head.length);
  const cells = row.slice(0, length);
  const kinds = head.map(({ text }) => columnKind(text));
  let best = row.length < head.length ? head.length - row.length : 0;
  for (let shift = 0; shift <= room; shift++)
    if (fitness(cells, kinds, shift) > fitness(cells, kinds, best)) best = shift;
  return [...Array<null>(best).fill(null), ...cells, ...Array<null>(room - best).fill(null)];
}

/** How many cells stand under a head of their kind. */
function fitness(cells: readonly (Cell | null)[], kinds: readonly ColumnKind[], shift: number): number {
  let fits = 0;
  for (const [index, cell] of cells.entries()) {
    const kind = kinds[index + shift];
    const text = cell?.text ?? '';
    if (kind === 'number') fits += /^\d{1,3}$/.test(text) ? 2 : 0;
    else if (kind === 'unit') fits += cellKind(text) === 'unit' ? 1 : text.length > 60 ? -1 : 0;
  }
  return fits;
}

function padded(row: readonly (Cell | null)[], columns: number): (Cell | null)[] {
  return row.length >= columns ? row.slice(0, columns) : [...row, ...Array<null>(columns - row.length).fill(null)];
}
