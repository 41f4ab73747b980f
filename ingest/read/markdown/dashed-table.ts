import type { ReadCell, ReadTable } from '../text/render-table.ts';
import { placesOf, widthOf } from './places.ts';

/** Lines of a text that are a table: from the first to the one behind the last. */
export interface DrawnTable {
  readonly from: number;
  readonly to: number;
  readonly table: ReadTable;
}

/** `-----  -----`: one run a column, as Pandoc's simple and multi-line tables have below their heads. */
const COLUMNS = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;
/** One run as wide as the table, above and below one whose rows have several lines. */
const WHOLE = /^[ \t]*-{8,}[ \t]*$/;
const MOST_HEAD_LINES = 5;

/** The table whose columns are drawn in line `at`; its heads may stand in the lines above, of which so many are free. */
export function dashedAt(lines: readonly string[], at: number, free: number): DrawnTable | null {
  const drawn = lines[at] ?? '';
  if (!COLUMNS.test(drawn)) return null;
  const starts = columnStarts(drawn);
  const wide = wholeAbove(lines, at, free);
  const read = (group: readonly string[]) => joinedRow(group.map((line) => cellsOf(line, starts)));
  if (wide !== null) {
    let to = at + 1;
    while (to < lines.length && !WHOLE.test(lines[to] ?? '')) to++;
    if (to === lines.length) return null;
    const rows = groups(lines.slice(at + 1, to)).map(read);
    return { from: wide, to: to + 1, table: [read(lines.slice(wide + 1, at)), ...rows] };
  }
  const head = free > 0 && (lines[at - 1] ?? '').trim() !== '' ? at - 1 : at;
  let to = at + 1;
  while (to < lines.length && (lines[to] ?? '').trim() !== '' && !COLUMNS.test(lines[to] ?? '')) to++;
  const rows = lines.slice(at + 1, to).map((line) => read([line]));
  const closes = COLUMNS.test(lines[to] ?? '') ? 1 : 0;
  // Without a head it must be closed; else it is a line of dashes.
  if (rows.length === 0 || (head === at && closes === 0)) return null;
  return { from: head, to: to + closes, table: head === at ? rows : [read([lines[head] ?? '']), ...rows] };
}

/** The line above the heads that is drawn over the whole width; null where the rows have one line each. */
function wholeAbove(lines: readonly string[], at: number, free: number): number | null {
  for (let above = at - 1; above >= Math.max(0, at - free, at - 1 - MOST_HEAD_LINES); above--) {
    const line = lines[above] ?? '';
    if (WHOLE.test(line)) return above;
    if (line.trim() === '') return null;
  }
  return null;
}

function groups(lines: readonly string[]): string[][] {
  const found: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') found.push([]);
    else found.at(-1)?.push(line);
  }
  return found.filter((group) => group.length > 0);
}

function joinedRow(lines: readonly (readonly string[])[]): ReadCell[] {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => ({
    text: lines
      .map((cells) => cells[column] ?? '')
      .filter(Boolean)
      .join(''),
  }));
}

/** As many pieces as columns are its cells; else each goes to the column that it begins in. */
function cellsOf(line: string, starts: readonly number[]): string[] {
  const pieces = [...line.matchAll(/\S+(?: \S+)*/g)];
  if (pieces.length === starts.length) return pieces.map(([piece]) => piece);
  const cells = starts.map(() => '');
  for (const piece of pieces) {
    const place = widthOf(line.slice(0, piece.index));
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= place + 1),
    );
    cells[column] = `${cells[column]}${piece[0]}`;
  }
  return cells;
}

function columnStarts(drawn: string): number[] {
  return placesOf(drawn, '-').filter((place, index, all) => all[index - 1] !== place - 1);
}
