import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stack } from '../../../web/graph/layout/stack.ts';

describe('a stack', () => {
  it('keeps order and distance, and moves nothing that need not be moved', () => {
    expect(
      stack(
        [
          { size: 10, wanted: 0 },
          { size: 10, wanted: 100 },
        ],
        5,
      ),
    ).toEqual([0, 100]);
    expect(
      stack(
        [
          { size: 10, wanted: 50 },
          { size: 10, wanted: 50 },
        ],
        5,
      ),
    ).toEqual([42.5, 57.5]);
  });

  it('comes as near as any other to where the things want to be', () => {
    const things = fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 50 }), wanted: fc.integer({ min: -300, max: 300 }) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(things, fc.integer({ min: -5, max: 5 }), fc.nat(), (stacked, by, which) => {
        const middles = stack(stacked, 4);
        const cost = (at: readonly number[]) =>
          at.reduce((sum, y, index) => sum + (y - (stacked[index]?.wanted ?? 0)) ** 2, 0);
        const gaps = (at: readonly number[]) =>
          at
            .slice(1)
            .map(
              (y, index) => y - (at[index] ?? 0) - ((stacked[index]?.size ?? 0) + (stacked[index + 1]?.size ?? 0)) / 2,
            );
        expect(Math.min(4, ...gaps(middles))).toBeCloseTo(4);
        const other = middles.map((y, index) => (index >= which % stacked.length ? y + Math.abs(by) : y));
        expect(cost(other)).toBeGreaterThanOrEqual(cost(middles) - 1e-6);
      }),
    );
  });
});
