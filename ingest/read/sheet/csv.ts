import { parse } from 'csv-parse/sync';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { decode } from '../text/decode.ts';
import { gridBlocks } from './grid-text.ts';

const DELIMITERS = [',', '\t', ';'] as const;

const FULL_WIDTH = '，';

/** A table as programs export it: quoted as RFC 4180 says, divided by commas, tabs or semicolons, or by full-width commas where none of these is. */
export function readCsv(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text, unread } = decode(name, bytes);
  const rows = rowsOf(name, text).map((row) => row.map((cell) => cell.trim()));
  const { title, blocks } = gridBlocks({ rows, merges: [] });
  const lines = title.length > 0 ? blocks : [name.replace(/\.[^.]+$/, ''), ...blocks];
  return { encoding, text: joinBlocks(lines), pageStarts: [], unread };
}

/** `sep=;` in the first line is for Excel alone. */
const DELIMITER_LINE = /^sep=(?<delimiter>.)\r?\n/i;

function rowsOf(name: string, text: string): string[][] {
  const stated = DELIMITER_LINE.exec(text)?.groups?.delimiter;
  const body = text.replace(DELIMITER_LINE, '');
  try {
    return parse(body, {
      bom: true,
      delimiter: stated ?? delimiterOf(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    });
  } catch (cause) {
    const message = `${name} is not a table that can be told (${cause instanceof Error ? cause.message : cause}): save it as .xlsx.`;
    throw new ZhengmaiError('UNREADABLE_FILE', message, { cause });
  }
}

/** The one that divides the first lines most often; text in cells has its own commas, but they are full-width. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 8192);
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length);
  const most = Math.max(...counts);
  return most === 1 && head.includes(FULL_WIDTH) ? FULL_WIDTH : (DELIMITERS[counts.indexOf(most)] ?? ',');
}
