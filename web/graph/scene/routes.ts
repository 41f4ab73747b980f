import type { Point } from './geometry.ts';

export interface Rectangle {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a line leaves or arrives: the box that it belongs to, and the sides and height of what it touches in it. */
interface End {
  readonly box: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface Wire {
  readonly id: string;
  readonly from: End;
  readonly to: End;
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly boxes: readonly Rectangle[];
}

/** A level piece of a line: beside its ends, and between two boxes of a column that it passes. */
interface Run {
  readonly left: number;
  readonly right: number;
  y: number;
}

/** Between a line and the box that it passes. */
const CLEAR = 4;
/** Between two lines through one gap. */
const PITCH = 4;
/** Nearer to one another than this, two boxes are joined by a straight line. */
const LEAST_WAY = 24;
/** How far a curve holds its level on its way to the next column. */
const HOLD = 0.32;

/**
 * The lines between boxes that stand in columns, as control points of quadratic curves whose ends meet half way between them.
 * A line is level beside its ends and wherever it passes a column, where it goes between two boxes, and bends only between
 * columns: so none runs behind a box. Lines that are to be straight are not among them.
 */
export function routesOf(boxes: readonly Rectangle[], wires: readonly Wire[]): ReadonlyMap<string, readonly Point[]> {
  const columns = columnsOf(boxes);
  const columnOf = new Map(columns.flatMap((column) => column.boxes.map(({ id }) => [id, column])));
  const through = new Map<string, { readonly run: Run; readonly low: number; readonly high: number }[]>();
  const routes = wires.flatMap((wire) => {
    const isForward = wire.to.left + wire.to.right >= wire.from.left + wire.from.right;
    const [start, end] = isForward ? [wire.from, wire.to] : [wire.to, wire.from];
    if (end.left - start.right < LEAST_WAY) return [];
    const first = { left: start.right, right: Math.max(start.right, columnOf.get(start.box)?.right ?? 0), y: start.y };
    const last = { left: Math.min(end.left, columnOf.get(end.box)?.left ?? Infinity), right: end.left, y: end.y };
    const runs: Run[] = [{ ...first, right: Math.min(first.right, last.left) }];
    for (const [index, column] of columns.entries()) {
      if (column.left < first.right || column.right > last.left) continue;
      const before = runs.at(-1) ?? first;
      const share = (column.left - before.right) / Math.max(1, last.left - before.right);
      const gap = gapThrough(column, { from: before.y, to: end.y, straight: before.y + (end.y - before.y) * share });
      const run = { left: column.left, right: column.right, y: gap.y };
      runs.push(run);
      const key = `${index} ${gap.index}`;
      through.set(key, [...(through.get(key) ?? []), { run, low: gap.low, high: gap.high }]);
    }
    runs.push(last);
    return [{ id: wire.id, runs, isForward }];
  });
  for (const uses of through.values()) spread(uses);
  return new Map(
    routes.map(({ id, runs, isForward }) => {
      const controls = controlsOf(runs);
      return [id, isForward ? controls : controls.reverse()];
    }),
  );
}

/** Boxes that stand one below the other, from left to right. */
function columnsOf(boxes: readonly Rectangle[]): readonly Column[] {
  const columns: { left: number; right: number; boxes: Rectangle[] }[] = [];
  for (const box of [...boxes].sort((one, other) => one.left - other.left)) {
    const last = columns.at(-1);
    if (last && box.left < last.right) {
      last.right = Math.max(last.right, box.right);
      last.boxes.push(box);
    } else columns.push({ left: box.left, right: box.right, boxes: [box] });
  }
  for (const column of columns) column.boxes.sort((one, other) => one.top - other.top);
  return columns;
}

interface Gap {
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly y: number;
}

/** The gap through which a line has the shortest way up and down, and of equal ones the straightest. */
function gapThrough(
  { boxes }: Column,
  way: { readonly from: number; readonly to: number; readonly straight: number },
): Gap {
  let best: { readonly gap: Gap; readonly cost: number } | null = null;
  let low = -Infinity;
  for (let index = 0; index <= boxes.length; index += 1) {
    const high = boxes[index]?.top ?? Infinity;
    if (high - low >= 2 * CLEAR) {
      const y = Math.min(high - CLEAR, Math.max(low + CLEAR, way.straight));
      const cost = Math.abs(y - way.from) + Math.abs(way.to - y) + 0.1 * Math.abs(y - way.straight);
      if (!best || cost < best.cost) best = { gap: { index, low, high, y }, cost };
    }
    low = Math.max(low, boxes[index]?.bottom ?? low);
  }
  return best?.gap ?? { index: -1, low: way.straight, high: way.straight, y: way.straight };
}

/** Lines through one gap run side by side as far as it has room, in the order in which they come. */
function spread(uses: readonly { readonly run: Run; readonly low: number; readonly high: number }[]): void {
  const [{ low, high } = { low: 0, high: 0 }] = uses;
  const pitch = Math.min(PITCH, Math.max(0, high - low - 2 * CLEAR) / Math.max(1, uses.length - 1));
  const middle = uses.reduce((sum, { run }) => sum + run.y, 0) / uses.length;
  const half = (pitch * (uses.length - 1)) / 2;
  const top = Math.max(low + CLEAR, Math.min(high - CLEAR - 2 * half, middle - half));
  for (const [index, { run }] of [...uses].sort((one, other) => one.run.y - other.run.y).entries()) {
    run.y = top + index * pitch;
  }
}

function controlsOf(runs: readonly Run[]): Point[] {
  const controls: Point[] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const next = runs[index + 1];
    // From a measure to the edge of its own plan there is nothing to pass, and the curve begins at once.
    const isLevel = run.right - run.left > LEAST_WAY;
    if (before) {
      controls.push({ x: run.left - HOLD * (run.left - before.right), y: run.y });
      if (isLevel) controls.push({ x: run.left, y: run.y });
    }
    if (next) {
      if (isLevel) controls.push({ x: run.right, y: run.y });
      controls.push({ x: run.right + HOLD * (next.left - run.right), y: run.y });
    }
  }
  return controls;
}
