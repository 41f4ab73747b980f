import type { Embedder } from '../embedder.ts';
import type { GraphStore } from '../store.ts';
import { listMeasures } from './list-measures.ts';
import type { SearchOutcome, SearchRequest } from './outcome.ts';
import { rescuesFor } from './rescue.ts';
import { restriction } from './restrict.ts';
import { searchText } from './search-text.ts';
import { understand } from './understand/understand.ts';

export interface SearchContext {
  readonly store: GraphStore;
  /** Null: no model is at hand, and search goes by words only. */
  readonly embedder: Embedder | null;
}

/** Answers a question: what it names restricts, what is left is searched for by words and by meaning (docs/search.md). */
export async function search(context: SearchContext, request: SearchRequest): Promise<SearchOutcome> {
  const outcome = await searchOnce(context, request);
  if (outcome.total > 0) return outcome;
  return { ...outcome, rescues: await rescuesFor(request, outcome, (other) => searchOnce(context, other)) };
}

async function searchOnce(context: SearchContext, request: SearchRequest): Promise<SearchOutcome> {
  const { query, filter: given = {}, without = [], sort = 'relevance' } = request;
  const { parts, text } = await understand(context.store, query, without);
  const filter = await restriction(context.store, given, parts);
  const wanted = without.some((keys) => keys.split(' ').includes('text')) ? '' : text;
  const mentions = parts.map((part) => part.mention ?? '').filter((mention) => mention !== '');
  const found =
    wanted === ''
      ? await listMeasures(context.store, filter, sort, mentions)
      : await searchText(context, { text: wanted, filter, sort, mentions });
  return {
    understood: parts.map(({ key, kind, text: written, label, start, end }) => ({
      key,
      kind,
      text: written,
      label,
      start,
      end,
    })),
    text: wanted,
    mode: context.embedder ? 'fused' : 'lexical',
    rescues: [],
    ...found,
  };
}
