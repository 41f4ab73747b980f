import type { PDFPageProxy } from 'pdfjs-dist';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import type { PlacedPage } from '../page/placed-page.ts';
import { readPages } from '../page/read-pages.ts';
import type { ReadParts } from '../read-parts.ts';
import type { OnPage } from '../reader.ts';
import { openPdf } from './open-pdf.ts';
import { pageContent } from './page-content.ts';

/** Fewer characters a page than this is a picture with a stamp on it, not text. */
const CHARACTERS_A_PAGE = 15;
/** At some seconds a page, more would take hours. */
const MOST_SCANS = 300;

/**
 * The text of a PDF in paragraphs and tables, without what is repeated on every page. Pages that are pictures are read by
 * recognition, where that is installed.
 */
export async function readPdf(name: string, bytes: Uint8Array, onPage?: OnPage): Promise<ReadParts> {
  const lacks: Unread[] = [];
  let scans = 0;
  const pages = await openPdf(name, bytes, async (document) => {
    const placed: PlacedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const content = await pageContent(document, page);
      const remarks = await wordsOver(page);
      if (remarks > 0) lacks.push(overPage(number, remarks));
      placed.push(isScanned(content) ? await scanned(page, content, number, document.numPages) : content);
      page.cleanup();
    }
    return placed;
  });
  if (scans > 0 && pages.every((page) => inkOf(page) === 0)) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is a scan in which no text was recognised. ${lacks[0]?.message ?? 'Scan it anew at 200 dots an inch or more, or ingest the .docx or the web page.'}`,
    );
  }
  const { unread, ...read } = readPages(pages);
  const all = [...unread, ...lacks, ...unknownCharacters(pages)];
  return { encoding: 'unicode', ...read, ...(all.length > 0 && { unread: all }) };

  async function scanned(page: PDFPageProxy, content: PlacedPage, number: number, of: number): Promise<PlacedPage> {
    const goesOn = () => onPage?.(number, of);
    goesOn();
    const read =
      ++scans > MOST_SCANS
        ? { lacking: `${name} has more than ${MOST_SCANS} such pages: split it.` }
        : await recognised(name, page, goesOn);
    if (!('lacking' in read)) return read;
    lacks.push(notRead(number, read.lacking));
    return content;
  }
}

/** Characters that lie over a page and are not in it: remarks, typed notes, and what was filled into a form. */
async function wordsOver(page: PDFPageProxy): Promise<number> {
  const annotations: { contentsObj?: { str?: string }; fieldValue?: unknown }[] = await page.getAnnotations();
  return annotations.reduce((sum, { contentsObj, fieldValue }) => {
    const words = typeof fieldValue === 'string' ? fieldValue : (contentsObj?.str ?? '');
    return sum + words.replace(/\s/g, '').length;
  }, 0);
}

function overPage(page: number, count: number): Unread {
  const message = `Page ${page} has ${count} characters in remarks or form fields over the page, which are not read: print the file to a new PDF to have them in it.`;
  return { kind: 'characters', count, page, message };
}

/** A page read from its picture, or why it was not. */
async function recognised(
  name: string,
  page: PDFPageProxy,
  goesOn: () => void,
): Promise<PlacedPage | { readonly lacking: string }> {
  try {
    const { ocrModels, pagePicture, readPicture } = await import('../ocr/recognition.ts');
    return await readPicture(await pagePicture(name, page), await ocrModels(name), goesOn);
  } catch (error) {
    if (error instanceof ZhengmaiError) return { lacking: error.message };
    throw error;
  }
}

function inkOf({ glyphs }: PlacedPage): number {
  return glyphs.filter(({ text }) => text.trim() !== '').length;
}

/** A page that is a picture: hardly a character, and something large drawn on it. */
function isScanned(page: PlacedPage): boolean {
  const area = page.pictures.reduce((sum, { left, top, right, bottom }) => sum + (right - left) * (bottom - top), 0);
  return inkOf(page) < CHARACTERS_A_PAGE && area > 0.25 * page.width * page.height;
}

function notRead(page: number, why: string): Unread {
  return { kind: 'pages', count: 1, page, message: `Page ${page} is a picture without text and was not read. ${why}` };
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
