import type { ReadCell, ReadTable } from '../text/render-table.ts';
import type { DrawnTable } from './dashed-table.ts';
import { placesOf, placesTaken } from './places.ts';

const RULE = /^\+(?:[-=:]+\+)+$/;
/** Pandoc's grid table that begins in line `at`, drawn with `+---+` and `|`; null where none does. */
export function gridAt(lines: readonly string[], at: number): DrawnTable | null {
  if (!RULE.test((lines[at] ?? '').trim())) return null;
  let to = at + 1;
  while (to < lines.length && /^\s*[|+]/.test(lines[to] ?? '')) to++;
  const drawn = lines.slice(at, to).map((line) => line.trim());
  const table = drawn.length > 2 ? readGrid(drawn) : null;
  return table && { from: at, to, table };
}

/** A line with a rule in a part of it, between marks where rules meet. */
const RULED_PIECE = /\+[-=:]{2,}\+/;

interface GrowingCell {
  readonly lines: string[];
  readonly row: number;
  readonly column: number;
  rows: number;
  columns: number;
}

/** Cells by where the rules meet; where the columns do not line up, as by an editor of one width, by the bars alone. */
function readGrid(lines: readonly string[]): ReadTable | null {
  const edges = [...new Set(lines.filter((line) => RULE.test(line)).flatMap((line) => placesOf(line, '+')))].sort(
    (a, b) => a - b,
  );
  const drawn = lines.every((line) => {
    const places = placesOf(line, '|+');
    return places.at(-1) === edges.at(-1) && places.filter((at) => edges.includes(at)).length >= 2;
  });
  return drawn ? readSpans(lines, edges) : readBars(lines);
}

/** The pieces of each line from the left, a rule ending the cell above it in its column alone. */
function readBars(lines: readonly string[]): ReadTable {
  const open: (GrowingCell | undefined)[] = [];
  const cells: GrowingCell[] = [];
  let row = -1;
  for (const line of lines) {
    const pieces = line.split(RULED_PIECE.test(line) ? /[|+]/ : /\|/).slice(1, -1);
    const ruled = pieces.map((piece) => /^[-=:]{2,}$/.test(piece));
    if (ruled.some(Boolean)) row++;
    for (const [column, piece] of pieces.entries()) {
      if (ruled[column]) {
        open[column] = undefined;
        continue;
      }
      const cell = open[column] ?? { lines: [], row: Math.max(0, row), column, rows: 1, columns: 1 };
      if (!open[column]) cells.push(cell);
      open[column] = cell;
      cell.rows = Math.max(0, row) - cell.row + 1;
      cell.lines.push(piece.trim());
    }
  }
  return gridOf(cells, row + 1);
}

function readSpans(lines: readonly string[], edges: readonly number[]): ReadTable {
  const open: (GrowingCell | undefined)[] = [];
  const cells: GrowingCell[] = [];
  let row = -1;
  for (const line of lines) {
    const rule = /^\+[-=:+]|\+[-=:]+\+/.test(line);
    if (rule) row++;
    for (let column = 0; column < edges.length - 1; ) {
      let end = column + 1;
      while (end < edges.length - 1 && !'|+'.includes(charAt(line, edges[end] ?? 0))) end++;
      const words = between(line, edges[column] ?? 0, edges[end] ?? 0);
      if (rule && /^[-=:+]+$/.test(words)) for (let at = column; at < end; at++) open[at] = undefined;
      else if (rule && open[column]) {
        // No rule below the cell: it goes on in the next row.
        const cell = open[column] as GrowingCell;
        cell.rows = row - cell.row + 1;
        cell.lines.push(words.trim());
      } else if (!rule) {
        const cell = open[column] ?? { lines: [], row, column, rows: 1, columns: end - column };
        if (!open[column]) cells.push(cell);
        for (let at = column; at < end; at++) open[at] = cell;
        cell.lines.push(words.trim());
      }
      column = end;
    }
  }
  return gridOf(cells, row);
}

function gridOf(cells: readonly GrowingCell[], height: number): ReadTable {
  const rows: ReadCell[][] = Array.from({ length: Math.max(0, height) }, () => []);
  for (const { lines: words, row: at, rows: rowSpan, columns: colSpan } of cells)
    rows[at]?.push({ text: words.filter(Boolean).join('\n'), rowSpan, colSpan });
  return rows;
}

function charAt(line: string, place: number): string {
  return between(line, place - 1, place + 1);
}

/** What stands between two places, both left out. */
function between(line: string, from: number, to: number): string {
  let at = 0;
  let words = '';
  for (const char of line) {
    if (at > from && at < to) words += char;
    at += placesTaken(char);
  }
  return words;
}
