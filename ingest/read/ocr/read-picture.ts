import { WIDE } from '../../line-breaks.ts';
import { median } from '../page/lines.ts';
import { type Box, type Glyph, middleOf, type PlacedPage } from '../page/placed-page.ts';
import { beforeDeskew, deskewed, skewOf } from './deskew.ts';
import { findLines } from './find-lines.ts';
import { withFullContrast } from './full-contrast.ts';
import { inkRules, withoutRules } from './ink-rules.ts';
import type { OcrModels } from './models.ts';
import { type Picture, turned } from './picture.ts';
import { type ReadCharacter, readLine } from './read-line.ts';

/** A page read with less confidence may lie on its side or its head. */
const DOUBTFUL = 0.75;
/** A line of which less is sure is a smudge, a signature or a picture. */
const NOTHING = 0.4;

/**
 * Recognises the text of a picture of a page, whichever way it lies, as characters with their places. Tells before each
 * line that it goes on.
 */
export async function readPicture(seen: Picture, models: OcrModels, onLine?: () => void): Promise<PlacedPage> {
  const picture = withFullContrast(seen);
  const upright = await readTurned(picture, 0, models, onLine);
  if (upright.confidence >= DOUBTFUL || upright.lines === 0) return upright.page;
  let best = upright;
  for (const quarter of [90, 270, 180] as const) {
    const other = await readTurned(picture, quarter, models, onLine);
    if (other.confidence > best.confidence) best = other;
    if (best.confidence >= DOUBTFUL) break;
  }
  return best.page;
}

async function readTurned(
  picture: Picture,
  quarter: 0 | 90 | 180 | 270,
  models: OcrModels,
  onLine?: () => void,
): Promise<{ page: PlacedPage; lines: number; confidence: number }> {
  const lying = turned(picture, quarter);
  const skew = skewOf(lying);
  const level = deskewed(lying, skew);
  const rules = inkRules(level);
  const clean = withoutRules(level, rules);
  const boxes = await findLines(clean, models);
  const lines: { box: Box; characters: ReadCharacter[] }[] = [];
  for (const box of boxes) {
    onLine?.();
    const characters = await readLine(clean, box, models);
    if (characters.length > 0 && confidenceOf(characters) > NOTHING) lines.push({ box, characters });
  }
  const sizes = evenSizes(lines.map(({ box, characters }) => sizeOf(box, characters)));
  const glyphs = lines.flatMap(({ box, characters }, run) =>
    placed(characters, box, sizes[run] ?? box.bottom - box.top, run),
  );
  const seen = (glyph: Glyph): Glyph => ({ ...glyph, place: placeBefore(glyph, lying, skew, quarter, picture) });
  return {
    page: {
      width: level.width,
      height: level.height,
      seen: { width: picture.width, height: picture.height },
      glyphs: glyphs.map(seen),
      rules,
      pictures: [],
    },
    lines: boxes.length,
    confidence: confidenceOf(lines.flatMap(({ characters }) => characters)),
  };
}

function confidenceOf(characters: readonly ReadCharacter[]): number {
  return characters.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, characters.length);
}

/** The size of the type, by the distance of its characters where they stand side by side, else by the line's height. */
function sizeOf({ top, bottom }: Box, characters: readonly ReadCharacter[]): number {
  const steps = characters.slice(1).flatMap((character, index) => {
    const before = characters[index];
    return before && WIDE.test(before.text) && WIDE.test(character.text) ? [character.middle - before.middle] : [];
  });
  const height = bottom - top;
  const pitch = median(steps.filter((step) => step > 0.4 * height && step < 1.1 * height));
  return steps.length >= 4 && pitch > 0 ? pitch : 0.72 * height;
}

/** Recognised sizes scatter; those that are nearly that of most lines are that. */
function evenSizes(sizes: readonly number[]): number[] {
  const usual = median(sizes);
  return sizes.map((size) => (Math.abs(size - usual) < 0.18 * usual ? usual : size));
}

function placed(characters: readonly ReadCharacter[], box: Box, size: number, run: number): Glyph[] {
  const { y } = middleOf(box);
  return withChineseMarks(characters).map(({ text, middle, confidence }, index): Glyph => {
    const half = (WIDE.test(text) ? 0.5 : 0.26) * size;
    const [before, after] = [
      characters[index - 1]?.middle ?? Number.NEGATIVE_INFINITY,
      characters[index + 1]?.middle ?? Number.POSITIVE_INFINITY,
    ];
    const area = {
      left: Math.max(middle - half, (before + middle) / 2),
      right: Math.min(middle + half, (middle + after) / 2),
      top: y - size / 2,
      bottom: y + size / 2,
    };
    return { ...area, text, size, place: area, angle: 0, run, faint: false, confidence };
  });
}

const CHINESE_MARKS: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};

/** A mark beside a Chinese character is a Chinese mark, and the year of a document's number stands in 〔〕. */
function withChineseMarks(characters: readonly ReadCharacter[]): ReadCharacter[] {
  const isChinese = (at: number) => /\p{Script=Han}/u.test(characters[at]?.text ?? '');
  const textAt = (from: number, length: number) =>
    characters
      .slice(Math.max(0, from), from + length)
      .map(({ text }) => text)
      .join('');
  return characters.map((character, index) => {
    if (/[[【［〔]/.test(character.text) && /^(?:19|20)\d\d[\]】］〕]/.test(textAt(index + 1, 5)))
      return { ...character, text: '〔' };
    if (/[\]】］〕]/.test(character.text) && /[[【［〔](?:19|20)\d\d$/.test(textAt(index - 5, 5)))
      return { ...character, text: '〕' };
    const mark = CHINESE_MARKS[character.text];
    return mark && (isChinese(index - 1) || isChinese(index + 1)) ? { ...character, text: mark } : character;
  });
}

/** Where a box lies on the picture as it came. */
function placeBefore(
  box: Box,
  lying: Picture,
  skew: number,
  quarter: 0 | 90 | 180 | 270,
  { width, height }: Picture,
): Box {
  const { x, y } = middleOf(box);
  const [u, v] = skew === 0 ? [x, y] : beforeDeskew(x, y, lying, skew);
  const [halfWidth, halfHeight] = [(box.right - box.left) / 2, (box.bottom - box.top) / 2];
  const around = (cx: number, cy: number, dx: number, dy: number): Box => ({
    left: cx - dx,
    right: cx + dx,
    top: cy - dy,
    bottom: cy + dy,
  });
  if (quarter === 90) return around(v, height - 1 - u, halfHeight, halfWidth);
  if (quarter === 180) return around(width - 1 - u, height - 1 - v, halfWidth, halfHeight);
  return quarter === 270 ? around(width - 1 - v, u, halfHeight, halfWidth) : around(u, v, halfWidth, halfHeight);
}
