import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ZhengmaiError } from '../../graph/errors.ts';
import { type PdfLine, toLines } from './pdf-lines.ts';
import { joinParagraphs } from './pdf-paragraphs.ts';
import { dropRunningLines } from './pdf-running-lines.ts';
import type { ReadParts } from './read-parts.ts';

/** Fewer characters a page than this is a picture with a stamp on it, not text. */
const CHARACTERS_A_PAGE = 15;
const MAX_PAGES = 2000;

/** The text layer of a PDF as paragraphs, without what is repeated on every page. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const pages = dropRunningLines(await pagesOf(name, bytes));
  const characters = pages.flat().reduce((sum, line) => sum + line.text.replace(/\s/g, '').length, 0);
  if (characters < CHARACTERS_A_PAGE * pages.length) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is a scan, pictures without text: run text recognition (OCR) over it first, or ingest the .docx or the web page.`,
    );
  }
  return { encoding: 'unicode', ...joinParagraphs(pages) };
}

async function pagesOf(name: string, bytes: Uint8Array): Promise<PdfLine[][]> {
  const assets = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Chinese PDFs often name their fonts without embedding them; these tables turn their codes into characters.
    cMapUrl: join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw tooLong(name, document.numPages);
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      const runs = items.filter((item) => 'str' in item);
      pages.push(toLines(runs, { bottom, height: top - bottom }));
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw refused(name, error);
  } finally {
    await task.destroy();
  }
}

function tooLong(name: string, pages: number): ZhengmaiError {
  return new ZhengmaiError('LIMIT_EXCEEDED', `${name} has ${pages} pages; the limit is ${MAX_PAGES}. Split it.`);
}

function refused(name: string, error: unknown): unknown {
  if (error instanceof ZhengmaiError) return error;
  const message =
    error instanceof Error && error.name === 'PasswordException'
      ? `${name} is protected by a password: remove it and save the file again.`
      : `${name} is damaged: open it in a PDF reader, print it to a new PDF, and retry.`;
  return new ZhengmaiError('UNREADABLE_FILE', message, { cause: error });
}
