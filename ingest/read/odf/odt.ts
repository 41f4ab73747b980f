import type { CheerioAPI } from 'cheerio';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { openZip, type Zip } from '../archive/open-zip.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { parseXml } from '../xml.ts';
import { type Body, readBody } from './body.ts';
import { listStyles } from './numbering.ts';

/** An OpenDocument text (ISO/IEC 26300), as LibreOffice and WPS write it: the same of it as of a Word file. */
export async function readOdt(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const zip = await openZip(name, bytes);
  const manifest = (await zip.text('META-INF/manifest.xml')) ?? '';
  if (manifest.includes('encryption-data')) {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} is protected by a password: open it, remove the password and save it.`,
    );
  }
  const content = await part(name, zip, 'content.xml');
  const styles = await part(name, zip, 'styles.xml');
  const element = content('office\\:body > office\\:text').get(0);
  const parts = {
    lists: listStyles(styles, content),
    hidden: hiddenStyles(styles, content),
    raised: raisedStyles(styles, content),
  };
  const body: Body = element ? readBody(element, parts) : { blocks: [], images: 0, objects: 0 };
  const text = joinBlocks(body.blocks);
  return { encoding: 'utf-8', text, pageStarts: [], unread: unreadOf(body, headsOf(styles, text)) };
}

async function part(name: string, zip: Zip, path: string): Promise<CheerioAPI> {
  return parseXml(name, (await zip.text(path)) ?? '');
}

function hiddenStyles(...parts: readonly CheerioAPI[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) =>
      part('style\\:text-properties[text\\:display="none"]')
        .parent()
        .get()
        .map(({ attribs }) => attribs['style:name'] ?? ''),
    ),
  );
}

/** Styles of text that stands raised: `super 58%`, or by a share of its height. */
function raisedStyles(...parts: readonly CheerioAPI[]): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) =>
      part('style\\:text-properties[style\\:text-position]')
        .get()
        .filter(({ attribs }) => /^(?:super\b|[1-9]\d*(?:\.\d+)?%)/.test(attribs['style:text-position'] ?? ''))
        .map((properties) => part(properties).parent().attr('style:name') ?? ''),
    ),
  );
}

/** What the head or foot of the pages says that the body does not, but for page numbers. */
function headsOf(styles: CheerioAPI, text: string): string {
  const known = text.replace(/\s/g, '');
  const lines = styles('style\\:header text\\:p, style\\:footer text\\:p')
    .get()
    .map((line) => styles(line).text().replace(/\s/g, ''))
    .filter((line) => !/^[第共页頁\d\p{P}\p{S}]*$/u.test(line) && !known.includes(line));
  return [...new Set(lines)].join(' ');
}

function unreadOf({ images, objects }: Body, heads: string): Unread[] {
  const found: Unread[] = [
    {
      kind: 'images',
      count: images,
      message: `Pictures (${images}) are not read: if there is text in them, add it as text.`,
    },
    {
      kind: 'parts',
      count: objects,
      message: `Charts, formulas and embedded objects (${objects}) are not read: open the file to see them.`,
    },
    {
      kind: 'characters',
      count: heads.length,
      message: `The head or foot of the pages says “${heads.slice(0, 40)}”, which is not read.`,
    },
  ];
  return found.filter(({ count }) => count > 0);
}
