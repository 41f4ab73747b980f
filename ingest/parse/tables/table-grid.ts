import { EMPTY_CELLS, SAME_AS_ABOVE_WORDS, UNIT_HEAD_STARTS } from '../../lexicon/documents/table-words.ts';
import { SAME_AS_LEFT } from '../../read/text/render-table.ts';
import { columnRole, isPeriod } from './columns.ts';
import { type Cell, isColumnHead, isLevelHead } from './table.ts';

/** A row as the text has it: its cells, and the index of its first line. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** A row of the grid: a merged cell is the same object wherever it lies; null where a cell holds nothing. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly (Cell | null)[];
  /** Whether the text marks merged cells in it, or empty ones: then no cell is left out. */
  readonly whole: boolean;
}

const EMPTY = new Set(EMPTY_CELLS);
const ABOVE = new Set(SAME_AS_ABOVE_WORDS);

/** Rows with the marks of merged cells replaced by the cells that they stand for. */
export function resolveMarks(rows: readonly RawRow[]): GridRow[] {
  let above: readonly (Cell | null)[] = [];
  return rows.map(({ line, cells }) => {
    if (!cells.some(isMark)) {
      if (!isOneCell(cells)) above = cells;
      return { line, cells, whole: false };
    }
    const resolved: (Cell | null)[] = [];
    let whole = false;
    for (const [column, cell] of cells.entries()) {
      const bare = cell.text.trim();
      const left = bare === SAME_AS_LEFT && column > 0;
      const same = ABOVE.has(bare) && above[column] !== undefined;
      if (left || same || (bare !== '' && EMPTY.has(bare))) whole = true;
      resolved.push(left ? (resolved[column - 1] ?? null) : same ? (above[column] ?? null) : cell);
    }
    const hasEmpty = resolved.some(isEmptyMark);
    const row = hasEmpty ? resolved.map((cell) => (isEmptyMark(cell) ? null : cell)) : resolved;
    // 一、道路 across the table heads the rows below it; what is the same as above is not the same as that.
    if (!isOneCell(row)) above = row;
    return { line, cells: row, whole };
  });
}

/** Stands for another cell, or for none. */
function isMark(cell: Cell): boolean {
  return isMergeMark(cell) || EMPTY.has(cell.text.trim());
}

/** Stands for the cell above or to the left. */
export function isMergeMark({ text }: Cell): boolean {
  const bare = text.trim();
  return bare === SAME_AS_LEFT || ABOVE.has(bare);
}

function isEmptyMark(cell: Cell | null): boolean {
  return cell !== null && cell.text !== '' && EMPTY.has(cell.text.trim());
}

/** One cell over the whole width. */
export function isOneCell(cells: readonly (Cell | null)[]): boolean {
  const [first] = cells;
  return cells.length > 1 && first !== null && cells.every((cell) => cell === first);
}

/** Rows that name the columns, from the first of them on: how many levels, and the label of each column. */
export function headOf(
  rows: readonly GridRow[],
): { readonly at: number; readonly levels: number; readonly head: Cell[] } | null {
  const at = rows.findIndex(isHeadRow);
  if (at < 0) return null;
  let levels = 1;
  while (levels < MOST_LEVELS && isNextLevel(rows[at + levels - 1], rows[at + levels])) levels++;
  const width = Math.max(...rows.slice(at, at + levels).map(({ cells }) => cells.length));
  const head = Array.from({ length: width }, (_, column) => labelOf(rows.slice(at, at + levels), column));
  return { at, levels, head };
}

const MOST_LEVELS = 4;

export function isHeadRow({ cells }: GridRow): boolean {
  const distinct = distinctCells(cells);
  const labels = distinct.filter((cell) => isColumnHead(cell));
  // 指标 | 2024年 | 2025年: years head columns where something else says what is counted.
  const levels = labels.some(({ text }) => text.includes('指标'))
    ? distinct.filter((cell) => !labels.includes(cell) && isLevelHead(cell)).length
    : 0;
  // 项目名称 | 一季度 | 二季度 …
  const periods = distinct.filter((cell) => !labels.includes(cell) && isPeriod(cell.text)).length;
  if (labels.length >= 2 && (labels.length + periods) * 2 > distinct.length) return true;
  return distinct.length >= 2 && (labels.length + levels) * 2 > distinct.length;
}

const YEAR = /^[“"']?(?:20\d\d|十[一二三四五六七八]五)/;

/** Below a merged head, or below one that reaches down into this row, stand the heads of its parts. */
function isNextLevel(above: GridRow | undefined, row: GridRow | undefined): boolean {
  if (!above || !row) return false;
  const merged = above.cells.some((cell, column) => cell !== null && column > 0 && cell === above.cells[column - 1]);
  const shared = row.cells.some((cell, column) => cell !== null && cell === above.cells[column]);
  const own = distinctCells(row.cells).filter((cell) => !above.cells.includes(cell));
  const gaps = row.cells.filter((cell) => cell === null || cell.text === '').length;
  if (own.length === 0 || !(merged || shared || gaps > 0)) return false;
  return (
    own.every((cell) => isColumnHead(cell) || YEAR.test(cell.text) || isPeriod(cell.text)) && !isOneCell(row.cells)
  );
}

/** 责任分工 above 牵头单位 are one label, apart by a space. */
function labelOf(levels: readonly GridRow[], column: number): Cell {
  const cells = [...new Set(levels.map(({ cells }) => cells[column] ?? null))].filter((cell) => cell !== null);
  const text = cells
    .map((cell) => cell.text.replace(/\s/g, ''))
    .filter((text) => text !== '')
    .join(' ');
  const last = cells.at(-1);
  return { start: last?.start ?? 0, end: last?.end ?? 0, text };
}

/** The head again, as it comes where a table runs over pages. */
export function repeats(row: GridRow, heads: ReadonlySet<string>): boolean {
  return heads.size > 0 && heads.has(wordsOf(row.cells));
}

export function wordsOf(cells: readonly (Cell | null)[]): string {
  return distinctCells(cells)
    .map(({ text }) => text.replace(/\s/g, ''))
    .join('|');
}

/** A row of nothing but labels that are known for what they are: another table begins. */
export function beginsAnother({ cells }: GridRow): boolean {
  const distinct = distinctCells(cells);
  return (
    distinct.length >= 3 &&
    distinct.every(({ text }) => text.length <= MOST_OF_A_LABEL && columnRole(text) !== 'other') &&
    distinct.some(({ text }) => UNIT_HEAD_STARTS.some((word) => text.startsWith(word)))
  );
}

/** 主要责任单位 has six; a body of that name has more, or is no label. */
const MOST_OF_A_LABEL = 8;

export function distinctCells(cells: readonly (Cell | null)[]): Cell[] {
  return [...new Set(cells)].filter((cell) => cell !== null && cell.text !== '') as Cell[];
}
