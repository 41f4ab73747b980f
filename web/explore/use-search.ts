import { useMemo } from 'react';
import type { ResultOf } from '../api-client/graphql.ts';
import type { Answer } from '../api-client/use-answer.ts';
import { usePages } from '../api-client/use-pages.ts';
import { useExplorerState } from '../explorer.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { FOUND_AT_FIRST, isSearching } from '../state/state.ts';
import { SearchQuery } from './queries.ts';

export type SearchAnswer = ResultOf<typeof SearchQuery>['search'];
export type Hit = SearchAnswer['hits']['edges'][number]['node'];

const PAGE = 20;

/** What the state asks for. Null variables, and so no request, while only a canvas of seeds is shown. */
export function useSearch(pages: number): {
  readonly answer: Answer<ResultOf<typeof SearchQuery>>;
  readonly hits: readonly Hit[];
} {
  const isAsked = useExplorerState(isSearching);
  const query = useExplorerState((state) => state.query);
  const filter = useExplorerState((state) => state.filter);
  const without = useExplorerState((state) => state.without);
  const sort = useExplorerState((state) => state.sort);
  const drawn = useExplorerState((state) => state.graph.found);
  const wanted = Math.max(pages * PAGE, drawn > FOUND_AT_FIRST ? drawn : 0);
  const { answer, edges } = usePages(
    SearchQuery,
    isAsked ? { query, filter: toMeasureFilter(filter), without: [...without], sort } : null,
    wanted,
    hitsOf,
  );
  const ids = edges.map(({ node }) => node.measure.id).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ids` stands for the rows, of which each answer makes new ones.
  const hits = useMemo(() => edges.map(({ node }) => node), [ids, answer.data]);
  return { answer, hits };
}

function hitsOf({ search }: ResultOf<typeof SearchQuery>): SearchAnswer['hits'] {
  return search.hits;
}
