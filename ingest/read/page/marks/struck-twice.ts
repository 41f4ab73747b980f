import { type Glyph, middleOf } from '../placed-page.ts';

/** Two strokes of one character lie nearer than this share of its width; two characters never do. */
const NEAR = 0.4;

/** Bold type is faked by drawing each character, or each line, twice a little apart: the second goes. */
export function dropSecondStrikes(glyphs: readonly Glyph[]): Glyph[] {
  const byCell = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === '') return true;
    const width = Math.max(glyph.right - glyph.left, 0.2 * glyph.size);
    const { x, y } = middleOf(glyph);
    const [column, row] = [Math.floor(x / glyph.size), Math.floor(y / glyph.size)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const known = byCell.get(`${column + dx} ${row + dy} ${glyph.text}`) ?? [];
        const isStruck = (other: Glyph) => {
          const at = middleOf(other);
          return (
            Math.abs(at.x - x) < NEAR * width &&
            Math.abs(at.y - y) < 0.3 * glyph.size &&
            Math.abs(other.size - glyph.size) < 0.2 * glyph.size
          );
        };
        if (known.some(isStruck)) return false;
      }
    }
    const key = `${column} ${row} ${glyph.text}`;
    byCell.set(key, [...(byCell.get(key) ?? []), glyph]);
    return true;
  });
}
