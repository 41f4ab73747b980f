import type { ExtractedCitation } from '../../../../ingest/extraction.ts';

/** The form that rule examples use: `行政复议法 第三条`, `政府投资条例 国务院令第712号`. */
export function printCitation({ title, article, documentNumber }: ExtractedCitation): string {
  return [title, article, documentNumber].filter((part) => part !== null).join(' ');
}
