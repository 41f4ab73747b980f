import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import type { Unread } from '../../source-text.ts';
import { readHtml } from '../html/html.ts';
import { readSavedPage } from '../html/saved-page.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { readRtf, struckOut } from '../rtf/rtf.ts';
import { decode } from '../text/decode.ts';
import { elements } from '../xml.ts';
import { type Body, readBody } from './body.ts';
import { numbering } from './numbering.ts';
import { stylesOf } from './styles.ts';
import { openWordPackage, type WordPackage } from './word-package.ts';
import { openWordXml } from './word-xml.ts';

/**
 * A Word file as Word shows it: paragraphs with the numbers that it computes (they are not in the text, and plans live by
 * them), tables one cell a line, footnotes behind their paragraph; deleted and hidden text is left out. Pictures and
 * objects, and headers that say what the body does not, are counted.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<ReadParts> {
  return readPackage(name, bytes, 0);
}

/** A Word file in a Word file in a Word file is a mistake, or an attack. */
const MAX_CHUNK_DEPTH = 2;

async function readPackage(name: string, bytes: Uint8Array, depth: number): Promise<ReadParts> {
  const file = await (isZip(bytes) ? openWordPackage : openWordXml)(name, bytes);
  const styles = stylesOf(await file.related('styles'));
  const number = numbering(await file.related('numbering'), styles);
  const chunks = await chunksOf(name, file, depth);
  const notes = new Map<string, Element>([
    ...notesOf(await file.related('footnotes'), 'w:footnote'),
    ...notesOf(await file.related('endnotes'), 'w:endnote'),
  ]);
  const parts = {
    styles,
    number,
    chunk: ({ attribs }: Element) => chunks.get(attribs['r:id'] ?? '')?.text ?? '',
    // A note has no notes, no numbers that count, and may not lead back to itself.
    note: ({ name: kind, attribs }: Element) => {
      const found = notes.get(`${kind.replace('Reference', '')} ${attribs['w:id']}`);
      return found ? joinBlocks(readBody(found, { ...parts, number: () => '', note: () => '' }).blocks).trim() : '';
    },
  };
  const element = file.main('w\\:body').get(0);
  const body = element ? readBody(element, parts) : NOTHING;
  const text = joinBlocks(body.blocks);
  const unread = [
    ...unreadOf(body),
    ...[...chunks.values()].flatMap((chunk) => chunk.unread ?? []),
    ...(await unreadHeads(file, text)),
  ];
  return { encoding: 'utf-8', text, pageStarts: [], unread };
}

/** Else it is one XML file. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

const NOTHING: Body = { blocks: [], images: 0, objects: 0, symbols: 0, struck: 0 };

function notesOf(xml: CheerioAPI, kind: string): [string, Element][] {
  const root = xml.root().children().get(0);
  return elements(root ?? { children: [] })
    .filter(({ name }) => name === kind)
    .map((note) => [`${kind} ${note.attribs['w:id']}`, note]);
}

/** Documents put in as a whole: pages, texts and Word files. */
async function chunksOf(name: string, file: WordPackage, depth: number): Promise<Map<string, ReadParts>> {
  const chunks = new Map<string, ReadParts>();
  for (const { attribs } of file.main('w\\:altChunk').get()) {
    const id = attribs['r:id'] ?? '';
    const part = await file.part(id);
    chunks.set(id, part && depth < MAX_CHUNK_DEPTH ? await readChunk(name, part, depth + 1) : MISSING_CHUNK);
  }
  return chunks;
}

const MISSING_CHUNK: ReadParts = {
  encoding: 'utf-8',
  text: '',
  pageStarts: [],
  unread: [
    {
      kind: 'parts',
      count: 1,
      message: 'A document that was put in could not be read: open the file, save it again, and retry.',
    },
  ],
};

async function readChunk(
  name: string,
  { path, bytes }: { readonly path: string; readonly bytes: Uint8Array },
  depth: number,
): Promise<ReadParts> {
  if (/\.docx?$/i.test(path)) return readPackage(name, bytes, depth);
  if (/\.x?html?$/i.test(path)) return readHtml(name, bytes);
  if (/\.mht(?:ml)?$/i.test(path)) return readSavedPage(name, bytes);
  if (/\.rtf$/i.test(path)) return readRtf(name, bytes);
  return /\.txt$/i.test(path) ? { ...decode(name, bytes), pageStarts: [] } : MISSING_CHUNK;
}

function unreadOf({ images, objects, symbols, struck }: Body): Unread[] {
  const found: Unread[] = [
    {
      kind: 'images',
      count: images,
      message: `${images === 1 ? 'One picture is' : `${images} pictures are`} not read: if there is text in it, add that as text.`,
    },
    {
      kind: 'parts',
      count: objects,
      message: `${objects === 1 ? 'One chart or embedded object is' : `${objects} charts or embedded objects are`} not read: open the file to see it.`,
    },
    {
      kind: 'characters',
      count: symbols,
      message: `${symbols} characters of a symbol font have no Unicode and are left out: compare the places with the file.`,
    },
    struckOut(struck),
  ];
  return found.filter(({ count }) => count > 0);
}

/** Page numbers and the like are read and said by the pages; anything else at their head or foot may be part of the plan. */
async function unreadHeads(file: WordPackage, text: string): Promise<Unread[]> {
  const known = text.replace(/\s/g, '');
  const lines = new Set<string>();
  for (const part of [...(await file.allRelated('header')), ...(await file.allRelated('footer'))]) {
    for (const paragraph of part('w\\:p').get()) {
      const line = part(paragraph).find('w\\:t').text().replace(/\s/g, '');
      if (!PAGE_NUMBER.test(line) && !known.includes(line)) lines.add(line);
    }
  }
  const count = [...lines].join('').length;
  return count === 0
    ? []
    : [
        {
          kind: 'characters',
          count,
          message: `The head or foot of the pages says “${shortened([...lines].join(' '))}”, which is not read.`,
        },
      ];
}

const PAGE_NUMBER = /^[第共页页\d\s\p{P}\p{S}PpAaGgEeOoFf]*$/u;

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
