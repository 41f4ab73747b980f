import type { ResultOf } from '../api-client/graphql.ts';
import { toMeasureFilter } from '../state/measure-filter.ts';
import { isSearching, type State } from '../state/state.ts';
import type { FoundNowQuery } from './queries.ts';

/** The search of a state, as it is asked; null where the state is none. */
export function searchOf(state: State) {
  if (state.page.name !== 'explore' || !isSearching(state)) return null;
  return { query: state.query, filter: toMeasureFilter(state.filter), without: [...state.without] };
}

/** The measures of an answer, but for those that merely may be related. */
export function measuresOf({ search }: ResultOf<typeof FoundNowQuery>) {
  return search.hits.edges.flatMap(({ node }) => (node.match === 'weak' ? [] : [node.measure]));
}
