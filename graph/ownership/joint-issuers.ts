import type { DocumentFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** Two bodies that issued documents together, with others or without. */
export interface JointIssuers {
  /** In the order of their ids. */
  readonly unitIds: readonly [string, string];
  /** Newest first. */
  readonly documentIds: readonly string[];
}

const PAGE = 500;

/** Pairs of bodies that issued together what passes, those with most documents first. */
export async function jointIssuers(store: GraphStore, filter: DocumentFilter): Promise<readonly JointIssuers[]> {
  const pairs = new Map<string, JointIssuers & { readonly documentIds: string[] }>();
  let after: string | undefined;
  do {
    const page = await store.documents(filter, { first: PAGE, after }, 'newest');
    const ids = page.items.map(({ node }) => node.id);
    const issued = await store.edgesOf(ids, ['ISSUED_BY']);
    for (const id of ids) {
      const units = [...new Set(issued.filter(({ from }) => from === id).map(({ to }) => to))].toSorted();
      for (const unitIds of units.flatMap((one, i) => units.slice(i + 1).map((other) => [one, other] as const))) {
        const key = unitIds.join(' ');
        const pair = pairs.get(key);
        if (pair) pair.documentIds.push(id);
        else pairs.set(key, { unitIds, documentIds: [id] });
      }
    }
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined);
  return [...pairs]
    .toSorted(([a, x], [b, y]) => y.documentIds.length - x.documentIds.length || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}
