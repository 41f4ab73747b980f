import type { Source } from '../graph/model.ts';

/** Page of an offset, from 1; null for formats without pages. */
export function pageAt(source: Pick<Source, 'pageStarts'>, offset: number): number | null {
  return source.pageStarts.length === 0 ? null : source.pageStarts.filter((start) => start <= offset).length;
}
