import { type ReadTable, renderTable } from '../text/render-table.ts';

/** A sheet as a person sees it: the text of each cell, row by row, and the cells that are merged. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

/** Rows and columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * A sheet as lines and tables: rows with one cell above a table are its title, its date and its unit, rows with one cell
 * below it are remarks, and an empty row ends it.
 */
export function gridBlocks({ rows, merges }: Grid): {
  readonly title: readonly string[];
  readonly blocks: readonly string[];
} {
  const blocks: string[] = [];
  const title: string[] = [];
  for (const { from, to } of stretches(rows)) {
    let first = from;
    let last = to;
    while (first < to && isLine(rows[first])) first++;
    // A row of which the other cells go on from above is part of the table, though it has one cell of its own.
    while (last > first && isLine(rows[last - 1]) && !goesOnFromAbove(last - 1, merges)) last--;
    const above = rows.slice(from, first).map(lineOf);
    if (blocks.length === 0) title.push(...above);
    blocks.push(...above);
    if (last > first) blocks.push(renderTable(toTable(rows, merges, first, last)));
    blocks.push(...rows.slice(last, to).map(lineOf));
  }
  return { title, blocks };
}

/** Rows that follow each other without an empty one between. */
function stretches(rows: Grid['rows']): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = -1;
  for (let at = 0; at <= rows.length; at++) {
    const isEmpty = rows[at]?.every((cell) => cell === '') ?? true;
    if (!isEmpty && from < 0) from = at;
    if (isEmpty && from >= 0) {
      found.push({ from, to: at });
      from = -1;
    }
  }
  return found;
}

function isLine(row: readonly string[] | undefined): boolean {
  return (row ?? []).filter((cell) => cell !== '').length === 1;
}

function goesOnFromAbove(row: number, merges: readonly Merge[]): boolean {
  return merges.some(({ top, bottom }) => top < row && row <= bottom);
}

function lineOf(row: readonly string[]): string {
  return row.find((cell) => cell !== '') ?? '';
}

function toTable(rows: Grid['rows'], merges: readonly Merge[], from: number, to: number): ReadTable {
  const body = rows.slice(from, to);
  const inside = merges.filter(({ top, bottom }) => top < to && bottom >= from);
  const width = Math.max(...body.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  const begins = new Map(inside.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const covered = new Set(inside.flatMap((merge) => coveredBy(merge, to, width)));
  return body.map((row, index) =>
    Array.from({ length: width }, (_, column) => {
      const at = `${from + index} ${column}`;
      const merge = begins.get(at);
      if (!merge) return covered.has(at) ? [] : [{ text: row[column] ?? '' }];
      const rowSpan = Math.min(merge.bottom, to - 1) - merge.top + 1;
      const colSpan = Math.min(merge.right, width - 1) - merge.left + 1;
      return [{ text: row[column] ?? '', rowSpan, colSpan }];
    }).flat(),
  );
}

function coveredBy({ top, left, bottom, right }: Merge, to: number, width: number): string[] {
  const places: string[] = [];
  for (let row = top; row <= Math.min(bottom, to - 1); row++) {
    for (let column = left; column <= Math.min(right, width - 1); column++) {
      if (row !== top || column !== left) places.push(`${row} ${column}`);
    }
  }
  return places;
}
