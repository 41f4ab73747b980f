import { ZhengmaiError } from '../errors.ts';
import type { Page, PageRequest } from '../store/graph-store.ts';

/** Cuts a page out of a settled list; cursors name the item, so that they hold when the list grows. */
export function pageOf<Item, Node>(
  items: readonly Item[],
  { first, after }: PageRequest,
  idOf: (item: Item) => string,
  toNode: (item: Item) => Node,
): Page<Node> {
  const from = after === undefined ? 0 : positionAfter(items.map(idOf), after);
  const page = items.slice(from, from + first);
  return {
    items: page.map((item, i) => ({ node: toNode(item), cursor: `${from + i}~${idOf(item)}` })),
    total: items.length,
    hasNext: from + first < items.length,
  };
}

/** Behind the item that the cursor names, or, when it is gone, where it was. */
function positionAfter(ids: readonly string[], cursor: string): number {
  const [, position, id] = /^(\d+)~(.+)$/.exec(cursor) ?? [];
  if (position === undefined || id === undefined) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      `"${cursor}" is not a cursor of this search; leave "after" out to start anew.`,
    );
  }
  const found = ids.indexOf(id);
  return found >= 0 ? found + 1 : Math.min(Number(position), ids.length);
}
