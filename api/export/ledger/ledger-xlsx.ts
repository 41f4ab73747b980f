import writeXlsx, { type SheetData } from 'write-excel-file/node';
import { cellText } from '../graph/workbook.ts';
import { LEDGER_COLUMNS, type Ledger } from './ledger.ts';

/** In characters, by column. */
const WIDTHS = [6, 24, 10, 24, 24, 24, 14, 28, 60, 10];
/** What Excel takes as the name of a sheet. */
const LONGEST_SHEET_NAME = 31;

/** A sheet a plan: its title, the names of the columns, a row a measure. */
export async function ledgerXlsx(ledgers: readonly Ledger[]): Promise<Buffer> {
  const names = sheetNames(ledgers.map(({ title }) => title));
  return writeXlsx(
    ledgers.map((ledger, i) => ({
      sheet: names[i] ?? '',
      data: sheetOf(ledger),
      columns: WIDTHS.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 2,
    })),
  ).toBuffer();
}

const LINES = { borderStyle: 'thin', wrap: true, alignVertical: 'center' } as const;

function sheetOf({ title, rows }: Ledger): SheetData {
  const head = { fontWeight: 'bold', align: 'center' } as const;
  return [
    [{ value: cellText(`${title}任务分解表`), columnSpan: LEDGER_COLUMNS.length, fontSize: 16, ...head }],
    LEDGER_COLUMNS.map((value) => ({ value, ...head, ...LINES })),
    ...rows.map(([number = '', ...cells]) => [
      { value: Number(number), ...LINES, align: 'center' as const },
      ...cells.map((text) => ({ value: cellText(text), ...LINES })),
    ]),
  ];
}

/** Short, without the signs that Excel refuses, no two alike. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const bare = titles.map((title) => title.replaceAll(/[[\]:*?/\\']/gu, ' ').trim() || '任务分解表');
  return bare.map((name, i) => {
    const mark = bare.length > 1 ? `${i + 1}.` : '';
    return `${mark}${name}`.slice(0, LONGEST_SHEET_NAME);
  });
}
