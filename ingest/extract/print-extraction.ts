import { placeOnPage } from '../../graph/text/place-on-page.ts';
import type { ExtractedDocument, Extraction } from '../extraction.ts';
import { documentId, measureId } from '../ids.ts';
import type { SourceText } from '../source-text.ts';

/** A source and what was found in it. */
export interface Extracted {
  readonly source: SourceText;
  readonly extraction: Extraction;
}

/** What `extract --json` prints: names as written, offsets in the decoded text, ids as the stores will have them. */
export function printExtraction(path: string, { source, extraction }: Extracted) {
  const repeats = new Map<string, number>();
  return {
    source: {
      path,
      encoding: source.encoding,
      format: source.format,
      ...(source.unread && source.unread.length > 0 ? { unread: source.unread } : {}),
    },
    documents: extraction.documents.map((document) => {
      const repeat = repeats.get(document.title) ?? 0;
      repeats.set(document.title, repeat + 1);
      return documentJson(document, documentId(source.name, document.title, repeat), source);
    }),
    notes: extraction.notes,
  };
}

/**
 * The same for an archive: all documents of its files in one list. `source` of each document and note says which file it
 * is in, in whose text its offsets hold; `sources` describes those files, `failed` says what was not read.
 */
export function printExtractions(path: string, extracted: readonly Extracted[], failed: readonly string[]) {
  const printed = extracted.map((each) => ({
    name: each.source.origin.split('!/').slice(1).join('!/'),
    ...printExtraction(`${path}!/${each.source.origin.split('!/').slice(1).join('!/')}`, each),
  }));
  return {
    source: { path, encoding: 'binary', format: 'archive' },
    sources: printed.map(({ source }) => source),
    documents: printed.flatMap(({ name, documents }) => documents.map((document) => ({ ...document, source: name }))),
    notes: printed.flatMap(({ name, notes }) => notes.map((note) => ({ ...note, source: name }))),
    failed,
  };
}

function documentJson(document: ExtractedDocument, id: string, source: SourceText) {
  const { measures, evidence, targets, brands, citations, ...rest } = document;
  const placed = <T extends { readonly start: number; readonly end: number }>(fact: T) => ({
    ...fact,
    ...placeOnPage(source, fact),
  });
  return {
    id,
    ...rest,
    evidence: evidence.map(placed),
    targets: targets.map(placed),
    brands: brands.map(placed),
    citations: citations.map(placed),
    measures: measures.map((measure, order) => ({
      id: measureId(id, { ...measure, order }),
      ...placed(measure),
      units: measure.units.map(placed),
      targets: measure.targets.map(placed),
      brands: measure.brands.map(placed),
      citations: measure.citations.map(placed),
    })),
  };
}
