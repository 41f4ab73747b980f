import WordExtractor from 'word-extractor';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { joinBlocks, tableRow } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';

const AS_IT_IS = { filterUnicode: false } as const;

/**
 * A Word or WPS file of the years before 2007: its paragraphs, its tables cell by cell, its notes and text boxes at the end.
 * Numbers that Word computes and merged cells are not in what the library gives; where that matters, it is said.
 */
export async function readDoc(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch((cause: unknown) => {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is protected, damaged or older than Word 97: open it in Word or WPS and save it as .docx.`,
      { cause },
    );
  });
  const behind = [
    document.getFootnotes(AS_IT_IS),
    document.getEndnotes(AS_IT_IS),
    document.getTextboxes({ ...AS_IT_IS, includeHeadersAndFooters: false }),
  ];
  const text = joinBlocks([...docBlocks(document.getBody(AS_IT_IS)), ...behind]);
  return { encoding: 'utf-16le', text, pageStarts: [], unread: NUMBERED.test(text) ? [] : [LOST_NUMBERS] };
}

const NUMBERED = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]|第[一二三四五六七八九十\d]+[章节条部])/mu;

const LOST_NUMBERS: Unread = {
  kind: 'parts',
  count: 1,
  message:
    'No line has a number, so Word may be computing them, which is not read of old files: open it and save it as .docx.',
};

/** More lines than this above a row are paragraphs, not the first cell. */
const LINES_OF_A_CELL = 4;

/** Rows end in a tab and a line break, and cells in a tab; a cell of several paragraphs has line breaks too. */
export function docBlocks(body: string): string[] {
  const blocks: string[] = [];
  let waiting: string[] = [];
  let width = 0;
  for (const line of body.split('\n')) {
    if (!line.endsWith('\t')) {
      waiting.push(line);
      continue;
    }
    const from = waiting.findIndex((each) => each.includes('\t'));
    const above = from < 0 ? waiting : waiting.slice(0, from);
    const row = [...(from < 0 ? [] : waiting.slice(from)), line];
    const cells = row.join('\n').split('\t').slice(0, -1);
    // Right below a row of the same width, lines without a tab are the beginning of the first cell.
    const goesOn = width === cells.length && above.length <= LINES_OF_A_CELL;
    if (goesOn) cells[0] = [...above, cells[0] ?? ''].join('\n');
    else blocks.push(...above);
    blocks.push(tableRow(cells));
    width = cells.length;
    waiting = [];
  }
  return [...blocks, ...waiting];
}
