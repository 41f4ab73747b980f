import type { ResultOf } from '../api-client/graphql.ts';
import { toMeasureFilter } from '../api-client/measure-filter.ts';
import { type Answer, useAnswer } from '../api-client/use-answer.ts';
import { FOUND_AT_FIRST, type State } from '../state/state.ts';
import { SearchQuery } from './queries.ts';

export type SearchAnswer = ResultOf<typeof SearchQuery>['search'];
export type Hit = SearchAnswer['hits']['edges'][number]['node'];

const PAGE = 20;

/** What the state asks for. Null variables, and so no request, while only a canvas of seeds is shown. */
export function useSearch(state: State, pages: number): Answer<ResultOf<typeof SearchQuery>> {
  const isSearching = state.query !== '' || Object.keys(state.filter).length > 0;
  const wanted = Math.max(pages * PAGE, state.graph.found > FOUND_AT_FIRST ? state.graph.found : 0);
  return useAnswer(
    SearchQuery,
    isSearching
      ? {
          query: state.query,
          filter: toMeasureFilter(state.filter),
          without: [...state.without],
          sort: state.sort,
          first: Math.min(100, wanted),
          after: null,
        }
      : null,
  );
}

export function hitsOf(answer: SearchAnswer | undefined): readonly Hit[] {
  return answer?.hits.edges.map(({ node }) => node) ?? [];
}
