import { type CitationForms, citationForms } from '../../graph/precedents/citation-forms.ts';
import type { DocumentFilter } from '../../graph/store/filters.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';

export interface CitationFormat {
  readonly type: string;
  readonly form: keyof CitationForms;
  /** What stands before, between and after the references. */
  readonly around: readonly [before: string, between: string, after: string];
}

/** The same references for every program that keeps them, by the ending of the file. */
export const CITATION_FORMATS: Readonly<Record<string, CitationFormat>> = {
  txt: { type: 'text/plain', form: 'gbt7714', around: ['', '\n', '\n'] },
  bib: { type: 'application/x-bibtex', form: 'bibtex', around: ['', '\n\n', '\n'] },
  ris: { type: 'application/x-research-info-systems', form: 'ris', around: ['', '\r\n', ''] },
  json: { type: 'application/vnd.citationstyles.csl+json', form: 'csl', around: ['[', ',\n', ']\n'] },
};

const PAGE = 500;

/** References to all plans that pass, newest first, as they are read. */
export async function* citations(
  store: GraphStore,
  filter: DocumentFilter,
  { form, around: [before, between, after] }: CitationFormat,
): AsyncGenerator<string> {
  yield before;
  let cursor: string | undefined;
  let isFirst = true;
  do {
    const page = await store.documents(filter, { first: PAGE, after: cursor }, 'newest');
    for (const { node } of page.items) {
      yield (isFirst ? '' : between) + citationForms(node)[form];
      isFirst = false;
    }
    cursor = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (cursor !== undefined);
  yield after;
}
