import { isTable, joined, type Row } from '../columns.ts';
import type { Line } from '../lines.ts';
import type { Rule } from '../placed-page.ts';
import { isDressedPageNumber, isPageNumber } from './page-numbers.ts';

/** Headers and footers stand in these outer shares of a page. */
const MARGIN = 0.14;
/** At the same height within this share of the page. */
const SMALL = 0.9;
const OUTER = 0.09;
const SAME_HEIGHT = 0.015;
/** A line below a header is longer than this share of the page. */
const ACROSS = 0.6;

interface Running {
  readonly text: string;
  readonly at: number;
}

/**
 * Drops page numbers, and what stands in the margin at the same height on a third of the pages or more, its numbers aside:
 * left and right pages often have headers of their own.
 */
export function dropRunningLines(
  pages: readonly {
    readonly rows: readonly Row[];
    readonly width: number;
    readonly height: number;
    readonly loose: readonly Rule[];
  }[],
  body: number,
): Row[][] {
  const running = new Map<string, { readonly page: number; readonly at: number }[]>();
  for (const [page, { rows, height }] of pages.entries()) {
    for (const row of rows) {
      const line = runningOf(row, height);
      if (line) {
        const known = running.get(line.text);
        if (known) known.push({ page, at: line.at });
        else running.set(line.text, [{ page, at: line.at }]);
      }
    }
  }
  const often = Math.max(2, Math.floor(pages.length / 3));
  return pages.map(({ rows, width, height, loose }) =>
    rows.filter((row, index) => {
      const line = lineOf(row);
      if (!line) return true;
      // Two pages on one sheet have a number each.
      if (row.every((piece) => !isTable(piece) && isDressedPageNumber(piece.text))) return false;
      if (isDressedPageNumber(line.text)) return false;
      const here = runningOf(row, height);
      if (!here) return true;
      const isOutermost = index === 0 || index === rows.length - 1;
      if (isOutermost && isPageNumber(line.text)) return false;
      if (isOutermost && pages.length === 1 && standsOff(line, rows[index === 0 ? 1 : index - 1], height)) return false;
      if (index === 0 && isOverRule(line, loose, width)) return false;
      return pagesWith(here) < often;
    }),
  );

  /** What is small and stands on a line across the page, at its top, is a header, though it differ from page to page. */
  function isOverRule(line: Line, loose: readonly Rule[], width: number): boolean {
    return (
      line.size < SMALL * body &&
      loose.some(
        (rule) =>
          rule.direction === 'horizontal' &&
          rule.right - rule.left > ACROSS * width &&
          rule.top >= line.bottom - 0.5 * body &&
          rule.top - line.bottom < 1.5 * body,
      )
    );
  }

  /** On a single page nothing is repeated: what is small, far out and apart is taken for a header. */
  function standsOff(line: Line, next: Row | undefined, height: number): boolean {
    const [piece] = next ?? [];
    const at = (line.top + line.bottom) / 2 / height;
    const gap = piece ? Math.max(piece.top - line.bottom, line.top - piece.bottom) : 0;
    return line.size < SMALL * body && (at < OUTER || at > 1 - OUTER) && gap > 1.5 * body;
  }

  function pagesWith({ text, at }: Running): number {
    const same = (running.get(text) ?? []).filter((line) => Math.abs(line.at - at) < SAME_HEIGHT);
    return new Set(same.map(({ page }) => page)).size;
  }
}

function runningOf(row: Row, height: number): Running | null {
  const line = lineOf(row);
  const at = line ? (line.top + line.bottom) / 2 / height : 0.5;
  if (!line || (at > MARGIN && at < 1 - MARGIN)) return null;
  return { text: line.text.normalize('NFKC').replace(/\d+/g, '#').replace(/\s+/g, ''), at };
}

function lineOf(row: Row): Line | null {
  const lines = row.filter((piece): piece is Line => !isTable(piece));
  return lines.length === row.length && lines.length > 0 ? joined(lines) : null;
}
