import { around, type Glyph } from './placed-page.ts';
import type { UprightPage } from './upright.ts';

/** As often on one page, faint text is a pattern. */
const TILED = 3;
/** At the same place within this share of the page. */
const SAME_PLACE = 0.02;

export interface WithoutWatermarks {
  readonly pages: readonly UprightPage[];
  /** For each page, the slanted characters that are repeated nowhere, and so may say something. */
  readonly slantedOnce: readonly number[];
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * Takes the marks of an office or a reader off the pages: slanted text, and faint text that is tiled over a page or stands
 * at the same place on several.
 */
export function dropWatermarks(pages: readonly UprightPage[]): WithoutWatermarks {
  const slanted = pages.map((page) => [...runsOf(page.slanted, page).values()]);
  const times = countOf(slanted.flat().map(({ text }) => text));
  const faint = pages.map((page) =>
    runsOf(
      page.glyphs.filter((glyph) => glyph.faint),
      page,
    ),
  );
  return {
    pages: pages.map((page, index) => {
      const marks = new Set(
        [...(faint[index] ?? [])].filter(([, run]) => isPattern(run, index)).map(([number]) => number),
      );
      const glyphs =
        marks.size === 0 ? page.glyphs : page.glyphs.filter((glyph) => !glyph.faint || !marks.has(glyph.run));
      return { ...page, glyphs, slanted: [] };
    }),
    slantedOnce: slanted.map((runs) =>
      runs.filter(({ text }) => times.get(text) === 1).reduce((sum, { text }) => sum + text.length, 0),
    ),
  };

  function isPattern(run: Run, index: number): boolean {
    const here = [...(faint[index]?.values() ?? [])].filter(({ text }) => text === run.text).length;
    return (
      here >= TILED ||
      faint.some((others, page) => page !== index && [...others.values()].some((other) => isSame(run, other)))
    );
  }
}

function isSame(a: Run, b: Run): boolean {
  return a.text === b.text && Math.abs(a.x - b.x) < SAME_PLACE && Math.abs(a.y - b.y) < SAME_PLACE;
}

function runsOf(glyphs: readonly Glyph[], { seen }: UprightPage): Map<number, Run> {
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
      return [number, { text: run.map(({ text }) => text).join(''), x: left / seen.width, y: top / seen.height }];
    }),
  );
}

function countOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
