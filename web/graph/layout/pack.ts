import type { Point } from '../scene/geometry.ts';

interface Body {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A box to be packed: in which direction from the middle it stands, and how near to it at most. */
export interface Wish extends Body {
  readonly direction: Point;
  readonly from?: number;
}

interface Placed extends Body, Point {}

export interface Packing {
  /** Puts a box into its place, which stays. */
  add(wish: Wish): Point;
  places(): ReadonlyMap<string, Point>;
}

/**
 * Packs boxes around the middle, one after the other, each in its direction and as near as there is room. Along a ray, every box
 * that stands already takes one stretch, so the nearest free place is found by going through the stretches once.
 */
export function createPacking(gap: Point): Packing {
  const placed: Placed[] = [];
  return {
    add({ id, width, height, direction, from = 0 }) {
      const stretches: (readonly [number, number])[] = [];
      for (const other of placed) {
        const across = stretch(other.x, direction.x, (width + other.width) / 2 + gap.x);
        const along = stretch(other.y, direction.y, (height + other.height) / 2 + gap.y);
        const start = Math.max(across[0], along[0]);
        const end = Math.min(across[1], along[1]);
        if (start < end && end > from) stretches.push([start, end]);
      }
      stretches.sort((one, other) => one[0] - other[0]);
      let at = from;
      for (const [start, end] of stretches) {
        if (start > at) break;
        at = Math.max(at, end);
      }
      const place = { x: direction.x * at, y: direction.y * at };
      placed.push({ id, width, height, ...place });
      return place;
    },
    places: () => new Map(placed.map(({ id, x, y }) => [id, { x, y }])),
  };
}

/** The same for all of them. */
export function pack(wishes: readonly Wish[], gap: Point): ReadonlyMap<string, Point> {
  const packing = createPacking(gap);
  for (const wish of wishes) packing.add(wish);
  return packing.places();
}

/** From where to where along a ray a coordinate is nearer than `reach` to a middle. */
function stretch(middle: number, step: number, reach: number): readonly [number, number] {
  if (Math.abs(step) < 1e-9) return Math.abs(middle) < reach ? [-Infinity, Infinity] : [0, 0];
  const [one, other] = [(middle - reach) / step, (middle + reach) / step];
  return step > 0 ? [one, other] : [other, one];
}
