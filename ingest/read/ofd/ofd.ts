import { posix } from 'node:path';
import type { Element } from 'domhandler';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { openZip, type Zip } from '../archive/open-zip.ts';
import type { PlacedPage } from '../page/placed-page.ts';
import { readPages } from '../page/read-pages.ts';
import type { ReadParts } from '../read-parts.ts';
import { elements, parseXml } from '../xml.ts';
import { find, localName, numbers, ofdPage } from './ofd-page.ts';

const MAX_PAGES = 2000;
/** Fewer characters a page than this is a picture with a stamp on it, not text. */
const CHARACTERS_A_PAGE = 15;
const A4: readonly [number, number] = [210, 297];

/**
 * An OFD file (GB/T 33190): a zip of pages with placed characters, lines and pictures. They are read as those of a PDF are;
 * annotations, with which watermarks and stamps are made, are left out.
 */
export async function readOfd(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const zip = await openZip(name, bytes);
  const root = await part(name, zip, 'OFD.xml');
  const pages: PlacedPage[] = [];
  for (const body of all(root, 'DocBody')) {
    const document = find(body, 'DocRoot');
    if (document) pages.push(...(await documentPages(name, zip, inside('', textOf(document)))));
  }
  if (pages.length === 0) throw notRead(name);
  const ink = pages.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
  if (ink < CHARACTERS_A_PAGE * pages.length && pages.some(({ pictures }) => pictures.length > 0)) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is a scan, pictures without text: run text recognition (OCR) over it first, or ingest the .docx or the web page.`,
    );
  }
  const { unread, ...read } = readPages(pages);
  return { encoding: 'unicode', ...read, unread: [...unread, ...picturesUnread(pages)] };
}

async function documentPages(name: string, zip: Zip, path: string): Promise<PlacedPage[]> {
  const document = await part(name, zip, path);
  const common = find(document, 'CommonData');
  const area = numbers(find(common, 'PageArea', 'PhysicalBox')?.children.map(dataOf).join(''));
  const folder = posix.dirname(path);
  const templates = new Map(all(common, 'TemplatePage').map(({ attribs }) => [attribs.ID, attribs.BaseLoc]));
  const listed = all(find(document, 'Pages'), 'Page');
  if (listed.length > MAX_PAGES) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} has ${listed.length} pages; the limit is ${MAX_PAGES}. Split it.`,
    );
  }
  const pages: PlacedPage[] = [];
  for (const { attribs } of listed) {
    const page = await part(name, zip, inside(folder, attribs.BaseLoc ?? ''));
    const contents: Element[] = [];
    for (const { attribs: used } of all(page, 'Template')) {
      const template = templates.get(used.TemplateID);
      const content = template && find(await part(name, zip, inside(folder, template)), 'Content');
      if (content) contents.push(content);
    }
    const own = find(page, 'Content');
    if (own) contents.push(own);
    const box = find(page, 'Area', 'PhysicalBox');
    const [, , width = A4[0], height = A4[1]] = box ? numbers(textOf(box)) : area;
    pages.push(ofdPage([width, height], contents));
  }
  return pages;
}

function all(parent: Element | undefined, name: string): Element[] {
  return elements(parent ?? { children: [] }).filter((each) => localName(each) === name);
}

function textOf(element: Element): string {
  return element.children.map(dataOf).join('').trim();
}

function dataOf(node: Element['children'][number]): string {
  return node.type === 'text' ? node.data : '';
}

/** Paths are absolute in the package, or beside the file that names them. */
function inside(folder: string, path: string): string {
  return path.startsWith('/') ? path.slice(1) : posix.join(folder, path);
}

async function part(name: string, zip: Zip, path: string): Promise<Element> {
  const text = await zip.text(path);
  const root = text === null ? undefined : elements(parseXml(name, text).root().get(0) ?? { children: [] })[0];
  if (!root) throw notRead(name);
  return root;
}

function notRead(name: string): ZhengmaiError {
  return new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} is not a whole OFD file: fetch it again, or open it in an OFD reader and export it as .pdf.`,
  );
}

/** Small pictures are seals and signs; one that covers a good part of its page may hold text. */
function picturesUnread(pages: readonly PlacedPage[]): Unread[] {
  return pages.flatMap(({ pictures, width, height }, index): Unread[] => {
    const large = pictures.filter((box) => (box.right - box.left) * (box.bottom - box.top) > 0.2 * width * height);
    if (large.length === 0) return [];
    const message = `A picture covers a good part of page ${index + 1} and is not read: if there is text in it, add it as text.`;
    return [{ kind: 'images', count: large.length, message, page: index + 1 }];
  });
}
