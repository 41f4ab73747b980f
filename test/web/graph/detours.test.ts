import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detour, roundedAt } from '../../../web/graph/layout/detours.ts';
import type { Rectangle } from '../../../web/graph/layout/routes.ts';
import type { Point } from '../../../web/graph/scene/geometry.ts';

const CELL = { x: 200, y: 120 };

/** Boxes in some fields of a board, none as large as its field, and two points in fields that are free. */
const boards = fc
  .record({
    full: fc.uniqueArray(fc.nat(63), { maxLength: 40 }),
    sizes: fc.array(
      fc.record({ width: fc.integer({ min: 20, max: 180 }), height: fc.integer({ min: 20, max: 100 }) }),
      {
        minLength: 40,
        maxLength: 40,
      },
    ),
    ends: fc.tuple(fc.nat(63), fc.nat(63)),
  })
  .map(({ full, sizes, ends }) => {
    const middle = (field: number): Point => ({ x: (field % 8) * CELL.x, y: Math.floor(field / 8) * CELL.y });
    const boxes = full
      .filter((field) => !ends.includes(field))
      .map((field, index): Rectangle => {
        const { x, y } = middle(field);
        const { width, height } = sizes[index] ?? { width: 20, height: 20 };
        const [left, right] = [x - width / 2, x + width / 2];
        return { id: `${field}`, left, right, top: y - height / 2, bottom: y + height / 2 };
      });
    return { boxes, start: middle(ends[0]), end: middle(ends[1]) };
  });

describe('a detour', () => {
  it('runs behind no box, round at its corners as it is', () => {
    fc.assert(
      fc.property(boards, ({ boxes, start, end }) => {
        const corners = detour(start, end, boxes);
        expect(corners).not.toBeNull();
        for (const { x, y } of drawn(corners ?? [], start, end)) {
          const behind = boxes.filter((box) => x > box.left && x < box.right && y > box.top && y < box.bottom);
          expect(behind).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is straight where nothing is in the way, and takes the shorter side of what is', () => {
    const [start, end] = [
      { x: 0, y: 0 },
      { x: 400, y: 0 },
    ];
    const box = (top: number, bottom: number): Rectangle => ({ id: 'box', left: 150, right: 250, top, bottom });
    expect(detour(start, end, [box(20, 90)])).toEqual([]);
    const ways = detour(start, end, [box(-20, 90)]) ?? [];
    expect(ways.length).toBe(2);
    expect(ways.every(({ y }) => y < -20)).toBe(true);
  });

  it('is given up where a point is walled in', () => {
    const walls = [
      { left: -60, right: 60, top: -60, bottom: -40 },
      { left: -60, right: 60, top: 40, bottom: 60 },
      { left: -60, right: -40, top: -60, bottom: 60 },
      { left: 40, right: 60, top: -60, bottom: 60 },
    ].map((wall, index) => ({ id: `${index}`, ...wall }));
    expect(detour({ x: 0, y: 0 }, { x: 500, y: 0 }, walls)).toBeNull();
  });
});

/** Points of the curve as the canvas draws it. */
function drawn(corners: readonly Point[], start: Point, end: Point): readonly Point[] {
  const controls = roundedAt(corners, start, end);
  const half = (one: Point, other: Point) => ({ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 });
  const curves =
    controls.length === 0
      ? [[start, half(start, end), end] as const]
      : controls.map((control, index) => {
          const [before, next] = [controls[index - 1], controls[index + 1]];
          return [before ? half(before, control) : start, control, next ? half(control, next) : end] as const;
        });
  return curves.flatMap(([from, control, to]) =>
    Array.from({ length: 21 }, (_, step) => {
      const t = step / 20;
      const at = (axis: 'x' | 'y') => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
      return { x: at('x'), y: at('y') };
    }),
  );
}
