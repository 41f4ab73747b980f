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

/**
 * Packs boxes around the middle, one after the other, each in its direction and as near as there is room. Along a ray, every box
 * that stands already takes one stretch, so the nearest free place is found by going through the stretches once.
 */
export function pack(wishes: readonly Wish[], gap: Point): ReadonlyMap<string, Point> {
  const placed: Placed[] = [];
  for (const { id, width, height, direction, from = 0 } of wishes) {
    const stretches = placed
      .flatMap((other): readonly (readonly [number, number])[] => {
        const across = stretch(other.x, direction.x, (width + other.width) / 2 + gap.x);
        const along = stretch(other.y, direction.y, (height + other.height) / 2 + gap.y);
        const taken = [Math.max(across[0], along[0]), Math.min(across[1], along[1])] as const;
        return taken[0] < taken[1] ? [taken] : [];
      })
      .sort((one, other) => one[0] - other[0]);
    let at = from;
    for (const [start, end] of stretches) {
      if (start > at) break;
      at = Math.max(at, end);
    }
    placed.push({ id, width, height, x: direction.x * at, y: direction.y * at });
  }
  return new Map(placed.map(({ id, x, y }) => [id, { x, y }]));
}

/** From where to where along a ray a coordinate is nearer than `reach` to a middle. */
function stretch(middle: number, step: number, reach: number): readonly [number, number] {
  if (Math.abs(step) < 1e-9) return Math.abs(middle) < reach ? [-Infinity, Infinity] : [0, 0];
  const ends = [(middle - reach) / step, (middle + reach) / step] as const;
  return [Math.min(...ends), Math.max(...ends)];
}
