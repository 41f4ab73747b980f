import { EvidenceParts } from '../api-client/fragments.ts';
import { graphql, type ResultOf } from '../api-client/graphql.ts';

export const TargetsQuery = graphql(
  `
  query Targets($documentIds: [ID!], $regionIds: [ID!], $years: [Int!], $metricContains: String, $first: Int!, $after: String) {
    targets(documentIds: $documentIds, regionIds: $regionIds, years: $years, metricContains: $metricContains, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          metric
          value
          upper
          unit
          comparator
          baseline
          deadline
          targetText: text
          document { id title year region { id name } }
          measure { id label }
          evidence { ...EvidenceParts }
        }
      }
    }
  }
`,
  [EvidenceParts],
);

/** What tells which rates several places set. */
export const CommonMetricsQuery = graphql(`
  query CommonMetrics {
    targets(metricContains: "率", first: 100) { edges { node { metric document { region { id } } } } }
  }
`);

/** What plans demand of one metric, in one unit, for a chart. */
export const CompareTargetsQuery = graphql(
  `
  query CompareTargets($metric: String!, $documentIds: [ID!], $regionIds: [ID!], $years: [Int!]) {
    compareTargets(metric: $metric, documentIds: $documentIds, regionIds: $regionIds, years: $years) {
      metric
      names
      unit
      records {
        value
        upper
        year
        region { id name }
        document { id title year }
        target { id value comparator deadline targetText: text evidence { ...EvidenceParts } }
      }
      conflicts { kind records { target { id } } }
    }
  }
`,
  [EvidenceParts],
);

export type Compared = ResultOf<typeof CompareTargetsQuery>['compareTargets'][number];
export type ComparedRecord = Compared['records'][number];
