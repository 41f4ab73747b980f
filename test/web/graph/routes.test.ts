import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Rectangle, routesOf, type Wire } from '../../../web/graph/layout/routes.ts';
import type { Point } from '../../../web/graph/scene/geometry.ts';

/** Columns of boxes, each as far from the next as the layouts set them. */
const pictures: fc.Arbitrary<readonly Rectangle[]> = fc
  .array(
    fc.record({
      top: fc.integer({ min: -200, max: 200 }),
      boxes: fc.array(
        fc.record({
          width: fc.integer({ min: 30, max: 260 }),
          height: fc.integer({ min: 30, max: 300 }),
          gap: fc.integer({ min: 12, max: 90 }),
        }),
        { minLength: 1, maxLength: 8 },
      ),
    }),
    { minLength: 2, maxLength: 5 },
  )
  .map((columns) => {
    let left = 0;
    return columns.flatMap((column, index) => {
      let { top } = column;
      const placed = column.boxes.map(({ width, height, gap }, row): Rectangle => {
        const box = { id: `${index} ${row}`, left, right: left + width, top, bottom: top + height };
        top += height + gap;
        return box;
      });
      left = Math.max(...placed.map(({ right }) => right)) + 40;
      return placed;
    });
  });

const endAt = ({ id, left, right, top, bottom }: Rectangle) => ({ box: id, left, right, y: (top + bottom) / 2 });

function wiresAmong(boxes: readonly Rectangle[]): Wire[] {
  return boxes.flatMap((from) =>
    boxes.flatMap((to) => (from.id === to.id ? [] : [{ id: `${from.id}~${to.id}`, from: endAt(from), to: endAt(to) }])),
  );
}

describe('lines between columns', () => {
  it('run behind no box, whichever they join', () => {
    fc.assert(
      fc.property(pictures, (boxes) => {
        const wires = wiresAmong(boxes);
        const routes = routesOf(boxes, wires);
        for (const { id, from, to } of wires) {
          const controls = routes.get(id);
          if (!controls) continue;
          const others = boxes.filter((box) => box.id !== from.box && box.id !== to.box);
          const isForward = to.left > from.left;
          const start = { x: isForward ? from.right : from.left, y: from.y };
          const end = { x: isForward ? to.left : to.right, y: to.y };
          const met = pointsOf(start, controls, end).flatMap((point) => others.filter((box) => isWithin(point, box)));
          expect(met, id).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('bend between all boxes of different columns, and are straight within one', () => {
    const boxes: Rectangle[] = [
      { id: 'plan', left: 0, right: 200, top: 0, bottom: 100 },
      { id: 'far', left: 400, right: 500, top: 80, bottom: 110 },
      { id: 'below', left: 0, right: 200, top: 120, bottom: 220 },
    ];
    expect([...routesOf(boxes, wiresAmong(boxes)).keys()].sort()).toEqual([
      'below~far',
      'far~below',
      'far~plan',
      'plan~far',
    ]);
  });

  it('run side by side through one gap', () => {
    const boxes: Rectangle[] = [
      { id: 'a', left: 0, right: 100, top: 0, bottom: 40 },
      { id: 'b', left: 0, right: 100, top: 60, bottom: 100 },
      { id: 'above', left: 200, right: 300, top: -200, bottom: 40 },
      { id: 'below', left: 200, right: 300, top: 60, bottom: 300 },
      { id: 'c', left: 400, right: 500, top: 0, bottom: 40 },
    ];
    const routes = routesOf(boxes, wiresAmong(boxes));
    const heights = ['a~c', 'b~c'].map((id) => routes.get(id)?.find(({ x }) => x === 200)?.y ?? Number.NaN);
    expect(heights.every((y) => y > 40 && y < 60)).toBe(true);
    expect(heights[0]).not.toBe(heights[1]);
  });
});

function isWithin({ x, y }: Point, { left, right, top, bottom }: Rectangle): boolean {
  return x > left + 0.5 && x < right - 0.5 && y > top + 0.5 && y < bottom - 0.5;
}

/** Along quadratic curves whose ends meet half way between their control points. */
function pointsOf(start: Point, controls: readonly Point[], end: Point): readonly Point[] {
  let from = start;
  return controls.flatMap((control, index) => {
    const next = controls[index + 1];
    const to = next ? { x: (control.x + next.x) / 2, y: (control.y + next.y) / 2 } : end;
    const at = from;
    from = to;
    return Array.from({ length: 12 }, (_, step) => {
      const t = step / 11;
      const along = (one: number, two: number, three: number) =>
        (1 - t) ** 2 * one + 2 * t * (1 - t) * two + t ** 2 * three;
      return { x: along(at.x, control.x, to.x), y: along(at.y, control.y, to.y) };
    });
  });
}
