import { type Box, type Glyph, middleOf } from '../placed-page.ts';

/** A line of one cell. */
export interface CellPiece extends Box {
  readonly column: number;
  readonly size: number;
  readonly glyphs: readonly Glyph[];
}

/** White between rows is wider than inside a cell by this much. */
const WIDER = 1.12;

/**
 * The rows of a table without lines between them. Lines drawn across part them for certain; else the numbers of the rows
 * do, whether the cells hang from the top or stand in the middle; else the white between.
 */
export function toBands(lines: readonly CellPiece[], rules: readonly number[], headAt: number | null): CellPiece[][] {
  const numbers = numbersOf(lines);
  const ruledBelowHead = headAt === null ? undefined : rules.find((y) => y > headAt);
  const cuts =
    rules.length >= Math.max(2, numbers.length)
      ? rules
      : numbers.length >= 2
        ? cutsByNumbers(lines, numbers, headAt, ruledBelowHead)
        : cutsByWhite(lines);
  return bandsBetween(lines, cuts);
}

/** The lines in the leftmost column that count 1, 2, 3. */
function numbersOf(lines: readonly CellPiece[]): CellPiece[] {
  const numbered = lines.filter((line) => line.column === 0 && /^[（(]?\d{1,4}[)）.．、]?$/.test(textOf(line)));
  const value = (line: CellPiece) => Number(textOf(line).replace(/\D/g, ''));
  const counts = numbered.every((line, index) => {
    const before = numbered[index - 1];
    return before === undefined || value(line) === value(before) + 1;
  });
  return counts ? numbered : [];
}

function cutsByNumbers(
  lines: readonly CellPiece[],
  numbers: readonly CellPiece[],
  headAt: number | null,
  ruled: number | undefined,
): number[] {
  const [first] = numbers;
  if (!first) return [];
  const firstAt = middleOf(first).y;
  const isBody = (line: CellPiece) => {
    const { y } = middleOf(line);
    if (headAt === null) return true;
    return ruled === undefined
      ? y > headAt + 0.5 * line.size && line.column > 0 && y - headAt > firstAt - y
      : y > ruled;
  };
  const above = lines.filter((line) => isBody(line) && line.bottom < firstAt);
  if (above.length === 0) return numbers.slice(headAt === null ? 1 : 0).map((number) => number.top - 0.3 * number.size);
  // Cells stand in the middle of their row: it reaches as far below its number as above.
  const cuts = headAt === null ? [] : [Math.min(...above.map(({ top }) => top)) - 1];
  let top = Math.min(...above.map((line) => line.top));
  for (const number of numbers.slice(0, -1)) {
    const bottom = 2 * middleOf(number).y - top;
    const below = lines.filter((line) => middleOf(line).y > bottom);
    cuts.push(bottom + 0.05 * number.size);
    top = Math.min(...below.map((line) => line.top));
  }
  return cuts;
}

/** Where no number helps: a line in the first column begins a row, unless white says so. */
function cutsByWhite(lines: readonly CellPiece[]): number[] {
  const tops = [...new Set(lines.map(({ top }) => Math.round(top)))].sort((a, b) => a - b);
  const steps = tops
    .slice(1)
    .map((top, index) => ({ top, step: top - (tops[index] ?? top) }))
    .filter(({ step }) => step > 2);
  const least = Math.min(...steps.map(({ step }) => step));
  const wide = steps.filter(({ step }) => step > WIDER * least);
  const starts = lines.filter((line) => line.column === 0).map((line) => line.top - 1);
  return wide.length > 0 && wide.length < steps.length && wide.length + 1 >= starts.length
    ? wide.map(({ top }) => top - 1)
    : starts;
}

function bandsBetween(lines: readonly CellPiece[], cuts: readonly number[]): CellPiece[][] {
  const sorted = [...cuts].sort((a, b) => a - b);
  const bands = Array.from({ length: sorted.length + 1 }, (): CellPiece[] => []);
  for (const line of lines) bands[sorted.filter((cut) => cut <= middleOf(line).y).length]?.push(line);
  return bands.filter((band) => band.length > 0);
}

function textOf({ glyphs }: CellPiece): string {
  return glyphs.map(({ text }) => text).join('');
}
