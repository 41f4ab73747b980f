import type { Line } from '../lines/lines.ts';
import { type Cell, cellKind, columnKind, isColumnHead, NUMBER_HEAD, type Table } from './table.ts';

const MOST_LINES_OF_A_ROW = 30;
const GAP = /[ \t\u00a0\u3000]+/g;

/**
 * A table whose cells are apart by single spaces: 序号 工作任务 牵头单位 完成时限 in one line, then rows that begin with
 * their number. The units and times at the end of a row are told from its words by the heads at the end of the first line.
 */
export function spacedTable(text: string, lines: readonly Line[], from: number): Table | null {
  const line = lines[from];
  if (!line || !/^序|^编号/.test(line.text) || line.text.length > 120) return null;
  const head = piecesOf(text, line.start, line.end);
  const kinds = head.map(({ text: words }) => columnKind(words));
  const task = kinds.lastIndexOf('text');
  const tail = kinds.length - (task + 1);
  if (head.length < 3 || !NUMBER_HEAD.test(head[0]?.text ?? '') || !head.every(isColumnHead) || tail === 0) return null;
  if (task < 0 || !kinds.includes('unit')) return null;
  const rows: (Cell | null)[][] = [];
  let last = from;
  let expected: number | null = null;
  for (let index = from + 1; index < lines.length; ) {
    const first = lines[index];
    const number = Number(NUMBER.exec(first?.text ?? '')?.[0] ?? Number.NaN);
    if (first?.text === '') {
      index++;
      continue;
    }
    if (!first || !(number === (expected ?? number))) break;
    const end = rowEnd(lines, index, number + 1);
    const row = readRow(text, first, lines[end] ?? first, head.length, task, kinds.slice(-tail));
    if (!row) break;
    rows.push(row);
    expected = number + 1;
    last = end;
    index = end + 1;
  }
  return rows.length === 0 ? null : { fromLine: from, toLine: last, head, rows };
}

const NUMBER = /^\d{1,3}(?=[ \t\u00a0\u3000])/;

/** The last line of a row: the one above the next number, else the first one that is filled. */
function rowEnd(lines: readonly Line[], from: number, next: number): number {
  let filled = from;
  for (let index = from + 1; index < lines.length && index <= from + MOST_LINES_OF_A_ROW; index++) {
    const { text } = lines[index] as Line;
    if (Number(NUMBER.exec(text)?.[0]) === next) return filled;
    if (text !== '') filled = index;
  }
  return from;
}

function readRow(
  text: string,
  first: Line,
  last: Line,
  width: number,
  task: number,
  tail: readonly string[],
): (Cell | null)[] | null {
  const pieces = piecesOf(text, first.start, last.end);
  const number = pieces[0];
  const ends = pieces.slice(-tail.length);
  const begin = pieces[1];
  const stop = pieces.at(-tail.length - 1);
  if (!number || !begin || !stop || pieces.length < tail.length + 2) return null;
  const fits = ends.every(({ text: words }, index) => tail[index] !== 'unit' || cellKind(words) === 'unit');
  if (!fits) return null;
  const cells = Array<Cell | null>(width).fill(null);
  cells[0] = number;
  cells[task] = { start: begin.start, end: stop.end, text: text.slice(begin.start, stop.end) };
  for (const [index, cell] of ends.entries()) cells[width - tail.length + index] = cell;
  return cells;
}

function piecesOf(text: string, from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  let start = from;
  const push = (end: number) => {
    if (end > start) cells.push({ start, end, text: text.slice(start, end) });
  };
  for (const gap of text.slice(from, to).matchAll(GAP)) {
    push(from + gap.index);
    start = from + gap.index + gap[0].length;
  }
  push(to);
  return cells;
}
