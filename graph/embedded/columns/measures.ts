import type { MeasureNode } from '../../model.ts';
import { type CursorKey, readCursor, toCursor } from '../../store/cursor.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { Page, PageRequest } from '../../store/graph-store.ts';
import { list } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { nodesInOrder } from '../sqlite/rows.ts';
import { type MatchSet, matchingMeasures } from './filter-measures.ts';

/** Newest first, undated last; within a document as written. */
export function measures(database: Database, filter: MeasureFilter, { first, after }: PageRequest): Page<MeasureNode> {
  const found = matchingMeasures(database, filter);
  const rows = rowsAfter(found, after === undefined ? null : readCursor(after, LIST, 4), first + 1);
  const shown = rows.slice(0, first);
  const nodes = nodesInOrder<MeasureNode>(
    database,
    shown.map(([, , , key]) => key),
  );
  return {
    items: nodes.map((node, i) => ({ node, cursor: toCursor(LIST, shown[i] ?? []) })),
    total: found.count,
    hasNext: rows.length > first,
  };
}

export function measureIds(database: Database, filter: MeasureFilter, limit: number): string[] {
  return idsOf(database, keysInOrder(matchingMeasures(database, filter), limit));
}

export function keysInOrder({ columns, matches }: MatchSet, limit: number): number[] {
  const keys: number[] = [];
  for (const { from, to } of columns.documents) {
    for (let at = from; at < to && keys.length < limit; at++) if (matches[at] === 1) keys.push(columns.keys[at] ?? 0);
    if (keys.length >= limit) break;
  }
  return keys;
}

export function idsOf(database: Database, keys: readonly number[]): string[] {
  return database.values(
    'SELECT n.id FROM json_each(?) given JOIN node n ON n.key = given.value ORDER BY given.key',
    list(keys),
  );
}

/** Names this list in its cursors. */
const LIST = 'measures';

/** What measures are ordered by. */
type Row = readonly [day: string, document: string, order: number, key: number];

function rowsAfter(found: MatchSet, after: readonly CursorKey[] | null, most: number): Row[] {
  const rows: Row[] = [];
  const { columns, matches } = found;
  for (const { day, id, from, to } of columns.documents) {
    for (let at = from; at < to && rows.length < most; at++) {
      if (matches[at] !== 1) continue;
      const row: Row = [day, id, columns.orders[at] ?? 0, columns.keys[at] ?? 0];
      if (after === null || isBehind(row, after)) rows.push(row);
    }
    if (rows.length >= most) break;
  }
  return rows;
}

function isBehind(row: Row, after: readonly CursorKey[]): boolean {
  const differs = row.findIndex((value, i) => value !== after[i]);
  if (differs === -1) return false;
  const [value, other] = [row[differs] ?? 0, after[differs] ?? 0];
  // Days go backwards.
  return differs === 0 ? value < other : value > other;
}
