import { type CursorKey, readCursor, toCursor } from '../cursor.ts';
import type { Page, PageRequest } from '../store.ts';
import type { Database } from './database.ts';

/** A list that is cut in the database: what it is ordered by names the row where a page ends. */
export interface Listing<Row, T> {
  /** Names the order, so that a cursor of another list is told apart. */
  readonly name: string;
  /** A table that select and count draw on; the parameters are its own then. */
  readonly with?: string;
  readonly select: string;
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  /** Expressions that are never null, the last one different for every row. */
  readonly order: readonly { readonly by: string; readonly descending?: boolean }[];
  readonly count: string;
  readonly toItems: (rows: readonly Row[]) => readonly T[];
}

export function page<Row, T>(database: Database, listing: Listing<Row, T>, request: PageRequest): Page<T> {
  const { order } = listing;
  const after = request.after === undefined ? undefined : readCursor(request.after, listing.name, order.length);
  const where = [...listing.where, ...(after ? [afterCondition(order)] : [])];
  const table = listing.with === undefined ? '' : `WITH ${listing.with} `;
  const rows = database.all<Row & Record<string, CursorKey>>(
    `${table}${withKeys(listing.select, order)} ${toWhere(where)}
     ORDER BY ${order.map(({ by, descending }) => `${by}${descending ? ' DESC' : ''}`).join(', ')} LIMIT ?`,
    ...listing.parameters,
    ...(after ? afterParameters(after) : []),
    request.first + 1,
  );
  const shown = rows.slice(0, request.first);
  const cursors = shown.map((row) =>
    toCursor(
      listing.name,
      order.map((_, i) => row[`k${i}`] as CursorKey),
    ),
  );
  const total = database.get<{ total: number }>(
    `${table}${listing.count} ${toWhere(listing.where)}`,
    ...listing.parameters,
  );
  return {
    items: listing.toItems(shown.map(withoutKeys)).map((node, i) => ({ node, cursor: cursors[i] ?? '' })),
    total: total?.total ?? 0,
    hasNext: rows.length > request.first,
  };
}

export function toWhere(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`;
}

function withKeys(select: string, order: Listing<unknown, unknown>['order']): string {
  const keys = order.map(({ by }, i) => `${by} AS k${i}`).join(', ');
  return select.replace(/^SELECT /, `SELECT ${keys}, `);
}

function withoutKeys<Row>(row: Row & Record<string, CursorKey>): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !/^k\d$/.test(name))) as Row;
}

/** Rows behind the cursor: the first key that differs lies behind, all before it are equal. */
function afterCondition(order: Listing<unknown, unknown>['order']): string {
  return order
    .map(({ by, descending }, i) => {
      const equal = order.slice(0, i).map((key) => `${key.by} = ?`);
      return [...equal, `${by} ${descending ? '<' : '>'} ?`].join(' AND ');
    })
    .join(' OR ');
}

function afterParameters(after: readonly CursorKey[]): CursorKey[] {
  return after.flatMap((_, i) => after.slice(0, i + 1));
}
