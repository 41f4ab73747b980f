import type { Line } from '../lines/lines.ts';
import { columnRole } from './columns.ts';
import { type Cell, isColumnHead, type Table } from './table.ts';

const LABELLED = /^(?:[（(]?\d{1,3}[.．、)）]\s?)?(?<label>[\u4e00-\u9fff]{2,8})\s?[:：]\s?(?<value>\S.*)$/;
/** Where the next card is farther away, it is none of this list. */
const MOST_LINES_APART = 3;
const MOST_LABELS = 12;

/**
 * Tasks as cards, 任务名称：… above 牵头单位：… and 完成时限：…, one fact a line: the label that begins the first card begins
 * every other. What follows a measure of a plan in such lines belongs to that, so cards have a label for their task, and come twice.
 */
export function cardList(lines: readonly Line[], from: number): Table | null {
  const first = factIn(lines[from]);
  if (!first || columnRole(first.label.text) !== 'task') return null;
  const head: Cell[] = [];
  const rows: (Cell | null)[][] = [];
  let last = from;
  for (let index = from; index < lines.length && index - last <= MOST_LINES_APART; index++) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    const fact = factIn(line);
    if (!fact) break;
    if (fact.label.text === first.label.text) rows.push([]);
    // Asked again from each of their lines, lists without bodies would be gone over as often as they have lines.
    if (rows.length > CARDS_LOOKED_AT && !namesBodies(head)) return null;
    const row = rows.at(-1) ?? [];
    const known = head.findIndex(({ text }) => text === fact.label.text);
    const column = known < 0 ? head.push(fact.label) - 1 : known;
    if (row[column] || head.length > MOST_LABELS) break;
    row[column] = fact.value;
    last = index;
  }
  if (rows.length < 2 || !namesBodies(head)) return null;
  return { fromLine: from, toLine: last, head, rows: rows.map((row) => head.map((_, column) => row[column] ?? null)) };
}

const CARDS_LOOKED_AT = 2;

function namesBodies(head: readonly Cell[]): boolean {
  return head.some(({ text }) => UNITS.has(columnRole(text)));
}

const UNITS: ReadonlySet<string> = new Set(['lead', 'responsible', 'support']);

function factIn(line: Line | undefined): { readonly label: Cell; readonly value: Cell } | null {
  const found = line && LABELLED.exec(line.text)?.groups;
  if (!line || !found?.label || !found.value) return null;
  const at = line.text.indexOf(found.label);
  const label = { start: line.start + at, end: line.start + at + found.label.length, text: found.label };
  if (!isColumnHead(label)) return null;
  return { label, value: { start: line.end - found.value.length, end: line.end, text: found.value } };
}
