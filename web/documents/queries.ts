import { CitationParts } from '../api-client/fragments.ts';
import { graphql, type ResultOf } from '../api-client/graphql.ts';

export const DocumentsQuery = graphql(`
  query Documents($regionIds: [ID!], $years: [Int!], $kinds: [DocumentKind!], $titleContains: String, $sort: DocumentSort, $first: Int!, $after: String) {
    documents(regionIds: $regionIds, years: $years, kinds: $kinds, titleContains: $titleContains, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id title kind issuer documentNumber publishedOn year region { id name fullName } measures(first: 1) { totalCount } }
      }
    }
  }
`);

export const PlanMeasureParts = graphql(`
  fragment PlanMeasureParts on Measure {
    id
    number
    title
    label
    path
    start
    end
    kind
    responsibilities { id role first unit { id name } }
    targets { id }
    brands { id }
  }
`);

export const DocumentQuery = graphql(
  `
  query Document($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      id
      title
      kind
      issuer
      issuerUnit { id name }
      documentNumber
      publishedOn
      year
      region { id name fullName }
      start
      end
      text
      sourceName
      address
      citationForms { ...CitationParts }
      format
      revisions(first: 1) { totalCount }
      measures(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...PlanMeasureParts } }
      }
    }
  }
`,
  [PlanMeasureParts, CitationParts],
);

/** The measures of a long plan behind those that came with it. */
export const PlanMeasuresQuery = graphql(
  `
  query PlanMeasures($id: ID!, $first: Int!, $after: String) {
    document(id: $id) {
      measures(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...PlanMeasureParts } }
      }
    }
  }
`,
  [PlanMeasureParts],
);

/** What is least sure of a plan, the most doubtful first. */
export const DoubtfulQuery = graphql(`
  query Doubtful($id: ID!) {
    document(id: $id) {
      doubtful(first: 20) {
        id
        kind
        role
        confidence
        from { __typename ... on Unit { name } }
        to {
          __typename
          id
          ... on Measure { label }
          ... on Target { metric targetText: text }
          ... on Brand { name }
          ... on Regulation { title }
        }
        evidence { start end quote }
      }
    }
  }
`);

export const CoverageQuery = graphql(`
  query Coverage($id: ID!) {
    coverage(document: $id) {
      characters
      covered
      measures
      withoutUnit { id number label start end }
      withoutTarget { id number label start end }
      withoutDeadline { id number label start end }
      unknownUnits { name start end }
      notTaken { rule message start end }
      unread { kind count message page }
    }
  }
`);

const VersionEvidenceParts = graphql(`
  fragment VersionEvidenceParts on VersionEvidence { start end quote sentence rule basis }
`);

const TargetChangeParts = graphql(
  `
  fragment TargetChangeParts on TargetChange {
    change
    metric
    before { text evidence { ...VersionEvidenceParts } }
    after { text evidence { ...VersionEvidenceParts } }
  }
`,
  [VersionEvidenceParts],
);

export const RevisionsQuery = graphql(
  `
  query Revisions($id: ID!, $after: String) {
    document(id: $id) {
      id
      start
      revisions(first: 10, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          node {
            id
            replacedAt
            title
            isLatest
            counts {
              measures { appeared changed vanished }
              units { appeared changed vanished }
              targets { appeared changed vanished }
            }
            fields { field before after }
            targets { ...TargetChangeParts }
            measures {
              change
              before { number title text start end }
              after { number title text start end }
              comparison { clauses { change segments { kind text } } }
              units {
                change
                name
                before { role first evidence { ...VersionEvidenceParts } }
                after { role first evidence { ...VersionEvidenceParts } }
              }
              targets { ...TargetChangeParts }
            }
          }
        }
      }
    }
  }
`,
  [VersionEvidenceParts, TargetChangeParts],
);

export const ReadsAddressesQuery = graphql(`
  query ReadsAddresses { readsAddresses }
`);

export const IngestMutation = graphql(`
  mutation Ingest($name: String!, $text: String!) {
    ingest(name: $name, text: $text) { changed notes unread { kind count message page } documents { id title measures(first: 1) { totalCount } } }
  }
`);

export type PlanDocument = NonNullable<ResultOf<typeof DocumentQuery>['document']>;
export type PlanMeasure = PlanDocument['measures']['edges'][number]['node'];
export type RevisedDocument = NonNullable<ResultOf<typeof RevisionsQuery>['document']>;
export type Revision = RevisedDocument['revisions']['edges'][number]['node'];
