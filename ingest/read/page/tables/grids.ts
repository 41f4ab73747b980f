import type { Box, Rule } from '../placed-page.ts';

/** A cell of a ruled grid, over so many rows and columns. */
export interface GridCell extends Box {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface Grid extends Box {
  readonly cells: readonly GridCell[];
  readonly rows: number;
  /** Where its columns begin, and where the last ends. */
  readonly columnEdges: readonly number[];
}

/** Rules this near are one, drawn twice or in pieces. */
const NEAR = 4;
/** A rule that stops this short of another still meets it. */
const MEETS = 5;
/** A grid beyond this is a drawing. */
const MOST_CELLS = 20_000;

/** A rule along one axis: `at` across it, `from` and `to` along it. */
interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The ruled grids on a page. Rules that meet make one grid; a side that was left open is closed at the ends of the rules;
 * where a line is missing between two places of the grid, they are one cell.
 */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const across = joinStrokes(
    rules
      .filter(({ direction }) => direction === 'horizontal')
      .map((rule) => ({ at: (rule.top + rule.bottom) / 2, from: rule.left, to: rule.right })),
  );
  const down = joinStrokes(
    rules
      .filter(({ direction }) => direction === 'vertical')
      .map((rule) => ({ at: (rule.left + rule.right) / 2, from: rule.top, to: rule.bottom })),
  );
  return meeting(across, down)
    .map(([rows, columns]) => gridOf(rows, columns))
    .filter((grid) => grid !== null);
}

/** Pieces of one line are joined, and lines drawn twice count once. */
function joinStrokes(strokes: readonly Stroke[]): Stroke[] {
  const joined: Stroke[] = [];
  const sorted = [...strokes].sort((a, b) => a.at - b.at || a.from - b.from);
  let group: Stroke[] = [];
  const close = () => {
    const at = group[0]?.at ?? 0;
    for (const { from, to } of [...group].sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && last.at === at && from <= last.to + NEAR)
        joined[joined.length - 1] = { at, from: last.from, to: Math.max(last.to, to) };
      else joined.push({ at, from, to });
    }
  };
  for (const stroke of sorted) {
    if (group[0] && stroke.at - group[0].at > NEAR / 2) {
      close();
      group = [];
    }
    group.push(stroke);
  }
  close();
  return joined;
}

function meeting(across: readonly Stroke[], down: readonly Stroke[]): [Stroke[], Stroke[]][] {
  const group = across.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (group[at] !== at) at = group[at] = group[group[at] ?? at] ?? at;
    return at;
  };
  const met = down.map((column) => {
    const rows = across.flatMap((row, index) => (crosses(row, column) ? [index] : []));
    for (const row of rows) group[root(row)] = root(rows[0] ?? row);
    return rows[0];
  });
  const groups = new Map<number, [Stroke[], Stroke[]]>();
  const groupOf = (index: number) => {
    const key = root(index);
    const known = groups.get(key) ?? [[], []];
    groups.set(key, known);
    return known;
  };
  for (const [index, row] of across.entries()) groupOf(index)[0].push(row);
  for (const [index, column] of down.entries()) {
    const row = met[index];
    if (row !== undefined) groupOf(row)[1].push(column);
  }
  return [...groups.values()].filter(([rows, columns]) => rows.length > 0 && columns.length > 0);
}

function crosses(row: Stroke, column: Stroke): boolean {
  return (
    column.at >= row.from - MEETS &&
    column.at <= row.to + MEETS &&
    row.at >= column.from - MEETS &&
    row.at <= column.to + MEETS
  );
}

function gridOf(across: readonly Stroke[], down: readonly Stroke[]): Grid | null {
  const xs = edges([...down.map(({ at }) => at), ...ends(across)]);
  const ys = edges([...across.map(({ at }) => at), ...ends(down)]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > MOST_CELLS) return null;
  const isRuledDown = ruled(down, xs, ys);
  const isRuledAcross = ruled(across, ys, xs);
  const cells: GridCell[] = [];
  const taken = new Set<number>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken.has(row * columns + column)) continue;
      const isFree = (r: number, c: number) => !taken.has(r * columns + c);
      let width = 1;
      while (column + width < columns && isFree(row, column + width) && !isRuledDown(column + width, row)) width++;
      const opensBelow = (below: number) => {
        for (let c = column; c < column + width; c++) if (!isFree(below, c) || isRuledAcross(below, c)) return false;
        // A line that starts below would make the cell no rectangle.
        for (let c = column + 1; c < column + width; c++) if (isRuledDown(c, below)) return false;
        return true;
      };
      let height = 1;
      while (row + height < rows && opensBelow(row + height)) height++;
      for (let r = row; r < row + height; r++) for (let c = column; c < column + width; c++) taken.add(r * columns + c);
      cells.push({
        row,
        column,
        rowSpan: height,
        colSpan: width,
        left: xs[column] ?? 0,
        right: xs[column + width] ?? 0,
        top: ys[row] ?? 0,
        bottom: ys[row + height] ?? 0,
      });
    }
  }
  return {
    cells,
    rows,
    columnEdges: xs,
    left: xs[0] ?? 0,
    right: xs[columns] ?? 0,
    top: ys[0] ?? 0,
    bottom: ys[rows] ?? 0,
  };
}

/** Only the outermost ends: an inner line that stops short draws no edge. */
function ends(strokes: readonly Stroke[]): [number, number] {
  return [Math.min(...strokes.map(({ from }) => from)), Math.max(...strokes.map(({ to }) => to))];
}

function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > NEAR) found.push(value);
  }
  return found;
}

/** Whether an edge, by its number, is drawn along one place of the grid. */
function ruled(
  strokes: readonly Stroke[],
  at: readonly number[],
  along: readonly number[],
): (edge: number, place: number) => boolean {
  const drawn = new Set<number>();
  for (const stroke of strokes) {
    const edge = at.findIndex((value) => Math.abs(value - stroke.at) <= NEAR);
    for (let place = 0; place + 1 < along.length; place++) {
      const middle = ((along[place] ?? 0) + (along[place + 1] ?? 0)) / 2;
      if (stroke.from <= middle && middle <= stroke.to) drawn.add(edge * along.length + place);
    }
  }
  return (edge, place) => drawn.has(edge * along.length + place);
}
