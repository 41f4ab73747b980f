import { graphql } from '../api-client/graphql.ts';

/** Which measures a search finds: enough to tell what was not there before. */
export const FoundNowQuery = graphql(`
  query FoundNow($query: String!, $filter: MeasureFilter, $without: [String!]) {
    search(query: $query, filter: $filter, without: $without) {
      hits(first: 100) { edges { node { match measure { id label document { id title } } } } }
    }
  }
`);
