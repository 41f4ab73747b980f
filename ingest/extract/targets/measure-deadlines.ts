import { DEADLINE_COLUMNS, DEADLINE_LABELS, OTHER_TIME_COLUMNS } from '../../lexicon/time-words.ts';
import type { Table } from '../../parse/table.ts';
import type { MeasureDraft } from '../measures/find-measures.ts';
import { scanDeadlines } from './deadline.ts';
import { writtenDate } from './written-date.ts';

/** A row of a table with the date in its column of times. */
export interface DatedRow {
  readonly start: number;
  readonly end: number;
  readonly deadline: string;
}

/** The rows of tables that have a column of times, by where they stand. */
export function datedRows(tables: readonly Table[], year: number | null): DatedRow[] {
  const rows: DatedRow[] = [];
  for (const { head, rows: own } of tables) {
    const column = head.findIndex(({ text }) => isTimeColumn(text.replace(/\s/gu, '')));
    if (column < 0) continue;
    for (const row of own) {
      const deadline = writtenDate(row[column]?.text ?? '', year);
      const cells = row.flatMap((cell) => (cell === null ? [] : [cell]));
      if (deadline === null || cells.length === 0) continue;
      rows.push({
        start: Math.min(...cells.map(({ start }) => start)),
        end: Math.max(...cells.map(({ end }) => end)),
        deadline,
      });
    }
  }
  return rows.sort((a, b) => a.start - b.start);
}

function isTimeColumn(head: string): boolean {
  return (
    DEADLINE_COLUMNS.some((word) => head.includes(word)) && !OTHER_TIME_COLUMNS.some((word) => head.includes(word))
  );
}

const LABELLED = new RegExp(
  `(?:${[...DEADLINE_LABELS].sort((a, b) => b.length - a.length).join('|')})\\s?[：:]\\s?(?<written>[^；;。）)\\n]{1,40})`,
  'u',
);
/** （2024年6月底前完成） at the end of a measure. */
const REMARK = /[（(](?<written>[^（()）。；;\n]{2,24})[）)][。；;\s]*$/u;
const DONE = /完成|落实|到位|建成|见效|办结/u;
/** How far back the remark at a measure's end is looked for. */
const REMARK_REACH = 40;

/**
 * By when all of a measure is to be done: by the column of times of its row, a label below or in it, a remark at its end, or the
 * words that open it where it is one sentence; else null.
 */
export function measureDeadline(
  text: string,
  draft: Pick<MeasureDraft, 'start' | 'end' | 'source'>,
  rows: readonly DatedRow[],
  year: number | null,
): string | null {
  const row = lastFrom(rows, draft.start);
  if (row !== undefined && draft.end <= row.end) return row.deadline;
  const labelled = LABELLED.exec(text.slice(draft.start, Math.max(draft.end, draft.source?.end ?? 0)))?.groups?.written;
  if (labelled !== undefined) return writtenDate(labelled, year);
  const remark = REMARK.exec(text.slice(Math.max(draft.start, draft.end - REMARK_REACH), draft.end))?.groups?.written;
  if (remark !== undefined && DONE.test(remark)) return writtenDate(remark, year);
  return openingDeadline(text, draft, year);
}

/** 1. 6月底前，完成全部泵站改造。 */
function openingDeadline(
  text: string,
  { start, end }: { start: number; end: number },
  year: number | null,
): string | null {
  const sentence = text.slice(start, end).replace(/[。；;\s]+$/u, '');
  if (/[。；;\n]/u.test(sentence)) return null;
  const marker =
    /^\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)]?[、.．]?|[①-⑳])?\s*/u.exec(sentence)?.[0].length ?? 0;
  const [first] = scanDeadlines(text, start + marker, Math.min(end, start + marker + REMARK_REACH), year);
  return first !== undefined && first.start <= start + marker + 1 ? first.iso : null;
}

/** The last row that begins at or before an offset. */
function lastFrom(rows: readonly DatedRow[], at: number): DatedRow | undefined {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.start ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}
