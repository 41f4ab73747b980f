import { EvidenceParts, NodeParts } from '../api-client/fragments.ts';
import { graphql, type ResultOf } from '../api-client/graphql.ts';

export const MeasureQuery = graphql(
  `
  query Measure($id: ID!) {
    measure(id: $id) {
      id
      kind
      number
      title
      label
      path
      deadline
      start
      end
      text
      document { id title year publishedOn documentNumber issuer region { id name fullName } }
      responsibilities { id role first basis confidence unit { id name office collective } evidence { ...EvidenceParts } }
      targets { id metric value upper unit comparator baseline deadline nature confidence targetLevel: level targetText: text evidence { ...EvidenceParts } }
      brands { id confidence brand { id name brandKind } evidence { ...EvidenceParts } }
      citations { id article confidence regulation { id title documentNumber } evidence { ...EvidenceParts } }
    }
  }
`,
  [EvidenceParts],
);

/** What an id stands for: a node, or an edge with its evidence. */
export const SelectedQuery = graphql(
  `
  query Selected($id: ID!) {
    node(id: $id) {
      ...NodeParts
      ... on Target { measure { id } evidence { ...EvidenceParts } }
    }
    edge(id: $id) {
      id
      kind
      role
      first
      basis
      article
      from { ...NodeParts }
      to { ...NodeParts }
      evidence { ...EvidenceParts }
    }
  }
`,
  [NodeParts, EvidenceParts],
);

export const UnitQuery = graphql(`
  query Unit($id: ID!) {
    unit(id: $id) {
      id
      name
      office
      aliases
      collective
      level
      region { id name fullName }
      parent { id name }
      counts { lead responsible support }
    }
  }
`);

/** Measures around a unit, a brand or a law, each with the sentence that joins them. */
export const RelatedMeasuresQuery = graphql(
  `
  query RelatedMeasures($id: ID!, $kind: EdgeKind!, $direction: Direction!, $role: Role, $first: Int!, $after: String) {
    neighbours(id: $id, kind: $kind, direction: $direction, role: $role, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          edge { id role first basis article evidence { ...EvidenceParts } }
          node {
            __typename
            id
            ... on Measure { label number path document { id title year region { id name } } }
            ... on Document { title year }
            ... on Unit { name }
          }
        }
      }
    }
  }
`,
  [EvidenceParts],
);

export const DocumentHistoryQuery = graphql(`
  query DocumentHistory($id: ID!) { document(id: $id) { revisions(first: 1) { totalCount } } }
`);

export const RelatedPlansQuery = graphql(
  `
  query RelatedPlans($id: ID!) {
    document(id: $id) {
      relatedPlans { relation direction document { id title year } evidence { ...EvidenceParts } }
    }
  }
`,
  [EvidenceParts],
);

export type Selected = ResultOf<typeof SelectedQuery>;
export type SelectedNode = NonNullable<Selected['node']>;
export type SelectedEdge = NonNullable<Selected['edge']>;
