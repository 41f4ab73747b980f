import type { Point } from '../scene/geometry.ts';

interface Placed extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const ROUNDS = 60;

/**
 * Moves boxes apart until none covers another, each pair along its shorter way; boxes in `held` stay. If that does not settle,
 * everything that may move is spread from the middle, which always ends: boxes keep their size while distances grow.
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
  return placesOf(bodies);
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
      if (overlapX <= 0.5 || overlapY <= 0.5) continue;
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
