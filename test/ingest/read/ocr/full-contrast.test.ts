import { describe, expect, it } from 'vitest';
import { withFullContrast } from '../../../../ingest/read/ocr/full-contrast.ts';
import { inkRules } from '../../../../ingest/read/ocr/ink-rules.ts';
import type { Picture } from '../../../../ingest/read/ocr/picture.ts';

const [WIDTH, HEIGHT] = [900, 600];

/** A page with the lines of a table and a block of ink. */
function page(ink: number, paper: number): Picture {
  const grey = new Uint8Array(WIDTH * HEIGHT).fill(paper);
  const draw = (left: number, top: number, right: number, bottom: number) => {
    for (let y = top; y < bottom; y++) grey.fill(ink, y * WIDTH + left, y * WIDTH + right);
  };
  for (const y of [100, 200, 300]) draw(100, y, 800, y + 3);
  for (const x of [100, 400, 797]) draw(x, 100, x + 3, 303);
  draw(100, 400, 800, 440);
  return { width: WIDTH, height: HEIGHT, grey, red: grey };
}

describe('a page of little contrast', () => {
  it('has the lines of its tables, which a pale print hides', () => {
    const pale = page(160, 215);
    expect(inkRules(pale)).toEqual([]);
    expect(inkRules(withFullContrast(pale))).toEqual(inkRules(page(0, 255)));
    expect(inkRules(withFullContrast(pale)).length).toBeGreaterThanOrEqual(6);
  });

  it('has white paper and black ink, in red light too', () => {
    const { grey, red } = withFullContrast(page(120, 200));
    expect([Math.min(...new Set(grey)), Math.max(...new Set(grey))]).toEqual([0, 255]);
    expect(red).toEqual(grey);
  });

  it.each([
    ['a good scan', page(20, 250)],
    ['an empty page', page(210, 215)],
  ])('is left as it is where it is %s', (_, picture) => {
    expect(withFullContrast(picture)).toBe(picture);
  });
});
