import { type ReadCell, type ReadTable, renderTable } from './render-table.ts';

const RULE = /^\+(?:[-=:]+\+)+$/;
/** Chinese characters and full-width marks take two places of a grid, others one. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** A stretch of Markdown, and whether it is the text of a table that Markdown itself does not know. */
export interface Stretch {
  readonly text: string;
  readonly isTable: boolean;
}

/** Takes Pandoc's grid tables, drawn with `+---+` and `|`, out of a text; the rest stays as it is. */
export function splitGridTables(lines: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!RULE.test((lines[at] ?? '').trim())) {
      plain.push(lines[at] ?? '');
      continue;
    }
    let end = at + 1;
    while (end < lines.length && /^\s*[|+]/.test(lines[end] ?? '')) end++;
    const drawn = lines.slice(at, end).map((line) => line.trim());
    const table = drawn.length > 2 ? readGrid(drawn) : null;
    if (table === null) {
      plain.push(lines[at] ?? '');
      continue;
    }
    stretches.push({ text: plain.join('\n'), isTable: false }, { text: renderTable(table), isTable: true });
    plain = [];
    at = end - 1;
  }
  return [...stretches, { text: plain.join('\n'), isTable: false }];
}

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
  const drawn = lines.every((line) => placesOf(line, '|+').filter((at) => edges.includes(at)).length >= 2);
  return drawn ? readSpans(lines, edges) : readBars(lines);
}

function readBars(lines: readonly string[]): ReadTable {
  const rows: ReadCell[][] = [];
  let open: string[][] = [];
  for (const line of lines) {
    if (RULE.test(line)) {
      if (open.length > 0) rows.push(open.map((cell) => ({ text: cell.filter(Boolean).join('\n') })));
      open = [];
    } else {
      const pieces = line.replace(/^\||\|$/g, '').split('|');
      open = pieces.map((piece, at) => [...(open[at] ?? []), piece.trim()]);
    }
  }
  return rows;
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
  const rows: ReadCell[][] = Array.from({ length: Math.max(0, row) }, () => []);
  for (const { lines: words, row: at, rows: rowSpan, columns: colSpan } of cells)
    rows[at]?.push({ text: words.filter(Boolean).join('\n'), rowSpan, colSpan });
  return rows;
}

function placesOf(line: string, marks: string): number[] {
  const places: number[] = [];
  let at = 0;
  for (const char of line) {
    if (marks.includes(char)) places.push(at);
    at += WIDE.test(char) ? 2 : 1;
  }
  return places;
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
    at += WIDE.test(char) ? 2 : 1;
  }
  return words;
}
