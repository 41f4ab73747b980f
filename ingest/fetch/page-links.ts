import { type CheerioAPI, load } from 'cheerio';
import type { Element } from 'domhandler';
import { SURROUNDINGS } from '../lexicon/pages/page-containers.ts';
import { decodePage } from '../read/html/html.ts';
import { fileEnding } from '../read/html/linked-files.ts';
import { refuseDeepNesting } from '../read/html/nesting.ts';

export interface PageLink {
  readonly address: string;
  /** What the page calls it. */
  readonly name: string;
}

/** Where a page leads that is of interest here. Addresses are whole, each stands once, in the order of the page. */
export interface PageLinks {
  /** Files that it offers. */
  readonly attachments: readonly PageLink[];
  /** Pages of the same site that it lists. */
  readonly listed: readonly PageLink[];
  /** The next part of its list. */
  readonly next: string | null;
  /** Where it sends every visitor at once. */
  readonly movedTo: string | null;
}

/** The links of a page that was fetched from `address`. */
export function pageLinks(name: string, bytes: Uint8Array, charset: string | null, address: string): PageLinks {
  const { text } = decodePage(name, bytes, charset);
  refuseDeepNesting(name, text);
  const page = load(text);
  const base = baseOf(page, address);
  const movedTo = refreshed(page, base);
  page(SURROUNDINGS.join(', ')).remove();
  const links = (page('a[href]').get() as Element[]).flatMap((element): Link[] => {
    const url = resolved(element.attribs.href ?? '', base);
    if (!url || url === withoutHash(address)) return [];
    const text = oneLine(page(element).text()) || oneLine(element.attribs.title ?? '');
    return [{ element, address: url, name: longer(text, oneLine(element.attribs.title ?? '')) }];
  });
  const attachments = links.filter(isAttachment).map(toAttachment);
  return {
    attachments: once(attachments),
    listed: once(listed(page, links, address)),
    next: links.find(({ name }) => /^下一?页|^下页|^后一页/.test(name))?.address ?? null,
    movedTo,
  };
}

interface Link extends PageLink {
  readonly element: Element;
}

function isAttachment({ element, address, name }: Link): boolean {
  const { pathname, searchParams } = new URL(address);
  return fileEnding([pathname, name, element.attribs.download ?? '', ...searchParams.values()]) !== undefined;
}

/** A name for people, with the ending that the address has. */
function toAttachment({ element, address, name }: Link): PageLink {
  const { pathname, searchParams } = new URL(address);
  const ending = fileEnding([name, element.attribs.download ?? '', pathname, ...searchParams.values()]);
  return { address, name: name === '' || !ending || name.endsWith(ending) ? name : `${name}${ending}` };
}

/** `[2023-05-06]`, `2023年5月6日`, `05-06`: lists give each page its day, menus do not. */
const DAY = /(?:^|\D)(?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}日?(?:\D|$)/;
const TITLE_CHARACTERS = 10;

/** Links with a day beside them; on a page without any, those that are as long as titles. */
function listed(page: CheerioAPI, links: readonly Link[], address: string): PageLink[] {
  const { host } = new URL(address);
  const pages = links.filter((link) => new URL(link.address).host === host && !isAttachment(link));
  const dated = pages.filter(({ element, name }) => name.length >= 5 && DAY.test(beside(page, element)));
  const found = dated.length > 1 ? dated : pages.filter(({ name }) => name.length >= TITLE_CHARACTERS);
  return found.map(({ address: at, name }) => ({ address: at, name }));
}

/** What the item of the list says besides the link itself. */
function beside(page: CheerioAPI, element: Element): string {
  const own = oneLine(page(element).text());
  for (let above = element.parent as Element | null, step = 0; above && step < 3; step += 1) {
    if (page(above).find('a[href]').length > 2) break;
    const rest = oneLine(page(above).text()).replace(own, ' ');
    if (/\d/.test(rest)) return rest;
    above = above.parent as Element | null;
  }
  // The day may stand in the link, behind the title.
  return /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\W*$/.exec(own)?.[0] ?? '';
}

/** `<meta http-equiv="refresh" content="0;url=…">`; a page that only reloads itself after a while stays. */
function refreshed(page: CheerioAPI, base: string): string | null {
  const content = page('meta[http-equiv]')
    .get()
    .find(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh')?.attribs.content;
  const url = /^\s*[0-5](?:\.\d+)?\s*[;,]\s*url\s*=\s*['"]?(?<url>[^'"]+)/i.exec(content ?? '')?.groups?.url;
  return url === undefined ? null : resolved(url, base);
}

function baseOf(page: CheerioAPI, address: string): string {
  const href = page('base[href]').first().attr('href');
  return href !== undefined && URL.canParse(href, address) ? new URL(href, address).href : address;
}

function resolved(href: string, base: string): string | null {
  if (!URL.canParse(href.trim(), base)) return null;
  const url = new URL(href.trim(), base);
  return /^https?:$/.test(url.protocol) ? withoutHash(url.href) : null;
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}

/** Where several links lead to the same place, the one that says most of it. */
function once(links: readonly PageLink[]): PageLink[] {
  const found = new Map<string, PageLink>();
  for (const link of links) {
    const name = longer(found.get(link.address)?.name ?? '', link.name);
    found.set(link.address, { address: link.address, name });
  }
  return [...found.values()];
}

function longer(one: string, other: string): string {
  return other.length > one.length ? other : one;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
