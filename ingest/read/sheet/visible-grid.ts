import type { Grid, Merge } from './grid-text.ts';

/** Rows and columns of a sheet, from 0, that are hidden in it. */
export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** A sheet without its hidden rows and columns, and how many filled cells were in them. A merged cell that begins in one begins behind it. */
export function visibleGrid(
  { rows, merges }: Grid,
  hidden: HiddenLines,
): { readonly grid: Grid; readonly left: number } {
  if (hidden.rows.size + hidden.columns.size === 0) return { grid: { rows, merges }, left: 0 };
  const width = Math.max(0, ...rows.map((row) => row.length));
  const rowPlaces = places(rows.length, hidden.rows);
  const columnPlaces = places(width, hidden.columns);
  const written = rows.map((row) => [...row]);
  const kept = merges.flatMap((merge): Merge[] => {
    const [top, bottom] = within(rowPlaces, merge.top, merge.bottom);
    const [left, right] = within(columnPlaces, merge.left, merge.right);
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) return [];
    const begins = written[rowPlaces.indexOf(top)];
    if (begins) begins[columnPlaces.indexOf(left)] = rows[merge.top]?.[merge.left] ?? '';
    return [{ top, left, bottom, right }];
  });
  const seen = written
    .filter((_, row) => !hidden.rows.has(row))
    .map((row) => row.filter((_, column) => !hidden.columns.has(column)));
  const filled = (all: readonly (readonly string[])[]) => all.flat().filter((cell) => cell !== '').length;
  return { grid: { rows: seen, merges: kept }, left: filled(written) - filled(seen) };
}

/** Where each line goes; undefined for those that are hidden. */
function places(count: number, hidden: ReadonlySet<number>): (number | undefined)[] {
  let next = 0;
  return Array.from({ length: count }, (_, line) => (hidden.has(line) ? undefined : next++));
}

function within(all: readonly (number | undefined)[], from: number, to: number): (number | undefined)[] {
  const seen = all.slice(from, to + 1).filter((place) => place !== undefined);
  return [seen[0], seen.at(-1)];
}
