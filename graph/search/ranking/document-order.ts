import type { DocumentNode } from '../../model.ts';
import type { SearchSort } from '../search-result.ts';

/** Documents without a date or a place come last. */
export function compareDocuments(a: DocumentNode, b: DocumentNode, sort: Exclude<SearchSort, 'relevance'>): number {
  const by = sort === 'place' ? compare(a.regionId, b.regionId) : compare(dateOf(a), dateOf(b), sort === 'newest');
  return by || compare(dateOf(a), dateOf(b), true) || compare(a.id, b.id);
}

function dateOf({ publishedOn, year }: DocumentNode): string | null {
  return publishedOn ?? (year === null ? null : String(year));
}

function compare(a: string | null, b: string | null, descending = false): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b === descending ? 1 : -1;
}
