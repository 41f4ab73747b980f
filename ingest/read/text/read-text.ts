import type { Unread } from '../../source-text.ts';
import { hasDrawnTables } from '../markdown/drawn-tables.ts';
import type { ReadParts } from '../read-parts.ts';
import { decode } from './decode.ts';

/** Plain text is taken as it is: offsets hold in the file as an editor shows it. */
export function readText(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text, unread } = decode(name, bytes);
  const all = hasDrawnTables(text) && !hasRowsAsLines(text) ? [...unread, DRAWN_TABLE] : unread;
  return { encoding, text, pageStarts: [], ...(all.length > 0 ? { unread: all } : {}) };
}

/** `│ 1 │ 修路 │` between lines of `─`, each row one line: these are told without the drawing. */
function hasRowsAsLines(text: string): boolean {
  return (
    /^[ \t]*[│┃║]/m.test(text) &&
    !/^[ \t]*[│┃║].*\r?\n[ \t]*[│┃║]/m.test(text) &&
    !/^[ \t]*(?:\+[-=]|-{2,}[ \t]+-{2})/m.test(text)
  );
}

const DRAWN_TABLE: Unread = {
  kind: 'cells',
  count: 1,
  message:
    'A table that is drawn with characters is read line by line here, without its cells: save the file as .md to have them.',
};
