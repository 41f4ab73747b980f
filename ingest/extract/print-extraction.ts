import type { ExtractedDocument, Extraction } from '../extraction.ts';
import { documentId, measureId } from '../ids.ts';
import type { SourceText } from '../source-text.ts';

/** What `extract --json` prints: names as written, offsets in the decoded text, ids as the stores will have them. */
export function printExtraction(path: string, source: SourceText, extraction: Extraction) {
  const repeats = new Map<string, number>();
  return {
    source: { path, encoding: source.encoding, format: source.format },
    documents: extraction.documents.map((document) => {
      const repeat = repeats.get(document.title) ?? 0;
      repeats.set(document.title, repeat + 1);
      return documentJson(document, documentId(source.name, document.title, repeat));
    }),
    notes: extraction.notes,
  };
}

function documentJson(document: ExtractedDocument, id: string) {
  const { measures, ...rest } = document;
  return {
    id,
    ...rest,
    measures: measures.map((measure, order) => ({ id: measureId(id, { ...measure, order }), ...measure })),
  };
}
