import { contentId } from '../graph/ids.ts';

/**
 * A document is known by its file name and title. `repeat` tells apart documents with one title in one file: 0 for the
 * first, 1 for the next; `apart` tells it apart from another plan whose file and title are called the same (`identify`).
 */
export function documentId(sourceName: string, title: string, repeat = 0, apart: string | null = null): string {
  return contentId('Document', sourceName, title, ...(repeat > 0 ? [repeat] : []), ...(apart === null ? [] : [apart]));
}

/** A measure is known by its document, the headings above it, its number and its position. */
export function measureId(
  document: string,
  measure: { readonly path: readonly string[]; readonly number: string | null; readonly order: number },
): string {
  return contentId('Measure', document, measure.path.join(' / '), measure.number ?? '', measure.order);
}
