import { graphql } from '../api-client/graphql.ts';

export const NamedNodesQuery = graphql(`
  query NamedNodes($typed: String!, $limit: Int!) {
    suggest(typed: $typed, limit: $limit) { kind id label measures }
  }
`);
