import type { Evidence, GraphNode } from '../../graph/model.ts';
import type { GraphStore, Page, PageRequest } from '../../graph/store/graph-store.ts';

const PAGE_SIZE = 200;

export type NodesById = ReadonlyMap<string, GraphNode>;

/** A whole result, page after page, so that an export of any size needs the memory of one. */
export async function* pagesOf<T>(ask: (page: PageRequest) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  for (;;) {
    const page = await ask({ first: PAGE_SIZE, after });
    if (page.items.length > 0) yield page.items.map(({ node }) => node);
    if (!page.hasNext) return;
    after = page.items.at(-1)?.cursor;
  }
}

export async function nodesById(store: GraphStore, ids: readonly string[]): Promise<NodesById> {
  const nodes = await store.nodes([...new Set(ids)]);
  return new Map(nodes.flatMap((node) => (node ? [[node.id, node] as const] : [])));
}

/** The words that prove a fact, on one line. */
export function quoteOf(evidence: readonly Evidence[]): string {
  return [...new Set(evidence.map(({ quote }) => quote.replaceAll(/\s+/gu, ' ').trim()))].join('；');
}
