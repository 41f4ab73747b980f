import type { Line } from './lines.ts';
import { COLUMN_WORDS } from './words/table-words.ts';

/** A table in running text: its head and its rows, a cell for every column, null where a merged cell left none. */
export interface Table {
  readonly fromLine: number;
  readonly toLine: number;
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly (Cell | null)[])[];
}

export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Lines of the cell joined. */
  readonly text: string;
}

/** The lines of a cell as one. */
export function cellOf(lines: readonly Line[]): Cell {
  const filled = lines.filter(({ text }) => text !== '');
  const first = filled[0] ?? lines[0];
  const last = filled.at(-1) ?? first;
  return {
    start: first?.start ?? 0,
    end: last?.end ?? first?.start ?? 0,
    text: filled.map(({ text }) => text).join(''),
  };
}

/** Whether a cell reads like the head of a column. */
export function isColumnHead(cell: Cell): boolean {
  return (
    cell.text.length > 0 &&
    cell.text.length <= 40 &&
    !/[。；]/.test(cell.text) &&
    COLUMN_WORDS.some((word) => cell.text.includes(word))
  );
}
