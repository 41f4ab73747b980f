import { BYTE_ORDER_MARK, csvLine } from '../csv.ts';
import { LEDGER_COLUMNS, type Ledger } from './ledger.ts';

export interface LedgerFile {
  readonly type: string;
  readonly write: (ledgers: readonly Ledger[]) => Promise<Buffer>;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The files that a ledger is written as, by their ending; each loads its library when it is wanted. */
export const LEDGER_FILES = {
  xlsx: {
    type: `${OFFICE}.spreadsheetml.sheet`,
    write: async (ledgers) => (await import('./ledger-xlsx.ts')).ledgerXlsx(ledgers),
  },
  docx: {
    type: `${OFFICE}.wordprocessingml.document`,
    write: async (ledgers) => (await import('./ledger-docx.ts')).ledgerDocx(ledgers),
  },
  csv: { type: 'text/csv; charset=utf-8', write: async (ledgers) => Buffer.from(asCsv(ledgers)) },
} as const satisfies Readonly<Record<string, LedgerFile>>;

function asCsv(ledgers: readonly Ledger[]): string {
  const rows = ledgers.flatMap(({ title, rows }) => rows.map((cells) => csvLine([title, ...cells])));
  return BYTE_ORDER_MARK + csvLine(['文件', ...LEDGER_COLUMNS]) + rows.join('');
}
