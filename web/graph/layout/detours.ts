import type { Point } from '../scene/geometry.ts';
import type { Rectangle } from './routes.ts';

/** Between a line and the box that it goes around. */
const CLEAR = 6;
/** How far before and behind a corner a line begins to turn. */
const TURN = 14;
/** A way is looked for over so many corners; where there is none by then, the line runs straight. */
const MOST = 60;
/** Boxes so far beside the straight line are not in its way, as a share of its length, and at least. */
const BESIDE = { share: 0.35, least: 400 } as const;

interface Step extends Point {
  readonly cost: number;
  readonly before: Step | null;
}

/**
 * The corners over which a line goes from one point to another around the boxes between them, on the shortest way; empty where
 * nothing is in between, and null where no way was found. A* over the corners of those boxes alone that turn out to be in the way.
 */
export function detour(start: Point, end: Point, boxes: readonly Rectangle[]): readonly Point[] | null {
  const near = boxesNear(boxes, start, end);
  if (!blocker(start, end, near)) return [];
  const corners = new Map<string, Point>();
  const addCorners = (box: Rectangle) => {
    for (const corner of cornersOf(box)) {
      const key = `${corner.x} ${corner.y}`;
      if (!corners.has(key) && !near.some((other) => isInside(corner, other))) corners.set(key, corner);
    }
  };
  const far = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
  let open: Step[] = [{ ...start, cost: 0, before: null }];
  const reached = new Map<Point, number>();
  for (let round = 0; round < MOST && open.length > 0; round += 1) {
    const step = open.reduce((best, one) => (one.cost + far(one, end) < best.cost + far(best, end) ? one : best));
    open = open.filter((one) => one !== step);
    const between = blocker(step, end, near);
    if (!between) return wayTo(step);
    addCorners(between);
    // What hides a corner has corners itself, which are looked at in turn.
    for (const corner of corners.values()) {
      const cost = step.cost + far(step, corner);
      if (cost >= (reached.get(corner) ?? Infinity)) continue;
      const hides = blocker(step, corner, near);
      if (hides) addCorners(hides);
      else {
        reached.set(corner, cost);
        open.push({ ...corner, cost, before: step });
      }
    }
  }
  return null;
}

/** A way over corners as control points of quadratic curves whose ends meet half way between them: straight, and round at the corners. */
export function roundedAt(corners: readonly Point[], start: Point, end: Point): readonly Point[] {
  return corners.flatMap((corner, index) => [
    towards(corner, corners[index - 1] ?? start),
    corner,
    towards(corner, corners[index + 1] ?? end),
  ]);
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(TURN, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function wayTo(step: Step): readonly Point[] {
  const way: Point[] = [];
  // The start is no corner.
  for (let one = step; one.before; one = one.before) way.unshift({ x: one.x, y: one.y });
  return way;
}

function boxesNear(boxes: readonly Rectangle[], start: Point, end: Point): readonly Rectangle[] {
  const room = Math.max(BESIDE.least, BESIDE.share * Math.hypot(end.x - start.x, end.y - start.y));
  const [left, right] = [Math.min(start.x, end.x) - room, Math.max(start.x, end.x) + room];
  const [top, bottom] = [Math.min(start.y, end.y) - room, Math.max(start.y, end.y) + room];
  return boxes.filter((box) => box.right > left && box.left < right && box.bottom > top && box.top < bottom);
}

function cornersOf({ left, right, top, bottom }: Rectangle): readonly Point[] {
  return [left - CLEAR, right + CLEAR].flatMap((x) => [top - CLEAR, bottom + CLEAR].map((y) => ({ x, y })));
}

/** Lines may touch the room around a box, not enter it. */
const WITHIN = CLEAR - 1;

function isInside({ x, y }: Point, { left, right, top, bottom }: Rectangle): boolean {
  return x > left - WITHIN && x < right + WITHIN && y > top - WITHIN && y < bottom + WITHIN;
}

/** The first box that a straight line would pass behind. */
function blocker(from: Point, to: Point, boxes: readonly Rectangle[]): Rectangle | null {
  let first: Rectangle | null = null;
  let at = 1;
  for (const box of boxes) {
    const [enters, leaves] = within(from, to, box);
    if (enters < leaves && leaves > 0 && enters < at) {
      first = box;
      at = enters;
    }
  }
  return first;
}

/** The shares of a straight line at which it enters and leaves a box. */
function within(from: Point, to: Point, { left, right, top, bottom }: Rectangle): readonly [number, number] {
  const across = share(from.x, to.x, left - WITHIN, right + WITHIN);
  const along = share(from.y, to.y, top - WITHIN, bottom + WITHIN);
  return [Math.max(across[0], along[0]), Math.min(across[1], along[1])];
}

function share(from: number, to: number, low: number, high: number): readonly [number, number] {
  if (from === to) return from > low && from < high ? [-Infinity, Infinity] : [1, 0];
  const ends = [(low - from) / (to - from), (high - from) / (to - from)] as const;
  return [Math.min(...ends), Math.max(...ends)];
}
