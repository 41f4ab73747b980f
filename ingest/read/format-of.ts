import { ZhengmaiError } from '../../graph/errors.ts';
import type { SourceFormat } from '../../graph/model.ts';

const FORMAT_BY_EXTENSION: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  shtml: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};

/** Types that people do have, and what they can do with them. */
const ADVICE_BY_EXTENSION: Readonly<Record<string, string>> = {
  doc: 'is an old Word file: open it in Word, WPS or LibreOffice and save it as .docx.',
  wps: 'is a WPS file: open it in WPS and save it as .docx.',
  wpt: 'is a WPS template: open it in WPS and save it as .docx.',
  rtf: 'is an RTF file: open it in Word, WPS or LibreOffice and save it as .docx.',
  odt: 'is an OpenDocument file: open it in LibreOffice and save it as .docx.',
  ofd: 'is an OFD file: open it in an OFD reader and export it as .pdf.',
  ceb: 'is a CEB file: open it in Apabi Reader and print it to .pdf.',
  xls: 'is a spreadsheet: copy its text into a .txt or .docx file.',
  xlsx: 'is a spreadsheet: copy its text into a .txt or .docx file.',
  ppt: 'is a presentation: copy its text into a .txt or .docx file.',
  pptx: 'is a presentation: copy its text into a .txt or .docx file.',
  zip: 'is an archive: unpack it and ingest the files in it.',
  rar: 'is an archive: unpack it and ingest the files in it.',
  '7z': 'is an archive: unpack it and ingest the files in it.',
  gz: 'is an archive: unpack it and ingest the files in it.',
  tgz: 'is an archive: unpack it and ingest the files in it.',
  tar: 'is an archive: unpack it and ingest the files in it.',
  jpg: 'is a picture: run text recognition (OCR) over it first and ingest the text.',
  jpeg: 'is a picture: run text recognition (OCR) over it first and ingest the text.',
  png: 'is a picture: run text recognition (OCR) over it first and ingest the text.',
  tif: 'is a picture: run text recognition (OCR) over it first and ingest the text.',
  tiff: 'is a picture: run text recognition (OCR) over it first and ingest the text.',
};

const READABLE = '.txt, .md, .html, .docx or .pdf';

/**
 * The format of a file by its name, checked against its first bytes. Throws one sentence of advice for everything that
 * cannot be read, so that a renamed or encrypted file does not come out as gibberish.
 */
export function formatOf(name: string, bytes: Uint8Array): SourceFormat {
  const refusal = refusalByName(name);
  if (refusal !== null) throw new ZhengmaiError('UNREADABLE_FILE', refusal);
  const format = FORMAT_BY_EXTENSION[extensionOf(name)] ?? 'text';
  const content = contentOf(bytes);
  if (content === 'ole') {
    const advice =
      format === 'docx'
        ? 'is protected by a password or an old Word file under a new name: open it, remove the password and save it as .docx.'
        : 'is an old Office file under another name: open it in Word or WPS and save it as .docx.';
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} ${advice}`);
  }
  const expected = format === 'docx' ? 'zip' : format === 'pdf' ? 'pdf' : 'text';
  if (content === expected) return format;
  if (content === 'text') {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is not a real ${extensionOf(name)} file, or it is damaged: fetch it again, or rename it to what it is.`,
    );
  }
  const kind = { pdf: 'a PDF', zip: 'an archive or Office file', picture: 'a picture' }[content];
  throw new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} is ${kind} under another name: give it its own extension (${READABLE}).`,
  );
}

/** A sentence when the name alone says that a file cannot be read; null when it may be. */
export function refusalByName(name: string): string | null {
  const extension = extensionOf(name);
  if (extension in FORMAT_BY_EXTENSION) return null;
  const advice = ADVICE_BY_EXTENSION[extension];
  return advice ? `${name} ${advice}` : `${name} is of a type that is not read here: save it as ${READABLE}.`;
}

function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

function contentOf(bytes: Uint8Array): 'text' | 'pdf' | 'zip' | 'ole' | 'picture' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(1024, bytes.byteLength)).toString('latin1');
  // Some producers put a few bytes before the PDF header; readers accept it within the first kilobyte.
  if (/%PDF-\d/.test(head)) return 'pdf';
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip';
  if (head.startsWith('Rar!') || head.startsWith('7z\u00bc\u00af') || head.startsWith('\u001f\u008b')) return 'zip';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'ole';
  if (head.startsWith('\u0089PNG') || head.startsWith('\u00ff\u00d8\u00ff')) return 'picture';
  return 'text';
}
