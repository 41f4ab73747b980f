import { MeasureContext } from '../api-client/fragments.ts';
import { graphql } from '../api-client/graphql.ts';

export const SearchQuery = graphql(
  `
  query Search($query: String!, $filter: MeasureFilter, $without: [String!], $sort: SearchSort, $first: Int!, $after: String) {
    search(query: $query, filter: $filter, without: $without, sort: $sort) {
      text
      total
      weakTotal
      searchedFor
      expanded { written meant }
      truncated { label kept }
      answers(first: 8) {
        role
        measures
        unit { id name }
        cells { edgeId measure { id label } evidence { sentence } }
      }
      planTargets {
        total
        items {
          id metric value upper unit comparator deadline targetText: text
          document { title year region { name } }
        }
      }
      nearest {
        id metric value upper unit comparator deadline targetText: text
        document { title year region { name } }
      }
      mode
      understood { key kind text label start end }
      rescues { key label total }
      facets(fields: [document, region, year, role, office, documentKind, kind, due, brand, regulation], limit: 8) {
        field
        distinct
        values { value label count }
      }
      hits(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            score
            match
            passage { start end quote marks { start end } }
            why { lexicalRank denseRank terms }
            measure { ...MeasureContext }
          }
        }
      }
    }
  }
`,
  [MeasureContext],
);

export const SuggestQuery = graphql(`
  query Suggest($typed: String!, $limit: Int!) {
    suggest(typed: $typed, limit: $limit) { kind id label matched measures }
    suggestQuestions(typed: $typed) { unitId name role measures }
  }
`);

export const StartQuery = graphql(`
  query Start {
    stats { nodes { name count } edges { name count } search }
    facets(fields: [brand, regulation, kind], limit: 40) { field values { value label count } }
    leads: facets(filter: { roles: [lead] }, fields: [unit], limit: 10) { field values { value label count } }
    comparableMetrics(first: 3) { metric places }
    documents(first: 6, sort: newest) {
      totalCount
      edges { node { id title publishedOn year region { id name } measures(first: 1) { totalCount } } }
    }
  }
`);

/** What a unit leads, for a small picture of it. */
export const StartPictureQuery = graphql(`
  query StartPicture($id: ID!, $first: Int!) {
    neighbours(id: $id, kind: RESPONSIBLE_FOR, direction: out, role: lead, first: $first) {
      edges {
        node {
          edge { id evidence { quote sentence } }
          node { __typename id ... on Measure { label document { id title } } }
        }
      }
    }
  }
`);

/** How the whole result spreads over the years, whatever years it is narrowed to. */
export const YearsQuery = graphql(`
  query Years($query: String!, $filter: MeasureFilter, $without: [String!]) {
    search(query: $query, filter: $filter, without: $without) {
      facets(fields: [year], limit: 50) { field values { value count } }
    }
  }
`);
