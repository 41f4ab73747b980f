import { type CellObject, read as readBook, utils, type WorkSheet } from 'xlsx';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';
import { openZip, type Zip } from '../archive/open-zip.ts';
import { joinBlocks } from '../layout.ts';
import type { ReadParts } from '../read-parts.ts';
import { type Grid, gridBlocks } from './grid-text.ts';
import { type HiddenLines, visibleGrid } from './visible-grid.ts';

/** The largest lists of tasks have some thousand rows; what is larger is a database. */
const MAX_CELLS = 500_000;

/** A workbook of Excel or WPS since 2007. Its parts are unpacked within limits before the library unpacks them. */
export async function readXlsx(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const zip = await openZip(name, bytes);
  for (const path of zip.paths) if (/\.(?:xml|rels|bin)$/i.test(path)) await zip.bytes(path);
  const pictures = zip.paths.filter((path) => path.startsWith('xl/media/')).length;
  const boxes = await wordsInBoxes(zip);
  const charts = zip.paths.filter((path) => /^xl\/charts\/chart\d*\.xml$/.test(path)).length;
  const { unread = [], ...read } = await readXls(name, bytes);
  return { ...read, unread: [...unread, ...unreadParts(pictures, charts, boxes)] };
}

/** A workbook as Excel and WPS (.et) wrote it before: sheets in order, each with its title rows, its table and its remarks. */
export async function readXls(name: string, bytes: Uint8Array): Promise<ReadParts> {
  const book = readBook(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellStyles: true });
  const hidden = new Set(
    (book.Workbook?.Sheets ?? []).flatMap(({ Hidden }, index) => (Hidden ? [book.SheetNames[index]] : [])),
  );
  const sheets = book.SheetNames.map((title) => ({
    title,
    ...visibleGrid(gridOf(name, book.Sheets[title]), hiddenIn(book.Sheets[title])),
  }));
  const filled = sheets.filter(({ grid }) => grid.rows.some((row) => row.some((cell) => cell !== '')));
  const shown = filled.filter(({ title }) => !hidden.has(title));
  const blocks = shown.flatMap(({ title, grid }) => {
    const { title: titles, blocks: own } = gridBlocks(grid);
    return titles.length > 0 ? own : [sheetTitle(title, name, shown.length), ...own];
  });
  return {
    encoding: 'unicode',
    text: joinBlocks(blocks),
    pageStarts: [],
    unread: [
      ...hiddenSheets(filled.filter(({ title }) => hidden.has(title))),
      ...hiddenCells(shown.reduce((sum, { left }) => sum + left, 0)),
      ...unreadComments(shown.reduce((sum, { title }) => sum + commentsIn(book.Sheets[title]), 0)),
    ],
  };
}

/** Rows that a filter hides, and columns that were not to be shown. */
function hiddenIn(sheet: WorkSheet | undefined): HiddenLines {
  const of = (lines: readonly ({ readonly hidden?: boolean } | undefined)[] = []) =>
    new Set([...lines.entries()].flatMap(([at, line]) => (line?.hidden ? [at] : [])));
  return { rows: of(sheet?.['!rows']), columns: of(sheet?.['!cols']) };
}

function hiddenCells(count: number): Unread[] {
  const message = `${count} cell${count === 1 ? ' is' : 's are'} in hidden rows or columns and not read: show them in the program and save the file if they are part of the plan.`;
  return count === 0 ? [] : [{ kind: 'cells', count, message }];
}

/** A sheet without a title row is named by its tab; one that nobody named, by its file. */
function sheetTitle(title: string, file: string, sheets: number): string {
  const isNamed = !/^(?:sheet|工作表|表)\s*\d*$/i.test(title.trim());
  return isNamed || sheets > 1 ? title : file.replace(/\.[^.]+$/, '');
}

function gridOf(name: string, sheet: WorkSheet | undefined): Grid {
  const range = sheet?.['!ref'] === undefined ? null : utils.decode_range(sheet['!ref']);
  if (!sheet || !range) return { rows: [], merges: [] };
  // A dense sheet is an array of rows with a hole for every cell that is not there, which the types do not know.
  const data = sheet as unknown as readonly (readonly (CellObject | undefined)[] | undefined)[];
  const rows: string[][] = [];
  let cells = 0;
  for (let row = 0; row < data.length; row++) {
    const found = data[row] ?? [];
    cells += found.length;
    if (cells > MAX_CELLS) {
      throw new ZhengmaiError(
        'LIMIT_EXCEEDED',
        `${name} has more than ${MAX_CELLS} cells: save the part that is a plan.`,
      );
    }
    rows.push(Array.from(found, (cell) => (cell ? cellText(cell) : '')));
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { rows, merges };
}

/** What the cell shows; a date as it is written in Chinese, whatever the machine that made the file would show. */
function cellText({ t, v, w, z }: CellObject): string {
  const shown = String(w ?? v ?? '').trim();
  if (t !== 'n' || typeof v !== 'number' || z === undefined || !isDateFormat(String(z))) return shown;
  if (/[年月日]/.test(shown) || !/\d[-/]/.test(shown)) return shown;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(v) * 86_400_000);
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
}

/** A format of numbers that shows years or days, outside its quoted words and colours. */
function isDateFormat(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function hiddenSheets(sheets: readonly { readonly title: string; readonly grid: Grid }[]): Unread[] {
  return sheets.map(({ title, grid }) => ({
    kind: 'cells',
    count: grid.rows.flat().filter((cell) => cell !== '').length,
    message: `The sheet “${title}” is hidden and not read: show it in the program and save the file if it is part of the plan.`,
  }));
}

/** Characters in text boxes and shapes, which lie over the cells. */
async function wordsInBoxes(zip: Zip): Promise<number> {
  let count = 0;
  for (const path of zip.paths.filter((each) => /^xl\/drawings\/drawing\d*\.xml$/.test(each))) {
    const words = ((await zip.text(path)) ?? '').matchAll(/<a:t(?:\s[^>]*)?>(?<words>[^<]*)<\/a:t>/g);
    for (const { groups } of words) count += groups?.words?.replace(/\s/g, '').length ?? 0;
  }
  return count;
}

function commentsIn(sheet: WorkSheet | undefined): number {
  const data = (sheet ?? []) as unknown as readonly (readonly (CellObject | undefined)[] | undefined)[];
  return data.reduce((sum, row) => sum + (row?.filter((cell) => (cell?.c?.length ?? 0) > 0).length ?? 0), 0);
}

function unreadComments(count: number): Unread[] {
  const message = `Comments on ${count} cell${count === 1 ? ' are' : 's are'} not read: write into the cell what is part of the plan.`;
  return count === 0 ? [] : [{ kind: 'cells', count, message }];
}

function unreadParts(pictures: number, charts: number, boxes: number): Unread[] {
  const found: Unread[] = [
    {
      kind: 'images',
      count: pictures,
      message: 'Pictures in the workbook are not read: if there is text in them, add it as text.',
    },
    {
      kind: 'characters',
      count: boxes,
      message: 'Text boxes over the sheets are not read: put their words into cells if they are part of the plan.',
    },
    { kind: 'parts', count: charts, message: 'Charts in the workbook are not read: open the file to see them.' },
  ];
  return found.filter(({ count }) => count > 0);
}
