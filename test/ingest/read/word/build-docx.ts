import { strToU8, zipSync } from 'fflate';

/** What goes into a Word file; each is the inside of its part. */
export interface DocxSketch {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly footer?: string;
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

/** A Word file of the given parts, under their usual names. */
export function buildDocx({ body, numbering = '', styles = '', footnotes = '', footer = '' }: DocxSketch): Uint8Array {
  const part = (root: string, inside: string) => strToU8(`<w:${root} ${NAMESPACES}>${inside}</w:${root}>`);
  return zipSync({
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', styles),
    'word/footnotes.xml': part('footnotes', footnotes),
    'word/footer.xml': part('ftr', footer),
  });
}

export const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

export const paragraph = (inside: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;

export const inList = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

export const level = (depth: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const cell = (inside: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : paragraph(inside)}</w:tc>`;

export const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;

export const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
