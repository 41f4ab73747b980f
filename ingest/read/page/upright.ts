import type { Box, Glyph, PageSize, PlacedPage, Rule } from './placed-page.ts';

/** Degrees that a scanner or a sloppy hand may be off. */
const OFF = 4;
const QUARTERS = [0, 90, 180, 270] as const;
type Quarter = (typeof QUARTERS)[number];

export interface UprightPage extends PlacedPage {
  /** The page as seen, which the places of its glyphs refer to. */
  readonly seen: PageSize;
  /** Text along another side of the page, as a page number beside a table laid across; turned to be read as well. */
  readonly sideways: readonly (readonly Glyph[])[];
  /** Text that runs aslant, as watermarks and stamps do. */
  readonly slanted: readonly Glyph[];
}

/** Turns a page so that most of its text can be read: whether the page was turned, its text, or both, ends here. */
export function toUpright(page: PlacedPage): UprightPage {
  const groups = new Map<Quarter, Glyph[]>(QUARTERS.map((quarter) => [quarter, []]));
  const slanted: Glyph[] = [];
  for (const glyph of page.glyphs) {
    const quarter = quarterOf(glyph.angle);
    (quarter === null ? slanted : (groups.get(quarter) ?? slanted)).push(glyph);
  }
  const byCount = [...groups].sort(([, a], [, b]) => b.length - a.length);
  const [main, ...rest] = byCount;
  const [turned, glyphs] = main ?? [0, []];
  // Set in columns from right to left, a page is read as one that lies on its side.
  const quarter = turned === 0 && runsDown(glyphs) ? 90 : turned;
  const [width, height] = quarter % 180 === 0 ? [page.width, page.height] : [page.height, page.width];
  return {
    width,
    height,
    glyphs: glyphs.map(turner(quarter, page)),
    rules: page.rules.map((rule) => turnRule(rule, quarter, page)),
    pictures: page.pictures,
    seen: page.seen ?? { width: page.width, height: page.height },
    sideways: rest.filter(([, some]) => some.length > 0).map(([turn, some]) => some.map(turner(turn, page))),
    slanted,
  };
}

/** Fewer characters one below the other are a label beside a table. */
const FEWEST_BELOW = 30;

/** Whether the characters of a page mostly follow one below the other, upright as they are. */
function runsDown(glyphs: readonly Glyph[]): boolean {
  let [below, beside] = [0, 0];
  for (const [index, glyph] of glyphs.slice(1).entries()) {
    const before = glyphs[index];
    if (!before) continue;
    const em = Math.max(before.size, 1);
    const [right, down] = [glyph.left - before.left, glyph.top - before.top];
    if (Math.abs(right) < 0.4 * em && down > 0.7 * em && down < 2.5 * em) below++;
    else if (Math.abs(down) < 0.4 * em && right > 0 && right < 2.5 * em) beside++;
  }
  return below >= FEWEST_BELOW && below > 3 * beside;
}

function quarterOf(angle: number): Quarter | null {
  return QUARTERS.find((quarter) => Math.abs(((angle - quarter + 540) % 360) - 180) <= OFF) ?? null;
}

function turner(quarter: Quarter, page: PlacedPage): (glyph: Glyph) => Glyph {
  return (glyph) => (quarter === 0 ? glyph : { ...glyph, ...turnBox(glyph, quarter, page) });
}

function turnRule(rule: Rule, quarter: Quarter, page: PlacedPage): Rule {
  if (quarter === 0) return rule;
  const across = rule.direction === 'horizontal' ? 'vertical' : 'horizontal';
  return { ...turnBox(rule, quarter, page), direction: quarter === 180 ? rule.direction : across };
}

/** Where a box comes to lie when text that is turned clockwise by so much is turned back. */
function turnBox({ left, top, right, bottom }: Box, quarter: Quarter, { width, height }: PlacedPage): Box {
  if (quarter === 180) return { left: width - right, right: width - left, top: height - bottom, bottom: height - top };
  return quarter === 90
    ? { left: top, right: bottom, top: width - right, bottom: width - left }
    : { left: height - bottom, right: height - top, top: left, bottom: right };
}
