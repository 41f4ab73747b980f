import type { GraphStore } from '../../graph/store/graph-store.ts';
import { type Placed, placeOnPage } from '../../graph/text/place-on-page.ts';
import type { Span } from '../../graph/text/span.ts';
import type { Cell } from './csv.ts';

/** Where a row's words stand in its file, and how sure they were read from a picture, in per cent; empty where there is none. */
export const PAGE_COLUMNS = ['页码', '识别把握（%）'] as const;

/** The cells of these columns for stretches of some documents, whose places are looked up once. */
export async function pageCells(
  store: GraphStore,
  documentIds: readonly string[],
): Promise<(documentId: string, span: Span | undefined) => readonly Cell[]> {
  const placed = new Map<string, Placed>();
  for (const id of new Set(documentIds)) {
    const source = await store.sourceOf(id);
    // The text itself is let go.
    if (source) {
      const { boxes, confidences, pageStarts } = source;
      placed.set(id, { boxes, confidences, pageStarts });
    }
  }
  return (documentId, span) => {
    const { page = null, confidence } = span ? placeOnPage(placed.get(documentId) ?? {}, span) : {};
    return [page, confidence === undefined ? null : percent(confidence)];
  };
}

/** Not rounded up: what is not quite sure is not called sure. */
export function percent(confidence: number): number {
  return Math.floor(confidence * 100);
}
