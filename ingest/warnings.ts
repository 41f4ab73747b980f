import type { Extraction } from './extraction.ts';
import type { SourceText } from './source-text.ts';

/**
 * What a person must know before trusting what was read, one sentence each: what the reader left out, and plans in which no
 * measure was found.
 */
export function warningsOf({ name, unread = [] }: SourceText, { documents }: Extraction): string[] {
  const empty = documents.filter(({ measures }) => measures.length === 0);
  return [
    ...unread.map(({ message, page }) =>
      page === undefined ? `${name}: ${message}` : `${name}, page ${page}: ${message}`,
    ),
    ...empty.map(
      ({ title }) => `${name}: no measure was found in 《${title}》: compare it with the file before you trust it.`,
    ),
  ];
}
