import type { ResultOf } from '../api-client/graphql.ts';
import { type Answer, useAnswer } from '../api-client/use-answer.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { FOUND_AT_FIRST, isSearching, type State } from '../state/state.ts';
import { SearchQuery } from './queries.ts';

export type SearchAnswer = ResultOf<typeof SearchQuery>['search'];
export type Hit = SearchAnswer['hits']['edges'][number]['node'];

const PAGE = 20;

/** What the state asks for. Null variables, and so no request, while only a canvas of seeds is shown. */
export function useSearch(state: State, pages: number): Answer<ResultOf<typeof SearchQuery>> {
  const wanted = Math.max(pages * PAGE, state.graph.found > FOUND_AT_FIRST ? state.graph.found : 0);
  return useAnswer(
    SearchQuery,
    isSearching(state)
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
