import { type CursorKey, readCursor, toCursor } from '../../store/cursor.ts';
import type { Page, PageRequest } from '../../store/graph-store.ts';
import type { Database } from './database.ts';

/** A list that is cut in the database: what it is ordered by names the row where a page ends. */
export interface Listing<T> {
  /** Names the list and its order, so that a cursor of another list is told apart. */
  readonly name: string;
  /** A table made for this list, of which `table` is then the name; the parameters are its own. */
  readonly made?: string;
  /** What is listed, with its alias; `where` speaks of nothing else. */
  readonly table: string;
  /** What `order` needs besides. */
  readonly joins?: string;
  readonly key: string;
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
  readonly order: Order;
  /** The things behind the keys, in order, one for each. */
  readonly toItems: (keys: readonly number[]) => readonly T[];
}

/** Expressions that are never null, together different for every row. */
export type Order = readonly { readonly by: string; readonly descending?: boolean }[];

/** Sorts keys alone; the rows behind them, which are wide, are read for one page. */
export function page<T>(database: Database, listing: Listing<T>, request: PageRequest): Page<T> {
  const { order, where, parameters } = listing;
  const after = request.after === undefined ? undefined : readCursor(request.after, listing.name, order.length);
  const made = listing.made === undefined ? '' : `WITH ${listing.made} `;
  const own = made === '' ? [] : parameters;
  const filter = made === '' ? parameters : [];
  const keys = order.map(({ by }, i) => `${by} AS k${i}`).join(', ');
  const count = `SELECT count(*) AS total FROM ${listing.table} ${toWhere(where)}`;
  const rows = database.all<{ readonly key: number; readonly total: number } & Record<string, CursorKey>>(
    `${made}SELECT ${listing.key} AS key, (${count}) AS total, ${keys} FROM ${listing.table} ${listing.joins ?? ''}
     ${toWhere(after ? [...where, afterCondition(order)] : where)} ORDER BY ${toOrder(order)} LIMIT ?`,
    ...own,
    ...filter,
    ...filter,
    ...(after ? afterParameters(after) : []),
    request.first + 1,
  );
  const total = rows[0]?.total ?? database.get<{ total: number }>(`${made}${count}`, ...parameters)?.total ?? 0;
  const shown = rows.slice(0, request.first);
  const cursors = shown.map((row) =>
    toCursor(
      listing.name,
      order.map((_, i) => row[`k${i}`] as CursorKey),
    ),
  );
  const items = listing.toItems(shown.map(({ key }) => key));
  return {
    items: items.map((node, i) => ({ node, cursor: cursors[i] ?? '' })),
    total,
    hasNext: rows.length > request.first,
  };
}

export function toWhere(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : `WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`;
}

export function toOrder(order: Order): string {
  return order.map(({ by, descending }) => `${by}${descending ? ' DESC' : ''}`).join(', ');
}

/** Rows behind the cursor: the first key that differs lies behind, all before it are equal. */
function afterCondition(order: Order): string {
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
