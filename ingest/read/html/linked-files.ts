import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { SURROUNDINGS } from '../../lexicon/pages/page-containers.ts';

/** What offices attach; those among them that are not read are refused by their reader, in words. */
const FILE = /\.(?:docx?|docm|wps|wpt|rtf|odt|ods|pdf|ofd|ceb|xlsx?|xlsm|et|csv|zip|rar|7z|pptx?|tiff?)$/i;

/** The ending of a file that is attached, as the first of these parts of a link has it: its words, its path, its queries. */
export function fileEnding(parts: readonly string[]): string | undefined {
  return parts.map((part) => FILE.exec(part)?.[0]).find((found) => found !== undefined);
}

/** Names of the files that a page links to beside its menus, as it calls them, each once. */
export function linkedFiles(page: CheerioAPI): string[] {
  const found = new Map<string, string>();
  for (const element of page('a[href]').get() as Element[]) {
    const { href = '', title = '', download = '' } = element.attribs;
    if (!URL.canParse(href, ANYWHERE) || page(element).closest(AROUND).length > 0) continue;
    const { pathname, searchParams } = new URL(href, ANYWHERE);
    const words = page(element).text().replace(/\s+/g, ' ').trim() || title || download;
    const ending = fileEnding([words, title, download, pathname, ...searchParams.values()]);
    if (ending === undefined || (words === '' && found.has(href))) continue;
    const name = words || (pathname.split('/').pop() ?? '');
    found.set(href, fileEnding([name]) === undefined ? `${name}${ending}` : name);
  }
  return [...new Set(found.values())];
}

const AROUND = SURROUNDINGS.join(', ');
/** A link of a page that lies in a file is relative to nothing that is known. */
const ANYWHERE = 'http://page/';
