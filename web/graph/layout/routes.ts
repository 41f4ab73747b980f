import type { Point } from '../scene/geometry.ts';
import { stack } from './stack.ts';

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

/** A piece of a line within a gap. */
interface Use {
  readonly run: Run;
  readonly low: number;
  readonly high: number;
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
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const columnOf = new Map(columns.flatMap((column) => column.boxes.map(({ id }) => [id, column])));
  const through = new Map<string, Use[]>();
  const routes = wires.flatMap((wire) => {
    const isForward = wire.to.left + wire.to.right >= wire.from.left + wire.from.right;
    const [start, end] = isForward ? [wire.from, wire.to] : [wire.to, wire.from];
    if (end.left - start.right < LEAST_WAY) return [];
    const own = columnOf.get(start.box);
    // From a measure to the edge of its own plan there is nothing to pass.
    const out = Math.max(start.right, boxOf.get(start.box)?.right ?? start.right);
    const into = Math.min(end.left, boxOf.get(end.box)?.left ?? end.left);
    const first = { left: out, right: Math.max(out, own?.right ?? out), y: start.y };
    const last = { left: Math.min(into, columnOf.get(end.box)?.left ?? into), right: into, y: end.y };
    const passed = columns.filter(({ left, right }) => left >= first.right && right <= last.left);
    // What stands before it in its own column is passed as well.
    const ahead = own ? partAhead(own, start) : null;
    if (ahead) {
      first.right = out;
      passed.unshift(ahead);
    }
    const runs: Run[] = [{ ...first, right: Math.min(first.right, last.left) }];
    for (const column of passed) {
      const before = runs.at(-1) ?? first;
      const share = (column.left - before.right) / Math.max(1, last.left - before.right);
      const gap = gapThrough(column.boxes, {
        from: before.y,
        to: end.y,
        straight: before.y + (end.y - before.y) * share,
      });
      const run = { left: column.left, right: column.right, y: gap.y };
      runs.push(run);
      const key = `${column.right} ${gap.low}`;
      const uses = through.get(key) ?? [];
      through.set(key, uses);
      uses.push({ run, low: gap.low, high: gap.high });
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

/** The rest of a column where another box in it stands in the way; null where none does. */
function partAhead({ right, boxes }: Column, start: End): Column | null {
  const rest = boxes.filter((box) => box.left >= start.right);
  const near = rest.filter(({ top, bottom }) => top - CLEAR < start.y && bottom + CLEAR > start.y);
  if (near.length === 0) return null;
  const left = Math.min(...near.map((box) => box.left));
  return { left, right, boxes: boxes.filter((box) => box.id !== start.box && box.right > left - CLEAR) };
}

interface Gap {
  readonly low: number;
  readonly high: number;
  readonly y: number;
}

/** The gap through which a line has the shortest way up and down, and of equal ones the straightest. */
function gapThrough(
  boxes: readonly Rectangle[],
  way: { readonly from: number; readonly to: number; readonly straight: number },
): Gap {
  let best: { readonly gap: Gap; readonly cost: number } | null = null;
  let low = -Infinity;
  for (let index = 0; index <= boxes.length; index += 1) {
    const high = boxes[index]?.top ?? Infinity;
    if (high - low >= 2 * CLEAR) {
      const y = Math.min(high - CLEAR, Math.max(low + CLEAR, way.straight));
      const cost = Math.abs(y - way.from) + Math.abs(way.to - y) + 0.1 * Math.abs(y - way.straight);
      if (!best || cost < best.cost) best = { gap: { low, high, y }, cost };
    }
    low = Math.max(low, boxes[index]?.bottom ?? low);
  }
  return best?.gap ?? { low: way.straight, high: way.straight, y: way.straight };
}

/** Lines through one gap run side by side as far as it has room, each as near as that allows to where it would run alone. */
function spread(uses: readonly Use[]): void {
  const [{ low, high } = { low: 0, high: 0 }] = uses;
  const pitch = Math.min(PITCH, Math.max(0, high - low - 2 * CLEAR) / Math.max(1, uses.length - 1));
  const inOrder = [...uses].sort((one, other) => one.run.y - other.run.y);
  const ways = stack(
    inOrder.map(({ run }) => ({ size: 0, wanted: run.y })),
    pitch,
  );
  for (const [index, { run }] of inOrder.entries()) {
    const most = high - CLEAR - (inOrder.length - 1 - index) * pitch;
    run.y = Math.max(low + CLEAR + index * pitch, Math.min(most, ways[index] ?? run.y));
  }
}

function controlsOf(runs: readonly Run[]): Point[] {
  const controls: Point[] = [];
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    const next = runs[index + 1];
    // From the edge of its column a line bends at once.
    const isLevel = run.right - run.left > 1;
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
