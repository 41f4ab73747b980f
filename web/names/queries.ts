import { EvidenceParts } from '../api-client/fragments.ts';
import { graphql } from '../api-client/graphql.ts';

/** A law: what it is, whether its text is stored, and what was made on it. */
export const LawQuery = graphql(
  `
  query Law($id: ID!) {
    regulation(id: $id) {
      id
      title
      documentNumber
      stored { id title year }
      chain {
        relation
        of { id }
        document { id title year region { id name } }
        evidence { ...EvidenceParts }
      }
    }
  }
`,
  [EvidenceParts],
);

/** Names that measures hold, by how many do. */
export const NamesQuery = graphql(`
  query Names($fields: [FacetField!]!, $limit: Int!) {
    facets(fields: $fields, limit: $limit) { distinct values { value label count } }
  }
`);

export const BrandQuery = graphql(`
  query Brand($id: ID!) {
    brand(id: $id) { id name brandKind }
  }
`);

/** Where a law is cited or a brand is named, each place with its words. */
export const UsesQuery = graphql(
  `
  query Uses($id: ID!, $kind: EdgeKind!, $first: Int!, $after: String) {
    neighbours(id: $id, kind: $kind, direction: in, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          edge { id article citation evidence { ...EvidenceParts } }
          node {
            __typename
            id
            ... on Measure { label document { id title year region { id name } } }
            ... on Document { title year region { id name } }
          }
        }
      }
    }
  }
`,
  [EvidenceParts],
);
