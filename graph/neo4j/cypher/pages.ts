import type { Record as Row } from 'neo4j-driver';
import { type CursorKey, readCursor, toCursor } from '../../store/cursor.ts';
import type { Page, PageRequest } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import type { Parameters } from './parameters.ts';

/** A list that is cut in the database: what it is ordered by names the row where a page ends. */
export interface Listing<T> {
  /** Names the order, so that a cursor of another list is told apart. */
  readonly name: string;
  /** Binds the rows; ends where `WHERE` or `WITH` may follow. */
  readonly match: string;
  /** What `match` binds and the rest needs. */
  readonly binds: string;
  readonly parameters: Parameters;
  /** Expressions that are never null, the last one different for every row. */
  readonly order: readonly { readonly by: string; readonly descending?: boolean }[];
  /** A subquery that reads more of the rows shown, and of them alone. */
  readonly details?: string;
  readonly returns: string;
  /** Counts the whole result; absent: the rows of `match`. */
  readonly count?: string;
  readonly toItems: (rows: readonly Row[]) => Promise<readonly T[]> | readonly T[];
}

export async function page<T>(connection: Connection, listing: Listing<T>, request: PageRequest): Promise<Page<T>> {
  const { order } = listing;
  const after = request.after === undefined ? undefined : readCursor(request.after, listing.name, order.length);
  const keys = order.map(({ by }, i) => `${by} AS k${i}`).join(', ');
  const sorted = order.map(({ descending }, i) => `k${i}${descending ? ' DESC' : ''}`).join(', ');
  const [rows, counted] = await Promise.all([
    connection.read(
      `${listing.match}
       WITH ${listing.binds}, ${keys} ${after ? `WHERE ${afterCondition(order)}` : ''}
       ORDER BY ${sorted} LIMIT $limit ${listing.details ?? ''}
       RETURN ${listing.returns}, ${order.map((_, i) => `k${i}`).join(', ')} ORDER BY ${sorted}`,
      { ...listing.parameters, ...afterParameters(after), limit: request.first + 1 },
    ),
    connection.read(listing.count ?? `${listing.match} RETURN count(*) AS total`, listing.parameters),
  ]);
  const shown = rows.slice(0, request.first);
  const items = await listing.toItems(shown);
  return {
    items: items.map((node, i) => ({
      node,
      cursor: toCursor(
        listing.name,
        order.map((_, k) => shown[i]?.get(`k${k}`) as CursorKey),
      ),
    })),
    total: counted[0]?.get('total') ?? 0,
    hasNext: rows.length > request.first,
  };
}

/** Rows behind the cursor: the first key that differs lies behind, all before it are equal. */
function afterCondition(order: Listing<unknown>['order']): string {
  const [first] = order;
  const behind = order
    .map(({ descending }, i) => {
      const equal = order.slice(0, i).map((_, before) => `k${before} = $after${before}`);
      return `(${[...equal, `k${i} ${descending ? '<' : '>'} $after${i}`].join(' AND ')})`;
    })
    .join(' OR ');
  // Implied by the rest; it lets the planner start in the middle of an index.
  return order.length === 1 ? behind : `k0 ${first?.descending ? '<=' : '>='} $after0 AND (${behind})`;
}

function afterParameters(after: readonly CursorKey[] | undefined): Parameters {
  return Object.fromEntries((after ?? []).map((key, i) => [`after${i}`, key]));
}
