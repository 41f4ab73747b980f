import type { FileContent } from './file-content.ts';
import type { Reader } from './reader.ts';

/**
 * Every format that is read: adding one is its file and its line here. Where the contents of a file fit several, the first
 * is taken, so what is told by less stands below what is told by more.
 */
export const READERS: readonly Reader[] = [
  {
    format: 'docx',
    extensions: ['docx', 'docm', 'dotx'],
    kind: 'zip',
    sniff: isWordPackage,
    load: async () => (await import('./docx.ts')).readDocx,
  },
  {
    format: 'pdf',
    extensions: ['pdf'],
    kind: 'pdf',
    sniff: ({ kind }) => kind === 'pdf',
    load: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  },
  {
    format: 'picture',
    extensions: ['png', 'jpg', 'jpeg', 'tif', 'tiff'],
    kind: 'picture',
    sniff: ({ kind }) => kind === 'picture',
    load: async () => (await import('./ocr/read-picture-file.ts')).readPictureFile,
  },
  {
    format: 'html',
    extensions: ['html', 'htm', 'shtml', 'xhtml'],
    kind: 'text',
    sniff: isPage,
    load: async () => (await import('./html.ts')).readHtml,
  },
  {
    format: 'markdown',
    extensions: ['md', 'markdown'],
    kind: 'text',
    load: async () => (await import('./markdown.ts')).readMarkdown,
  },
  {
    format: 'text',
    extensions: ['txt', 'text'],
    kind: 'text',
    load: async () => (await import('./text.ts')).readText,
  },
];

/** By format, as the worker is asked for it. */
export function readerOf(format: ReaderFormat): Reader {
  const reader = READERS.find((each) => formatName(each) === format);
  if (!reader) throw new Error(`There is no reader of ${format}.`);
  return reader;
}

export type ReaderFormat = ReturnType<typeof formatName>;

export function formatName(reader: Reader) {
  return 'format' in reader ? reader.format : reader.container;
}

/** What people may hand in, for sentences and file choosers: `.txt, .md … or .pdf`. */
export function readableExtensions(): string {
  const [last = '', ...others] = READERS.map(({ extensions }) => `.${extensions[0]}`);
  return `${others.reverse().join(', ')} or ${last}`;
}

/** Word names its main part as it likes; its folder and the package's own parts tell it from other archives. */
function isWordPackage({ holds }: FileContent): boolean {
  return ['word/document.xml', 'word/document2.xml', 'word/styles.xml', 'word/settings.xml'].some(holds);
}

/** Programs save pages as `.doc` and `.txt` as well. */
function isPage({ kind, head }: FileContent): boolean {
  return kind === 'text' && /^[^<]{0,40}(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i.test(head);
}
