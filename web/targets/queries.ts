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
          nature
          targetLevel: level
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

/** What several places set, so that it can be compared. */
export const ComparableMetricsQuery = graphql(`
  query ComparableMetrics {
    comparableMetrics(first: 18) { metric unit places }
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
