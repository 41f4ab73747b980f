import type { DocumentNode, MeasureNode } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore, Page, PageRequest } from '../store/graph-store.ts';
import type { Span } from '../text/span.ts';
import { splitPassages } from '../text/split-passages.ts';
import { highlighter } from './highlight.ts';
import { compareDocuments } from './ranking/document-order.ts';
import type { SearchHit, SearchOutcome, SearchSort } from './search-result.ts';

/** Lists all measures of a filter, for questions that only name things. `mentions` are marked where they are written. */
export async function listMeasures(
  store: GraphStore,
  filter: MeasureFilter,
  sort: SearchSort,
  mentions: readonly string[],
): Promise<Pick<SearchOutcome, 'total' | 'weakTotal' | 'hits' | 'facets'> & { readonly answering: MeasureFilter }> {
  const { total } = await store.measures(filter, { first: 1 });
  const highlight = highlighter('', mentions);
  const toHits = (page: Page<MeasureNode>) => ({
    ...page,
    items: page.items.map(({ node, cursor }) => ({ node: toHit(node, highlight), cursor })),
  });
  return {
    total,
    weakTotal: 0,
    answering: filter,
    hits: async (page) =>
      toHits(
        sort === 'relevance' || sort === 'newest'
          ? await store.measures(filter, page)
          : await byDocument(store, filter, page, sort),
      ),
    facets: (fields, limit) => store.facets(filter, fields, limit),
  };
}

function toHit(measure: MeasureNode, highlight: (text: string) => Span[]): SearchHit {
  const passages = splitPassages(measure.text);
  const marked = passages.map((span) => ({
    span,
    marks: highlight(measure.text.slice(span.start, span.end)),
  }));
  const best = marked.find(({ marks }) => marks.length > 0) ?? marked[0] ?? { span: { start: 0, end: 0 }, marks: [] };
  const start = measure.start + best.span.start;
  const quote = measure.text.slice(best.span.start, best.span.end);
  return {
    measure,
    score: 1,
    match: 'exact',
    passage: {
      start,
      end: start + quote.length,
      quote,
      marks: best.marks.map((mark) => ({ start: start + mark.start, end: start + mark.end })),
    },
    why: {
      lexicalRank: null,
      denseRank: null,
      terms: [...new Set(best.marks.map((mark) => quote.slice(mark.start, mark.end)))],
    },
  };
}

/** Orders that the store does not have: document after document, each in its own order. */
async function byDocument(
  store: GraphStore,
  filter: MeasureFilter,
  page: PageRequest,
  sort: 'oldest' | 'place',
): Promise<Page<MeasureNode>> {
  const [facet] = await store.facets(filter, ['document'], MOST_DOCUMENTS);
  const counts = new Map(facet?.values.map(({ value, count }) => [value, count]));
  const nodes = await store.nodes([...counts.keys()]);
  const documents = nodes.filter((node): node is DocumentNode => node?.kind === 'Document');
  documents.sort((a, b) => compareDocuments(a, b, sort));
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);

  const items: { node: MeasureNode; cursor: string }[] = [];
  const resumed = page.after === undefined ? null : parseCursor(page.after);
  let at = Math.max(0, resumed === null ? 0 : documents.findIndex(({ id }) => id === resumed.documentId));
  let after = resumed?.after;
  let more = false;
  for (; at < documents.length && items.length < page.first; at++, after = undefined) {
    const documentId = documents[at]?.id ?? '';
    const part = await store.measures(
      { ...filter, documentIds: [documentId] },
      { first: page.first - items.length, after },
    );
    items.push(...part.items.map(({ node, cursor }) => ({ node, cursor: `${documentId}~${cursor}` })));
    more = part.hasNext;
  }
  return { items, total, hasNext: more || at < documents.length };
}

const MOST_DOCUMENTS = 10_000;

function parseCursor(cursor: string): { readonly documentId: string; readonly after: string } {
  const [documentId = '', ...rest] = cursor.split('~');
  return { documentId, after: rest.join('~') };
}
