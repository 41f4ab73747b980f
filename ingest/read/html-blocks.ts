import type { Cheerio, CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { joinBlocks, tableRow } from './layout.ts';

/** Never part of what a page says. */
export const INVISIBLE =
  'script, style, noscript, template, iframe, object, embed, svg, canvas, form, button, select, input, textarea, audio, video, link, meta';

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead tr td th ul'.split(
    ' ',
  ),
);

/** The text of an element as it is laid out: a block or `<br>` ends a line, a table has one cell a line between `|`. */
export function blockText(page: CheerioAPI, root: Cheerio<Element>): string {
  const parts: string[] = [];
  for (const node of root.get()) append(page, node, parts);
  return joinBlocks(parts.join('').split('\n'));
}

function append(page: CheerioAPI, node: AnyNode, parts: string[]): void {
  if (node.type === 'text') {
    // Line breaks in the markup mean nothing on the page; between two Chinese characters not even a space.
    parts.push(node.data.replace(/\s*[\r\n]\s*/g, (_, at: number) => gap(node.data, at)).replace(/[\t ]+/g, ' '));
    return;
  }
  if (node.type !== 'tag' && node.type !== 'root') return;
  const element = node as Element;
  if (element.name === 'br') {
    parts.push('\n');
    return;
  }
  if (isHidden(element) || page(element).is(INVISIBLE)) return;
  if (element.name === 'table' && isDataTable(page, element)) {
    parts.push('\n', tableText(page, element), '\n');
    return;
  }
  const block = BLOCKS.has(element.name);
  if (block) parts.push('\n');
  if (element.name === 'li') parts.push(listNumber(element));
  for (const child of element.children) append(page, child, parts);
  if (block) parts.push('\n');
}

/** The number that a browser would show; items that bring their own, as most do, keep it alone. */
function listNumber(item: Element): string {
  const list = item.parent;
  if (list?.type !== 'tag' || list.name !== 'ol' || /list-style[^;]*none/i.test(list.attribs.style ?? '')) return '';
  const items = list.children.filter((child) => child.type === 'tag' && child.name === 'li');
  return `${Number(list.attribs.start ?? 1) + items.indexOf(item)}. `;
}

function gap(text: string, at: number): string {
  const before = text[at - 1] ?? '';
  return /[\w,.;:]/.test(before) ? ' ' : '';
}

function isHidden(element: Element): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.attribs.style ?? '') || 'hidden' in element.attribs;
}

/** Old pages lay themselves out with tables: those have one cell a row, or tables inside. */
function isDataTable(page: CheerioAPI, table: Element): boolean {
  if (page(table).find('table').length > 0) return false;
  const rows = page(table).find('tr').get();
  return rows.length > 0 && rows.some((row) => page(row).children('td, th').length > 1);
}

function tableText(page: CheerioAPI, table: Element): string {
  return page(table)
    .find('tr')
    .get()
    .map((row) => {
      const cells = page(row).children('td, th').get();
      return tableRow(cells.map((cell) => childrenText(page, cell)));
    })
    .join('\n');
}

function childrenText(page: CheerioAPI, element: Element): string {
  const parts: string[] = [];
  for (const child of element.children) append(page, child, parts);
  return joinBlocks(parts.join('').split('\n'));
}
