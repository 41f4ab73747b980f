import { glue, NUMBERED, WIDE } from '../../line-breaks.ts';
import type { Line } from './lines.ts';

/** Shorter of the margin than this, in ems, a line was ended on purpose. */
export const SHORT = 1.6;

/** The lines of a cell; a numbered line behind the end of a sentence begins a new one. */
export function joinLines(lines: readonly Line[]): string {
  let text = '';
  for (const [index, line] of lines.entries())
    text += (index === 0 ? '' : betweenCellLines(text, line.text)) + line.text;
  return text;
}

export function betweenCellLines(before: string, next: string): string {
  return NUMBERED.test(next) && /[。；;！？：]$/.test(before) ? '\n' : glue(before, next);
}

/** Whether a line has as much room left as it could not use: its end is the margin's doing. */
export function reachesMargin(line: Line, right: number, next: Line): boolean {
  return right - line.right < Math.max(SHORT * line.size, widthOfFirstWord(next) + 0.6 * line.size);
}

/** What may not be parted: figures and letters, or a character with the marks behind it. */
function widthOfFirstWord({ glyphs }: Line): number {
  const [first] = glyphs;
  if (!first) return 0;
  let last = first;
  for (const glyph of glyphs.slice(1)) {
    const sticks =
      WIDE.test(last.text) || WIDE.test(glyph.text)
        ? NOT_AT_START.test(glyph.text)
        : glyph.left - last.right < 0.18 * glyph.size;
    if (!sticks) break;
    last = glyph;
  }
  return last.right - first.left;
}

const NOT_AT_START = /^[，。、；：！？）》」』】〕”’％%]/;
