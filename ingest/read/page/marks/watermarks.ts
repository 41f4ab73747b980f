import { around, type Glyph, middleOf } from '../placed-page.ts';
import type { UprightPage } from '../upright.ts';

/** As often on one page, faint text is a pattern. */
const TILED = 3;
/** At the same place within this share of the page. */
const SAME_PLACE = 0.02;
/** So many times the size of the text, a character that lies over others is a mark on the page. */
const LARGE = 1.8;
const FEWEST_COVERED = 2;

export interface WithoutWatermarks {
  readonly pages: readonly UprightPage[];
  /** For each page, the characters left out that are repeated nowhere, and so may say something. */
  readonly leftOut: readonly number[];
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Lies over the text, and so is no part of it, even if it stands there once. */
  readonly covers: boolean;
}

/**
 * Takes the marks of an office or a reader off the pages: slanted text, faint text that is tiled over a page or stands at the
 * same place on several, and large text that lies over the lines.
 */
export function dropWatermarks(pages: readonly UprightPage[], body: number): WithoutWatermarks {
  const slanted = pages.map((page) => [...runsOf(page.slanted, page, () => false).values()]);
  const marks = pages.map((page) => {
    const covering = new Set(page.glyphs.filter((glyph) => covers(glyph, page.glyphs, body)));
    const candidates = page.glyphs.filter((glyph) => glyph.faint || covering.has(glyph));
    return runsOf(candidates, page, (run) => run.some((glyph) => covering.has(glyph)));
  });
  const times = countOf([...slanted.flat(), ...marks.flatMap((runs) => [...runs.values()])].map(({ text }) => text));
  const dropped = marks.map(
    (runs, index) => new Map([...runs].filter(([, run]) => run.covers || isPattern(run, index))),
  );
  return {
    pages: pages.map((page, index) => {
      const runs = dropped[index];
      return runs?.size
        ? { ...page, glyphs: page.glyphs.filter((glyph) => !runs.has(glyph.run)), slanted: [] }
        : { ...page, slanted: [] };
    }),
    leftOut: pages.map((_, index) =>
      [...(slanted[index] ?? []), ...(dropped[index]?.values() ?? [])]
        .filter(({ text }) => times.get(text) === 1)
        .reduce((sum, { text }) => sum + text.length, 0),
    ),
  };

  function isPattern(run: Run, index: number): boolean {
    const here = [...(marks[index]?.values() ?? [])].filter(({ text }) => text === run.text).length;
    return (
      here >= TILED ||
      [index - 2, index - 1, index + 1, index + 2].some((page) =>
        [...(marks[page]?.values() ?? [])].some((other) => isSame(run, other)),
      )
    );
  }
}

function covers(glyph: Glyph, glyphs: readonly Glyph[], body: number): boolean {
  if (glyph.size < LARGE * body) return false;
  const isUnder = (other: Glyph) => {
    const { x, y } = middleOf(other);
    return other.size < glyph.size / LARGE && x > glyph.left && x < glyph.right && y > glyph.top && y < glyph.bottom;
  };
  let covered = 0;
  for (const other of glyphs) if (isUnder(other) && ++covered >= FEWEST_COVERED) return true;
  return false;
}

function isSame(a: Run, b: Run): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < SAME_PLACE && Math.abs(a.y - b.y) < SAME_PLACE;
}

function runsOf(
  glyphs: readonly Glyph[],
  { seen }: UprightPage,
  covers: (run: readonly Glyph[]) => boolean,
): Map<number, Run> {
  const byRun = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    if (glyph.text.trim() === '') continue;
    const run = byRun.get(glyph.run);
    if (run) run.push(glyph);
    else byRun.set(glyph.run, [glyph]);
  }
  return new Map(
    [...byRun].map(([number, run]) => {
      const { left, top } = around(run.map(({ place }) => place));
      const text = run.map((glyph) => glyph.text).join('');
      return [number, { text, x: left / seen.width, y: top / seen.height, covers: covers(run) }];
    }),
  );
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
