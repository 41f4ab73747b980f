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
    load: async () => (await import('./word/docx.ts')).readDocx,
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
    format: 'ofd',
    extensions: ['ofd'],
    kind: 'zip',
    sniff: ({ holds }) => holds('OFD.xml'),
    load: async () => (await import('./ofd/ofd.ts')).readOfd,
  },
  {
    format: 'doc',
    extensions: ['doc', 'wps', 'wpt', 'dot'],
    kind: 'ole',
    sniff: ({ kind, holds }) => kind === 'ole' && holds('WordDocument') && !holds('EncryptedPackage'),
    load: async () => (await import('./word/doc.ts')).readDoc,
  },
  {
    format: 'rtf',
    extensions: ['rtf'],
    kind: 'text',
    sniff: ({ head }) => head.startsWith('{\\rtf'),
    load: async () => (await import('./rtf/rtf.ts')).readRtf,
  },
  {
    format: 'odt',
    extensions: ['odt', 'ott'],
    kind: 'zip',
    sniff: ({ head }) => head.includes('application/vnd.oasis.opendocument.text'),
    load: async () => (await import('./odf/odt.ts')).readOdt,
  },
  {
    format: 'xlsx',
    extensions: ['xlsx', 'xlsm', 'ods'],
    kind: 'zip',
    sniff: ({ holds, head }) =>
      holds('xl/workbook.xml') || holds('xl/workbook.bin') || head.includes('opendocument.spreadsheet'),
    load: async () => (await import('./sheet/workbook.ts')).readXlsx,
  },
  {
    format: 'xls',
    extensions: ['xls', 'et', 'ett'],
    kind: 'ole',
    sniff: isOldWorkbook,
    load: async () => (await import('./sheet/workbook.ts')).readXls,
  },
  {
    format: 'html',
    extensions: ['html', 'htm', 'shtml', 'xhtml', 'mht', 'mhtml'],
    kind: 'text',
    sniff: isPage,
    load: async () => (await import('./html/saved-page.ts')).readSavedPage,
  },
  {
    format: 'csv',
    extensions: ['csv', 'tsv'],
    kind: 'text',
    load: async () => (await import('./sheet/csv.ts')).readCsv,
  },
  {
    container: 'eml',
    extensions: ['eml'],
    kind: 'text',
    load: async () => (await import('./archive/eml.ts')).unpackEml,
  },
  {
    container: 'zip',
    extensions: ['zip'],
    // Many formats are zip files inside, so only the name says that one is nothing but an archive.
    kind: 'zip',
    load: async () => (await import('./archive/zip.ts')).unpackZip,
  },
  {
    format: 'markdown',
    extensions: ['md', 'markdown'],
    kind: 'text',
    load: async () => (await import('./markdown/markdown.ts')).readMarkdown,
  },
  {
    format: 'text',
    extensions: ['txt', 'text'],
    kind: 'text',
    load: async () => (await import('./text/read-text.ts')).readText,
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
  const mostUsualFirst = READERS.map(({ extensions }) => `.${extensions[0]}`);
  return mostUsualFirst.join(', ');
}

/** Word names its main part as it likes; its folder and the package's own parts tell it from other archives. */
function isWordPackage({ kind, head, holds }: FileContent): boolean {
  if (kind === 'text') return isXml(head) && /progid="Word\.Document"|:wordDocument\b|<pkg:package\b/.test(head);
  return ['word/document.xml', 'word/document2.xml', 'word/styles.xml', 'word/settings.xml'].some(holds);
}

/** Binary, or the XML of Excel 2003. */
function isOldWorkbook({ kind, head, holds }: FileContent): boolean {
  if (kind === 'text')
    return isXml(head) && /progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/.test(head);
  return kind === 'ole' && (holds('Workbook') || holds('Book')) && !holds('WordDocument');
}

function isXml(head: string): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s{0,40}<\?xml\s/.test(head);
}

/** Programs save pages as `.doc` and `.txt` as well. */
function isPage({ kind, head }: FileContent): boolean {
  if (kind !== 'text') return false;
  return /^[^<]{0,40}(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>])/i.test(head) || isWebArchive(head);
}

/** A page of one file (MHTML) has the head of a mail that nobody was sent, and addresses for its parts. */
function isWebArchive(head: string): boolean {
  return (
    /^mime-version:/im.test(head) && /content-location:/i.test(head) && !/^(?:to|received|message-id):/im.test(head)
  );
}
