import { hasDrawnTables, splitDrawnTables } from '../markdown/drawn-tables.ts';
import type { ReadParts } from '../read-parts.ts';
import { decode } from './decode.ts';
import { withoutPageEnds } from './page-ends.ts';

/**
 * Plain text is taken as it is: offsets hold in the file as an editor shows it. Only what stands
 * between printed pages is taken out, and a table that is drawn with characters and has cells of several lines is written anew,
 * a cell after the other, since no quote could be taken out of either otherwise.
 */
export function readText(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text, unread } = decode(name, bytes);
  const whole = withoutPageEnds(text);
  return {
    encoding,
    text: hasDrawnTables(whole) && !hasRowsAsLines(whole) ? withCells(whole) : whole,
    pageStarts: [],
    ...(unread.length > 0 ? { unread } : {}),
  };
}

function withCells(text: string): string {
  return splitDrawnTables(text.split(/\r?\n/))
    .map((stretch) => stretch.text)
    .join('\n');
}

/** `│ 1 │ 修路 │` between lines of `─`, each row one line: these are told without the drawing. */
function hasRowsAsLines(text: string): boolean {
  return (
    /^[ \t]*[│┃║]/m.test(text) &&
    !/^[ \t]*[│┃║].*\r?\n[ \t]*[│┃║]/m.test(text) &&
    !/^[ \t]*(?:\+[-=]|-{2,}[ \t]+-{2})/m.test(text)
  );
}
