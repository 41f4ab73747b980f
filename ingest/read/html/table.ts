import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { type ReadTable, renderTable } from '../text/render-table.ts';
import { styled } from './styles.ts';

/** A cell of a layout holds a page's worth of words; one of a data table seldom that much. */
const LAYOUT_CELL = 800;
/** What a cell of a head holds at most. */
const HEAD_CELL = 24;

/**
 * Old pages lay themselves out with tables: those have one cell a row, tables inside, or one cell with nearly all the words
 * in paragraphs.
 */
export function isDataTable(page: CheerioAPI, table: Element): boolean {
  if (/^(?:presentation|none)$/.test(table.attribs.role ?? '')) return false;
  const rows = rowsOf(page, table).map((row) => cellsIn(page, row));
  const wide = rows.filter((cells) => cells.length > 1);
  if (wide.length === 0) return false;
  const first = (wide[0] ?? []).map((cell) => lengthOf(page, cell));
  const headed = first.every((length) => length <= HEAD_CELL) && first.some((length) => length > 0);
  if (page(table).find('table').length > 0) return headed && rows.length > 1 && !hasPageInside(page, rows.flat());
  return !hasPageInside(page, rows.flat());
}

/** One cell with more words than all others together, in several paragraphs or tables. */
function hasPageInside(page: CheerioAPI, cells: readonly Element[]): boolean {
  const lengths = cells.map((cell) => lengthOf(page, cell));
  const longest = Math.max(...lengths);
  const cell = cells[lengths.indexOf(longest)];
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return (
    cell !== undefined && longest > LAYOUT_CELL && longest * 2 > whole && page(cell).find('p, div, table').length > 3
  );
}

function lengthOf(page: CheerioAPI, element: Element): number {
  return page(element).text().replace(/\s+/g, '').length;
}

/** The table as text; `textOf` gives the text of a cell. */
export function tableText(page: CheerioAPI, table: Element, textOf: (cell: Element) => string): string {
  return renderTable(readTable(page, table, textOf));
}

/** A table inside a cell: its rows as lines of that cell. */
export function innerTableText(page: CheerioAPI, table: Element, textOf: (cell: Element) => string): string {
  const rows = readTable(page, table, textOf);
  return rows.map((cells) => cells.map(({ text }) => text.trim()).join(' ')).join('\n');
}

function readTable(page: CheerioAPI, table: Element, textOf: (cell: Element) => string): ReadTable {
  const rows = rowsOf(page, table);
  const lastOfPart = new Map(rows.map((row, index) => [row.parent, index]));
  return rows.map((row, index) => {
    const left = (lastOfPart.get(row.parent) ?? index) - index + 1;
    return cellsIn(page, row)
      .filter((cell) => styled(cell, 'display') !== 'none')
      .map((cell) => ({
        text: textOf(cell),
        // 0 means: to the end of the part; none reaches out of its part of the table.
        rowSpan: Math.min(spanOf(cell.attribs.rowspan) || left, left),
        colSpan: spanOf(cell.attribs.colspan) || 1,
      }));
  });
}

/** Its own rows, not those of tables inside, as far as they are shown. */
function rowsOf(page: CheerioAPI, table: Element): Element[] {
  return page(table)
    .children()
    .get()
    .flatMap((part) => (part.name === 'tr' ? [part] : PARTS.has(part.name) ? page(part).children('tr').get() : []))
    .filter((row) => styled(row, 'display') !== 'none');
}

const PARTS = new Set(['thead', 'tbody', 'tfoot']);

function cellsIn(page: CheerioAPI, row: Element): Element[] {
  return page(row).children('td, th').get();
}

/** Elements of other names that are shown as a table, its rows and cells become these. */
export function nameTablesByStyle(page: CheerioAPI): void {
  for (const element of page('[style*="table" i]').get() as Element[]) {
    const name = SHOWN_AS[styled(element, 'display') ?? ''];
    if (name !== undefined && !SHAPES.has(element.name)) element.name = name;
  }
}

const SHOWN_AS: Readonly<Record<string, string>> = {
  table: 'table',
  'inline-table': 'table',
  'table-row-group': 'tbody',
  'table-header-group': 'thead',
  'table-row': 'tr',
  'table-cell': 'td',
};
const SHAPES = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'body', 'html']);

function spanOf(written: string | undefined): number {
  const span = Number.parseInt(written ?? '1', 10);
  return Number.isFinite(span) && span >= 0 ? span : 1;
}
