import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { joinBlocks } from '../layout.ts';
import { raisedFigure } from '../raised-figure.ts';
import { itemNumber } from './lists.ts';
import { styled } from './styles.ts';
import { innerTableText, isDataTable, tableText } from './table.ts';

/** Never part of what a page says; what a form encloses may be. Word puts its settings into `<xml>`. */
export const INVISIBLE =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, button, select, input, textarea, audio, video, link, meta, rp, rt, xml';

/** What holds no more: left out, and counted. */
export const STRUCK_OUT = 'del, s, strike';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);

/** How the text of an element is laid out. */
interface Layout {
  /** Line breaks and spaces stand as they are written: `<pre>`. */
  readonly keepsBreaks: boolean;
  readonly inCell: boolean;
}

/** The text of an element as it is laid out: a block or `<br>` ends a line, a table has one cell a line between `|`. */
export function blockText(page: CheerioAPI, root: Cheerio<Element>): string {
  const parts: string[] = [];
  for (const node of root.get()) append(page, node, { keepsBreaks: keepsBreaksAbove(node), inCell: false }, parts);
  return joinBlocks(parts.join('').split('\n'));
}

function append(page: CheerioAPI, node: AnyNode, layout: Layout, parts: string[]): void {
  if (node.type === 'text') {
    parts.push(layout.keepsBreaks ? node.data.replace(/\r\n?/g, '\n') : flowing(node.data));
    return;
  }
  if (node.type !== 'tag' && node.type !== 'root') return;
  const element = node as Element;
  if (element.name === 'br') {
    parts.push('\n');
    return;
  }
  if (isHidden(page, element) || page(element).is(`${INVISIBLE}, ${STRUCK_OUT}`)) return;
  if (element.name === 'sup') {
    parts.push(raisedFigure(page(element).text()) ?? flowing(page(element).text()));
    return;
  }
  const inside: Layout = { ...layout, keepsBreaks: keepsBreaks(element) ?? layout.keepsBreaks };
  if (element.name === 'table' && isDataTable(page, element)) {
    const write = layout.inCell ? innerTableText : tableText;
    parts.push(
      '\n',
      write(page, element, (cell) => cellText(page, cell, inside)),
      '\n',
    );
    return;
  }
  const block = BLOCKS.has(element.name);
  if (block) parts.push('\n');
  if (element.name === 'li') parts.push(itemText(page, element, inside));
  else for (const child of element.children) append(page, child, inside, parts);
  if (block) parts.push('\n');
}

/** An item behind the number that a browser would show; one that brings its own, as most do, keeps it alone. */
function itemText(page: CheerioAPI, item: Element, layout: Layout): string {
  const parts: string[] = [];
  for (const child of item.children) append(page, child, layout, parts);
  const text = parts.join('').trimStart();
  return OWN_NUMBER.test(text) ? text : `${itemNumber(item)}${text}`;
}

const OWN_NUMBER =
  /^(?:[（(]?[一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾\d]{1,4}[)）、.．]|第[一二三四五六七八九十百\d]{1,4}[章条节]|[①-⑳])/;

/** Line breaks in the markup mean nothing on the page; between two Chinese characters not even a space. */
function flowing(text: string): string {
  // By whole runs: looked for within them, a break would be sought anew from each of their characters.
  const joined = text.replace(/\s+/g, (space, at: number) => (/[\r\n]/.test(space) ? gap(text, at) : space));
  return joined.replace(/[\t ]+/g, ' ');
}

function gap(text: string, at: number): string {
  const before = text[at - 1] ?? '';
  return /[\w,.;:]/.test(before) ? ' ' : '';
}

function cellText(page: CheerioAPI, cell: Element, layout: Layout): string {
  const parts: string[] = [];
  for (const child of cell.children) append(page, child, { ...layout, inCell: true }, parts);
  return joinBlocks(parts.join('').split('\n'));
}

/** Whether an element is hidden. What a script would show, as WeChat's articles, is not where it holds most of what the page says. */
export function isHidden(page: CheerioAPI, element: Element): boolean {
  const hidden =
    styled(element, 'display') === 'none' ||
    styled(element, 'visibility') === 'hidden' ||
    ('hidden' in element.attribs && styled(element, 'display') === null);
  if (!hidden) return false;
  const whole = wholeLength.get(page) ?? lengthOf(page('body').first().text());
  wholeLength.set(page, whole);
  return lengthOf(page(element).text()) * 2 < whole;
}

/** Counted once a page. */
const wholeLength = new WeakMap<CheerioAPI, number>();

function lengthOf(text: string): number {
  return text.replace(/\s/g, '').length;
}

/** Whether line breaks in the markup are line breaks on the page; null where the element does not say. */
function keepsBreaks(element: Element): boolean | null {
  const said = styled(element, 'white-space');
  if (said !== null) return /^(?:pre|pre-wrap|pre-line|break-spaces)\b/.test(said);
  return element.name === 'pre' || element.name === 'listing' || element.name === 'xmp' || null;
}

function keepsBreaksAbove(element: Element): boolean {
  for (let above = element.parent; above?.type === 'tag'; above = above.parent) {
    const keeps = keepsBreaks(above);
    if (keeps !== null) return keeps;
  }
  return false;
}
