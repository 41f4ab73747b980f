import { type CheerioAPI, load } from 'cheerio';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { type Decoded, decode, decodeLeniently, REPLACEMENT } from '../text/decode.ts';
import { ENOUGH_CHARACTERS, findArticle, sentenceLength } from './article.ts';
import { blockText } from './blocks.ts';
import { goesOnElsewhere } from './further-pages.ts';
import { linkedFiles } from './linked-files.ts';
import { pageMetadata } from './metadata.ts';
import { refuseDeepNesting } from './nesting.ts';
import { storedMarkup } from './stored.ts';
import { applyStyleSheets } from './styles.ts';
import { nameTablesByStyle } from './table.ts';
import { writeTermsOnLines } from './term-lists.ts';

/**
 * A page as government sites publish it, reduced to what it is about: its title, its table of metadata (索引号, 发文机关,
 * 文号 …) as lines, and the article. Navigation, scripts, tools and footers are dropped; what is dropped and holds whole
 * sentences is counted. A page without an article is refused, with what to do about it.
 */
export function readHtml(name: string, bytes: Uint8Array, charset: string | null = null): ReadParts {
  const decoded = decodePage(name, bytes, charset);
  return { encoding: decoded.encoding, ...readPage(name, decoded) };
}

/** The same for a page that is decoded already. */
export function readPage(name: string, decoded: Decoded): Omit<ReadParts, 'encoding'> {
  refuseDeepNesting(name, decoded.text);
  const page = load(withoutDoubleEscapes(decoded.text));
  applyStyleSheets(page);
  nameTablesByStyle(page);
  const metadata = pageMetadata(page);
  const filledByScript = needsScript(page);
  const stored = storedMarkup(page);
  const continued = goesOnElsewhere(page);
  const links = linkedFiles(page);
  writeTermsOnLines(page);
  const { text, outside, hidden, struck, pictures } = shown(page) ?? bestOf(stored) ?? said(page);
  const length = spoken(text);
  if (length < ENOUGH_CHARACTERS && filledByScript !== null)
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} is a page without its article: ${filledByScript}`);
  if (text.includes(REPLACEMENT)) throw broken(name, text);
  const lines = text.split('\n');
  const known = new Set(lines.slice(0, 40).map(bare));
  const head = [...(metadata.title === null ? [] : [metadata.title]), ...metadata.lines];
  const unread = [
    ...decoded.unread,
    ...brokenElsewhere(decoded),
    ...noArticle(length),
    ...notInArticle(outside, length),
    ...continued,
    ...notShown(hidden),
    ...struckOut(struck),
    ...notRead(pictures),
  ];
  return {
    text: joinBlocks([...head.filter((line) => !known.has(bare(line))), ...lines]),
    pageStarts: [],
    ...(links.length > 0 ? { links } : {}),
    ...(unread.length > 0 ? { unread } : {}),
  };
}

/** Systems that escape what is escaped already show `&nbsp;` in the text. */
function withoutDoubleEscapes(markup: string): string {
  return markup.replace(
    /&amp;(?=(?:nbsp|ensp|emsp|thinsp|ldquo|rdquo|lsquo|rsquo|middot|mdash|ndash|hellip|times);)/g,
    '&',
  );
}

/** What a page says, and characters of sentences that it says elsewhere or hides. */
function said(page: CheerioAPI) {
  const { body, ...counts } = findArticle(page);
  return { text: blockText(page, body), ...counts };
}

/** The same where it is an article; null where the page shows none. */
function shown(page: CheerioAPI) {
  const found = said(page);
  return spoken(found.text) >= ENOUGH_CHARACTERS ? found : null;
}

/** The longest article among those that a page stores for its scripts. */
function bestOf(stored: readonly string[]) {
  const found = stored.flatMap((markup) => {
    refuseDeepNesting('page', markup);
    return shown(load(markup)) ?? [];
  });
  return found.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
}

/** A byte that fits nowhere may stand in a side column, where nobody reads it: that is seen when the article is found. */
export function decodePage(name: string, bytes: Uint8Array, charset: string | null): Decoded {
  // What its server states goes before what the page states, as in a browser.
  const declared = charset ?? declaredCharset(bytes);
  try {
    return decode(name, bytes, declared);
  } catch (error) {
    const lenient = decodeLeniently(bytes, declared);
    if (lenient === null) throw error;
    return lenient;
  }
}

function broken(name: string, text: string): ZhengmaiError {
  const line = text.split('\n').find((one) => one.includes(REPLACEMENT)) ?? '';
  const at = line.indexOf(REPLACEMENT);
  const near = line.slice(Math.max(0, at - 12), at + 12);
  return new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} has a damaged character in its article (“${near}”): fetch the page again, or save it as UTF-8.`,
  );
}

function brokenElsewhere({ text }: Decoded): Unread[] {
  const count = text.split(REPLACEMENT).length - 1;
  const message = `${count} damaged character${count === 1 ? '' : 's'} outside the article of the page: the article itself is whole.`;
  return count === 0 ? [] : [{ kind: 'characters', count, message }];
}

/** Characters of lines that say something: sentences, numbered items, rows of tables. */
function spoken(text: string): number {
  const listed = text
    .split('\n')
    .filter((line) => !/[。；！？]/.test(line) && ITEM.test(line))
    .reduce((sum, line) => sum + line.length, 0);
  const cells = text.split('\n|\n').length > 6 ? text.length : 0;
  return sentenceLength(text) + listed + cells;
}

const ITEM = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、])\s*\S{4}/;

function noArticle(said: number): Unread[] {
  if (said >= ENOUGH_CHARACTERS) return [];
  const message =
    'No article was found on this page, only menus or a few words: ingest the page of the plan itself, or the file that it links to; with --follow, the address of a list is read with the pages that it lists.';
  return [{ kind: 'parts', count: 1, message }];
}

function notShown(hidden: number): Unread[] {
  if (hidden < ENOUGH_CHARACTERS) return [];
  const message = `${hidden} characters of sentences in the article are hidden on the page, and were left out: open it in a browser, and look whether a tab or a button shows them.`;
  return [{ kind: 'characters', count: hidden, message }];
}

function struckOut(count: number): Unread[] {
  const message = `${count} characters of the article are struck out on the page, and left out.`;
  return count === 0 ? [] : [{ kind: 'characters', count, message }];
}

function notRead(pictures: number): Unread[] {
  if (pictures === 0) return [];
  const what = pictures === 1 ? 'One picture of the page is' : `${pictures} pictures of the page are`;
  const message = `${what} not read: if the text or a table of the document stands in them, save them as .png or .jpg and ingest those.`;
  return [{ kind: 'images', count: pictures, message }];
}

/** Less than this beside an article is a box or a footer. */
const MUCH_OUTSIDE = 200;

function notInArticle(outside: number, said: number): Unread[] {
  if (outside < MUCH_OUTSIDE || outside * 2 < said) return [];
  const message = `${outside} characters of sentences stand outside the article that was read: look whether the page holds more than one article, and copy what is missing into a file of its own.`;
  return [{ kind: 'characters', count: outside, message }];
}

/** Why a page holds no article, where it shows that another program or page would supply it; null where it does not. */
function needsScript(page: CheerioAPI): string | null {
  const frame = page('iframe[src], frame[src]')
    .get()
    .map((element) => element.attribs.src ?? '')
    .find((src) => src !== '' && !/^(?:about:|javascript:)/.test(src));
  if (frame !== undefined) return `it shows the page ${frame} in a frame: save that page, and ingest it.`;
  const byScript = page('script').length > 0 || page('noscript').length > 0 || page(ROOTS).length > 0;
  return byScript
    ? 'a script would fill it in: open it in a browser, save it there as a complete page or copy the text, and ingest that.'
    : null;
}

/** Where the usual frameworks put a page that a script draws. */
const ROOTS = '#app, #root, #__nuxt, #__next, [ng-app], app-root';

/** The start of a page is ASCII up to where it says what the rest is. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(4096, bytes.byteLength)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*(?<label>[\w-]+)/i.exec(head)?.groups?.label;
}

/** Lines are the same when they differ in white space and marks only. */
function bare(line: string): string {
  return line.replace(/[\s\p{P}]/gu, '');
}
