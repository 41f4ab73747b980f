import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { GRAPH_TABLES, type TableName, tableRows } from './tables.ts';
import { xmlText } from './xml.ts';

/** What a sheet of Excel holds, rows below its head and characters in a cell. */
const MAX_ROWS = 1_048_575;
const MAX_CHARACTERS = 32_767;

/**
 * The tables as sheets of one workbook, all of it in memory, since its format has one sheet after the other. Texts are cells
 * of text, which no spreadsheet runs; one that is too long for a cell ends in `…`.
 *
 * @throws ZhengmaiError LIMIT_EXCEEDED if a table has more rows than a sheet
 */
export async function workbook(store: GraphStore): Promise<Buffer> {
  const sheets = new Map<TableName, SheetData>();
  for (const [name, columns] of Object.entries(GRAPH_TABLES)) {
    sheets.set(name as TableName, [columns.map((column) => ({ value: column.name, fontWeight: 'bold' as const }))]);
  }
  for await (const { table, cells } of tableRows(store)) {
    const rows = sheets.get(table);
    if (rows && rows.length > MAX_ROWS) throw tooLarge(table);
    rows?.push(cells.map((cell) => (typeof cell === 'string' ? cellText(cell) : cell)));
  }
  return writeXlsx([...sheets].map(([sheet, data]) => ({ sheet, data, stickyRowsCount: 1 }))).toBuffer();
}

/** What a cell can hold; a longer text ends in `…`. */
export function cellText(text: string): string {
  const clean = xmlText(text);
  return clean.length > MAX_CHARACTERS ? `${clean.slice(0, MAX_CHARACTERS - 1)}…` : clean;
}

function tooLarge(table: string): ZhengmaiError {
  return new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `There are more ${table} than a sheet has rows (${MAX_ROWS}): take --format parquet or csv.`,
  );
}
