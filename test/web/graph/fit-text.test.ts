import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ems, wrap } from '../../../web/graph/scene/fit-text.ts';

describe('a name in lines', () => {
  it('leaves no character alone in the last one', () => {
    expect(wrap('拓宽保障公民权利救济', 9, 3)).toBe('拓宽保障公民\n权利救济');
    expect(wrap('全面推进法治政府建设和依法行政工作', 8, 3)).toBe('全面推进法治\n政府建设和依\n法行政工作');
  });

  it('keeps as many lines as it needs, and every character', () => {
    const name = fc.string({ unit: fc.constantFrom('法', '治', '，', '”', '“', '4', 'a', '%'), minLength: 1 });
    fc.assert(
      fc.property(name, fc.integer({ min: 4, max: 14 }), (text, room) => {
        const lines = wrap(text, room, 100).split('\n');
        expect(lines.join('')).toBe(text);
        // A closing mark hangs over the end.
        for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(room + 1);
      }),
    );
  });

  it('takes a per cent sign for as wide as it is, so that it is not cut off', () => {
    expect(ems('100%')).toBeGreaterThan(ems('1000'));
  });
});
