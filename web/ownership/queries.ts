import { ComparisonParts, EvidenceParts } from '../api-client/fragments.ts';
import { graphql, type ResultOf } from '../api-client/graphql.ts';

export const FacetsQuery = graphql(`
  query Facets($filter: MeasureFilter, $fields: [FacetField!]!, $limit: Int!) {
    facets(filter: $filter, fields: $fields, limit: $limit) { field distinct values { value label count } }
  }
`);

/** The measures that answer a question for sure. */
export const AboutQuery = graphql(`
  query About($query: String!, $first: Int!) {
    search(query: $query, sure: true) { hits(first: $first) { edges { node { measure { id } } } } }
  }
`);

export const OwnershipQuery = graphql(`
  query Ownership($filter: MeasureFilter, $cells: Int!, $first: Int!, $after: String) {
    ownership(filter: $filter, cells: $cells, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          unit { id name office collective }
          counts { lead responsible support }
          cells { role first edgeId measure { id label number document { id title year region { id name } } } }
        }
      }
    }
  }
`);

export const LeadGroupsQuery = graphql(`
  query LeadGroups($filter: MeasureFilter, $limit: Int!, $measures: Int!) {
    leadGroups(filter: $filter, limit: $limit) {
      total
      units { id name }
      measures(first: $measures) {
        id
        label
        document { id title year region { id name } }
        responsibilities { id role first unit { id } }
      }
    }
  }
`);

/** An office in its places, with the first few measures of each role. */
export const OfficesQuery = graphql(`
  query Offices($office: String!, $regionIds: [ID!], $first: Int!, $measures: Int!) {
    units(offices: [$office], regionIds: $regionIds, first: $first) {
      totalCount
      edges {
        node {
          id
          name
          region { id fullName }
          counts { lead responsible support }
          lead: measures(role: lead, first: $measures) { totalCount edges { node { id label document { id year } } } }
          responsible: measures(role: responsible, first: $measures) { totalCount edges { node { id label document { id year } } } }
          support: measures(role: support, first: $measures) { totalCount edges { node { id label document { id year } } } }
        }
      }
    }
  }
`);

export const UnledQuery = graphql(`
  query Unled($filter: MeasureFilter, $first: Int!, $after: String) {
    measures(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          label
          kind
          path
          document { id title year region { id name } }
          responsibilities { id role first basis unit { id name } }
        }
      }
    }
  }
`);

export const OverlapsQuery = graphql(
  `
  query Overlaps($filter: MeasureFilter, $first: Int!, $after: String) {
    overlaps(filter: $filter) {
      omitted
      pairs(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            likeness
            samePlace
            sameOffice
            sides {
              document { id title publishedOn year region { id name } }
              measure { id label }
              owners { id role first basis unit { id name } evidence { ...EvidenceParts } }
            }
            comparison { ...ComparisonParts }
          }
        }
      }
    }
  }
`,
  [EvidenceParts, ComparisonParts],
);

export type Row = ResultOf<typeof OwnershipQuery>['ownership']['edges'][number]['node'];
export type OfficeBody = ResultOf<typeof OfficesQuery>['units']['edges'][number]['node'];
