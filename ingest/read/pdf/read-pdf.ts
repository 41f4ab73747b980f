import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import type { PlacedPage } from '../page/placed-page.ts';
import { readPages } from '../page/read-pages.ts';
import type { ReadParts } from '../read-parts.ts';
import { openPdf } from './open-pdf.ts';
import { pageContent } from './page-content.ts';

/** Fewer characters a page than this is a picture with a stamp on it, not text. */
const CHARACTERS_A_PAGE = 15;

/** The text of a PDF in paragraphs and tables, without what is repeated on every page. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const pages = await openPdf(name, bytes, async (document) => {
    const placed: PlacedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      placed.push(await pageContent(document, page));
      page.cleanup();
    }
    return placed;
  });
  const scanned = pages.map(isScanned);
  if (pages.reduce((sum, page) => sum + inkOf(page), 0) < CHARACTERS_A_PAGE * pages.length) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is a scan, pictures without text: run text recognition (OCR) over it first, or ingest the .docx or the web page.`,
    );
  }
  const { unread, ...read } = readPages(pages);
  const lacks = [...unread, ...scanned.flatMap(scannedUnread), ...unknownCharacters(pages)];
  return {
    encoding: 'unicode',
    text: read.text,
    pageStarts: read.pageStarts,
    ...(lacks.length > 0 && { unread: lacks }),
  };
}

function inkOf({ glyphs }: PlacedPage): number {
  return glyphs.filter(({ text }) => text.trim() !== '').length;
}

/** A page that is a picture: hardly a character, and something large drawn on it. */
function isScanned(page: PlacedPage): boolean {
  const area = page.pictures.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
  return inkOf(page) < CHARACTERS_A_PAGE && area > 0.25 * page.width * page.height;
}

function scannedUnread(isScan: boolean, index: number): Unread[] {
  const page = index + 1;
  return isScan
    ? [
        {
          kind: 'pages',
          count: 1,
          page,
          message: `Page ${page} is a picture without text and was not read: run text recognition (OCR) over it.`,
        },
      ]
    : [];
}

/** Characters that a font draws without saying which they are. */
function unknownCharacters(pages: readonly PlacedPage[]): Unread[] {
  return pages.flatMap(({ glyphs }, index) => {
    const count = glyphs.filter(({ text }) => UNKNOWN.test(text)).length;
    const page = index + 1;
    return count === 0
      ? []
      : [
          {
            kind: 'characters' as const,
            count,
            page,
            message: `Page ${page} has ${count} characters of which the file does not say what they are: compare them with the page.`,
          },
        ];
  });
}

/** Controls, the sign of replacement, and private characters. */
const UNKNOWN = /[\p{Cc}\p{Co}\ufffd]/u;
