import type { Embedder } from '../embed/embedder.ts';
import { restriction } from './build-filter.ts';
import { listMeasures } from './list-measures.ts';
import { rescuesFor } from './relax-query.ts';
import type { SearchContext } from './search-context.ts';
import type { SearchOutcome, SearchRequest } from './search-result.ts';
import { searchText } from './search-text.ts';
import { reader } from './understand/understand.ts';
import type { Understanding } from './understand/understanding.ts';

/** Answers a question: what it names restricts, what is left is searched for by words and by meaning (docs/search.md). */
export async function search(context: SearchContext, request: SearchRequest): Promise<SearchOutcome> {
  const read = await reader(context.store, request.query);
  const asked = { ...context, embedder: context.embedder && embeddingOnce(context.embedder) };
  const searchAgain = (other: SearchRequest) => searchOnce(asked, other, read(other.without ?? []));
  const outcome = await searchAgain(request);
  if (outcome.total > 0) return outcome;
  return { ...outcome, rescues: await rescuesFor(request, outcome, searchAgain) };
}

/** One question is tried in several ways when nothing is found, mostly with the same words. */
function embeddingOnce(embedder: Embedder): Embedder {
  const known = new Map<string, Promise<Float32Array>>();
  const embedQuery = (text: string) => {
    const vector = known.get(text) ?? embedder.embedQuery(text);
    known.set(text, vector);
    return vector;
  };
  return { ...embedder, embedQuery };
}

async function searchOnce(
  context: SearchContext,
  request: SearchRequest,
  { parts, text }: Understanding,
): Promise<SearchOutcome> {
  const { filter: given = {}, without = [], sure = false, sort = 'relevance' } = request;
  const filter = await restriction(context.store, given, parts);
  const wanted = without.some((keys) => keys.split(' ').includes('text')) ? '' : text;
  const mentions = parts.map((part) => part.mention ?? '').filter((mention) => mention !== '');
  const found =
    wanted === ''
      ? await listMeasures(context.store, filter, sort, mentions)
      : await searchText(context, { text: wanted, filter, sort, mentions, sure });
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
