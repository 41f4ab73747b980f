import type { Point } from '../scene/geometry.ts';

export interface Placed extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 60;

/**
 * Moves boxes apart until none covers another, each pair along its shorter way; boxes in `held` stay. If that does not settle,
 * everything that may move is spread from the middle; and what is caught between held boxes even so goes to the nearest free place.
 */
export function apart(boxes: readonly Placed[], gap: Point, held: ReadonlySet<string>): ReadonlyMap<string, Point> {
  const bodies = boxes.map((box) => ({ ...box }));
  for (let spreads = 0; spreads < 40; spreads += 1) {
    for (let round = 0; round < ROUNDS; round += 1) if (!push(bodies, gap, held)) return placesOf(bodies);
    for (const body of bodies) {
      if (held.has(body.id)) continue;
      body.x *= 1.15;
      body.y *= 1.15;
    }
  }
  for (const body of bodies) {
    const others = bodies.filter((other) => other !== body);
    if (!held.has(body.id) && others.some((other) => areTouching(body, other, gap))) {
      Object.assign(body, nearestFree(body, others, gap));
    }
  }
  return placesOf(bodies);
}

/** In pixels: nearer than this to touching is not touching. */
const SLACK = 0.5;

function areTouching(one: Placed, other: Placed, gap: Point): boolean {
  return (
    (one.width + other.width) / 2 + gap.x - Math.abs(other.x - one.x) > SLACK &&
    (one.height + other.height) / 2 + gap.y - Math.abs(other.y - one.y) > SLACK
  );
}

/** The nearest place for a box where it touches no other: beside, above or below one of them, since there is always room below the lowest. */
function nearestFree(box: Placed, others: readonly Placed[], gap: Point): Point {
  const columns = others.flatMap(({ x, width }) => [-1, 1].map((side) => x + side * ((width + box.width) / 2 + gap.x)));
  const rows = others.flatMap(({ y, height }) => [-1, 1].map((side) => y + side * ((height + box.height) / 2 + gap.y)));
  const candidates = [...columns.map((x) => ({ x, y: box.y })), ...rows.map((y) => ({ x: box.x, y }))];
  const far = ({ x, y }: Point) => Math.hypot(x - box.x, y - box.y);
  candidates.sort((a, b) => far(a) - far(b));
  return candidates.find((at) => !others.some((other) => areTouching({ ...box, ...at }, other, gap))) ?? box;
}

/** One round over all pairs that may touch, found by a sweep from left to right; says whether any did. */
function push(
  bodies: { x: number; y: number; id: string; width: number; height: number }[],
  gap: Point,
  held: ReadonlySet<string>,
): boolean {
  const sorted = [...bodies].sort((one, other) => one.x - one.width / 2 - (other.x - other.width / 2));
  let touched = false;
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (!other || other.x - other.width / 2 > one.x + one.width / 2 + gap.x) break;
      const overlapX = (one.width + other.width) / 2 + gap.x - Math.abs(other.x - one.x);
      const overlapY = (one.height + other.height) / 2 + gap.y - Math.abs(other.y - one.y);
      if (overlapX <= SLACK || overlapY <= SLACK) continue;
      const holds = [held.has(one.id), held.has(other.id)] as const;
      if (holds[0] && holds[1]) continue;
      touched = true;
      const axis = overlapX < overlapY ? 'x' : 'y';
      const by = (axis === 'x' ? overlapX : overlapY) * (other[axis] < one[axis] ? -1 : 1);
      if (!holds[0]) one[axis] -= holds[1] ? by : by / 2;
      if (!holds[1]) other[axis] += holds[0] ? by : by / 2;
    }
  }
  return touched;
}

function placesOf(bodies: readonly Placed[]): ReadonlyMap<string, Point> {
  return new Map(bodies.map(({ id, x, y }) => [id, { x, y }]));
}
