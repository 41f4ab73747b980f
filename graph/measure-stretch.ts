import type { DocumentNode, MeasureNode } from './model.ts';
import type { GraphStore } from './store/graph-store.ts';

/** From where a measure begins to where the next one does: its words, and the lines behind them that say who answers for it. */
export async function measureStretch(
  store: GraphStore,
  measure: MeasureNode,
  document: DocumentNode,
): Promise<{ readonly start: number; readonly end: number }> {
  let end = document.end;
  for (let after: string | undefined; ; ) {
    const page = await store.measures({ documentIds: [document.id] }, { first: 500, after });
    for (const { node } of page.items) if (node.start > measure.start && node.start < end) end = node.start;
    after = page.items.at(-1)?.cursor;
    if (!page.hasNext || after === undefined) return { start: measure.start, end };
  }
}
