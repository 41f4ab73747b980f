import { WIDE } from '../../line-breaks.ts';
import type { Line } from '../lines/lines.ts';
import { type Cell, type ColumnKind, cellKind, columnKind, isColumnHead, isLevelHead, type Table } from './table.ts';
import type { RawRow } from './table-grid.ts';
import { layOutRows } from './table-layout.ts';

/** What parts the columns, and how few of them make a table: a comma parts sentences too. */
interface Separator {
  readonly pattern: RegExp;
  readonly fewest: number;
  /** Columns stand one below the other, an empty cell is only more room. */
  readonly isRoom?: boolean;
  readonly isComma?: boolean;
}

const SEPARATORS: readonly Separator[] = [
  { pattern: /[｜│┃║]/g, fewest: 2 },
  { pattern: /\t/g, fewest: 2 },
  { pattern: /(?: {2}|[ \u00a0]?\u3000)[ \u00a0\u3000]*/g, fewest: 2, isRoom: true },
  { pattern: /，/g, fewest: 3, isComma: true },
  { pattern: /,/g, fewest: 3, isComma: true },
];
const LONGEST_HEAD_LINE = 200;
const LONGEST_HEAD = 16;
const LONGEST_ROW = 1000;
/** Lines that are drawn between rows. */
const RULE = /^[\u2500-\u257f\-—+\s]{3,}$/;
/** How far a cell may begin from its head, in widths of a Latin letter. */
const MOST_ASKEW = 2;

interface Head {
  readonly separator: Separator;
  readonly cells: readonly Cell[];
  readonly kinds: readonly ColumnKind[];
  /** Where each begins in its line, in widths of a Latin letter. */
  readonly columns: readonly number[];
}

/**
 * A table in plain text, a row a line, whose columns are parted by full-width bars, a tab, wide spaces or commas: its first line
 * is nothing but heads of columns. A comma more than there are columns belongs to the cell that then fits best.
 */
export function separatedTable(text: string, lines: readonly Line[], from: number): readonly Table[] | null {
  const head = headAt(text, lines[from]);
  if (!head) return null;
  const rows: RawRow[] = [{ line: from, cells: head.cells }];
  const cut: Cell[] = [];
  let last = from;
  for (let index = from + 1; index < lines.length && index <= last + 2; index++) {
    const line = lines[index] as Line;
    if (line.text === '' || RULE.test(line.text)) {
      if (line.text !== '') last = index;
      continue;
    }
    const cells = rowAt(text, line, head);
    const goesOn = cells === null || startsLater(cells, head) ? continuedAt(text, line, head) : null;
    if (goesOn && rows.length > 1) {
      const row = rows.at(-1) as RawRow;
      rows[rows.length - 1] = {
        line: row.line,
        cells: row.cells.map((cell, at) => withRest(cell, goesOn[at], head.kinds[at])),
      };
      cut.push(...goesOn.filter(({ text: words }) => words !== ''));
    } else if (cells) rows.push({ line: index, cells });
    else break;
    last = index;
  }
  if (rows.length === 1) return null;
  return layOutRows(last, rows).map((table, at) => (at === 0 && cut.length > 0 ? { ...table, unread: cut } : table));
}

function headAt(text: string, line: Line | undefined): Head | null {
  if (!line || line.text.length > LONGEST_HEAD_LINE || line.text.length < 4 || /[。；：:]/.test(line.text)) return null;
  for (const separator of SEPARATORS) {
    const cells = piecesOf(text, line, separator);
    if (cells.length < separator.fewest || !cells.every(isHead)) continue;
    const kinds = cells.map(({ text: words }) =>
      isLevelHead({ start: 0, end: 0, text: words }) ? 'text' : columnKind(words),
    );
    const isTasks = kinds.includes('unit') && kinds.includes('text');
    const isIndicators = cells.some((cell) => cell.text.includes('指标')) && cells.some(isLevelHead);
    const columns = cells.map(({ start }) => columnOf(text, start));
    if (isTasks || isIndicators) return { separator, cells, kinds, columns };
  }
  return null;
}

function isHead(cell: Cell): boolean {
  return cell.text.length <= LONGEST_HEAD && (isColumnHead(cell) || isLevelHead(cell));
}

/** The cells of a row, empty ones too; null where the line is none. */
function rowAt(text: string, line: Line, head: Head): readonly Cell[] | null {
  if (line.text.length > LONGEST_ROW) return null;
  const width = head.cells.length;
  const pieces = piecesOf(text, line, head.separator);
  if (pieces.length === width) return pieces;
  if (head.separator.isComma) return pieces.length > width ? withCommas(text, pieces, head) : null;
  if (pieces.length < 2 || pieces.length > width) return null;
  if (head.separator.isRoom) return placed(text, pieces, head);
  return [...pieces, ...Array.from({ length: width - pieces.length }, () => emptyAt(line.end))];
}

/** Cells by what they stand below; null where one stands below none. */
function placed(text: string, pieces: readonly Cell[], { cells, columns }: Head): readonly Cell[] | null {
  const row: Cell[] = cells.map(() => emptyAt(pieces[0]?.start ?? 0));
  for (const piece of pieces) {
    const at = columns.findIndex((column) => Math.abs(column - columnOf(text, piece.start)) <= MOST_ASKEW);
    if (at < 0) return null;
    row[at] = piece;
  }
  return row;
}

function startsLater(cells: readonly Cell[], { separator }: Head): boolean {
  return separator.isRoom === true && cells[0]?.text === '';
}

/** A line that begins below a later column goes on with the cells above; null for every other. */
function continuedAt(text: string, line: Line, head: Head): readonly Cell[] | null {
  if (!head.separator.isRoom) return null;
  const cells = placed(text, piecesOf(text, line, head.separator), head);
  return cells && cells[0]?.text === '' ? cells : null;
}

/** The words of a cell go on below; what is proved is its first line, without a name that is cut in half. */
function withRest(cell: Cell, rest: Cell | undefined, kind: ColumnKind | undefined): Cell {
  if (!rest || rest.text === '' || cell.text === '') return cell;
  if (kind !== 'unit') return { ...cell, text: cell.text + rest.text };
  const whole = Math.max(0, cell.text.lastIndexOf('、'));
  return { ...cell, end: cell.start + whole, text: cell.text.slice(0, whole) };
}

/** The column that the commas too many belong to: where the other cells fit their heads best, the first such. */
function withCommas(text: string, pieces: readonly Cell[], { kinds, cells }: Head): readonly Cell[] {
  const more = pieces.length - cells.length;
  let best: readonly Cell[] = pieces;
  let most = -1;
  for (const column of kinds.keys()) {
    const whole = { start: pieces[column]?.start ?? 0, end: pieces[column + more]?.end ?? 0 };
    const joined = { ...whole, text: text.slice(whole.start, whole.end) };
    const row = [...pieces.slice(0, column), joined, ...pieces.slice(column + more + 1)];
    const fits = row.filter((cell, at) => isOfKind(cell, kinds[at])).length;
    if (fits > most) [best, most] = [row, fits];
  }
  return best;
}

function isOfKind({ text }: Cell, kind: ColumnKind | undefined): boolean {
  if (kind === 'number') return /^\d{1,3}$/.test(text);
  return kind === cellKind(text) || (kind !== 'text' && text === '');
}

function piecesOf(text: string, line: Line, { pattern, isRoom }: Separator): Cell[] {
  // A line begins with its first cell, though that be empty.
  const from = isRoom ? line.start : startOfLine(text, line.start);
  const cells: Cell[] = [];
  let start = from;
  const written = text.slice(from, line.end);
  for (const gap of written.matchAll(pattern)) {
    cells.push(trimmed(text, start, from + gap.index));
    start = from + gap.index + gap[0].length;
  }
  cells.push(trimmed(text, start, line.end));
  // Bars stand at both ends of a line too.
  const isFramed = /[｜│┃║]/.test(written.trim()[0] ?? '');
  return isFramed ? cells.slice(1, cells.at(-1)?.text === '' ? -1 : undefined) : cells;
}

function startOfLine(text: string, at: number): number {
  // Not `lastIndexOf` on the text: where no line ends, it would go back to the beginning from each line.
  const from = Math.max(0, at - LONGEST_INDENT);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

const LONGEST_INDENT = 200;

/** Chinese characters are as wide as two letters. */
function columnOf(text: string, at: number): number {
  return [...text.slice(startOfLine(text, at), at)].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end, text: text.slice(start, end) };
}

function emptyAt(at: number): Cell {
  return { start: at, end: at, text: '' };
}
