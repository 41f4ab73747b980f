import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ZhengmaiError } from '../../../graph/errors.ts';

const MAX_PAGES = 2000;

/** Opens a PDF for as long as `use` takes; what is wrong with it throws one sentence of advice. */
export async function openPdf<T>(
  name: string,
  bytes: Uint8Array,
  use: (document: PDFDocumentProxy) => Promise<T>,
): Promise<T> {
  const assets = dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json')));
  const task = getDocument({
    data: new Uint8Array(bytes),
    // Chinese PDFs often name their fonts without embedding them; these tables turn their codes into characters.
    cMapUrl: join(assets, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(assets, 'standard_fonts/'),
    wasmUrl: join(assets, 'wasm/'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PAGES) throw tooLong(name, document.numPages);
    return await use(document);
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
