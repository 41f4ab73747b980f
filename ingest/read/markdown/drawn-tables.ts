import { renderTable } from '../text/render-table.ts';
import { dashedAt } from './dashed-table.ts';
import { gridAt } from './grid-table.ts';

/** A stretch of Markdown, and whether it is the text of a table that Markdown itself does not know. */
export interface Stretch {
  readonly text: string;
  readonly isTable: boolean;
}

/** Takes tables that are drawn with characters out of a text; the rest stays as it is. */
export function splitDrawnTables(lines: readonly string[]): Stretch[] {
  const written = lines.map(asGrid);
  const stretches: Stretch[] = [];
  let plain: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const found = gridAt(written, at) ?? dashedAt(lines, at, plain.length);
    if (!found) {
      plain.push(lines[at] ?? '');
      continue;
    }
    const above = plain.slice(0, plain.length - (at - found.from));
    stretches.push({ text: above.join('\n'), isTable: false }, { text: renderTable(found.table), isTable: true });
    plain = [];
    at = found.to - 1;
  }
  return [...stretches, { text: plain.join('\n'), isTable: false }];
}

/** Whether a text has tables that are drawn with characters. */
export function hasDrawnTables(text: string): boolean {
  return MAY_BE_DRAWN.test(text) && splitDrawnTables(text.split(/\r?\n/)).some(({ isTable }) => isTable);
}

const MAY_BE_DRAWN = /^[ \t]*(?:\+[-=]|[┌╔┏├╒╓╭]|-{2,}[ \t]+-{2})/m;

/** `├──┼──┤` and `│` are the `+--+--+` and `|` of a grid. Two dashes are as wide as one line here. */
function asGrid(line: string): string {
  return BOX.test(line)
    ? line
        .replace(/[─━═┄┅┈┉╌╍╴╶╸╺╼╾]/g, '--')
        .replace(/[│┃║┆┇┊┋╎╏╵╷╹╻╽╿]/g, '|')
        .replace(/[\u2500-\u257f]/g, '+')
    : line;
}

const BOX = /[\u2500-\u257f]/;
