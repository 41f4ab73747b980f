import { EdgeParts, EvidenceParts, MeasureContext, NodeParts } from '../api-client/fragments.ts';
import { graphql } from '../api-client/graphql.ts';

export const SeedsQuery = graphql(
  `
  query Seeds($ids: [ID!]!) {
    nodes(ids: $ids) { ...NodeParts ...MeasureContext }
  }
`,
  [NodeParts, MeasureContext],
);

export const NeighboursQuery = graphql(
  `
  query Neighbours($id: ID!, $kind: EdgeKind!, $direction: Direction!, $role: Role, $first: Int!) {
    neighbours(id: $id, kind: $kind, direction: $direction, role: $role, first: $first) {
      totalCount
      edges { node { edge { ...EdgeParts } node { ...NodeParts } } }
    }
  }
`,
  [EdgeParts, NodeParts],
);

export const AmongQuery = graphql(
  `
  query Among($ids: [ID!]!) {
    edgesAmong(ids: $ids) { ...EdgeParts }
    neighbourCounts(ids: $ids) { id kind direction role neighbourKind total }
  }
`,
  [EdgeParts],
);

/** The shortest ways from one node to another, each step with its proof. */
export const PathsQuery = graphql(
  `
  query Paths($from: ID!, $to: ID!, $most: Int!) {
    paths(from: $from, to: $to, limit: $most, maxLength: 6) {
      nodes { ...NodeParts }
      edges { ...EdgeParts evidence { ...EvidenceParts } }
    }
  }
`,
  [NodeParts, EdgeParts, EvidenceParts],
);

export const DigestQuery = graphql(`
  query Digest { stats { digest } }
`);
