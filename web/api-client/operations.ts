import { graphql } from './graphql.ts';

/** Enough of a node to draw it, name it and list it. */
export const NodeParts = graphql(`
  fragment NodeParts on Node {
    __typename
    id
    ... on Document { title year region { id name } }
    ... on Measure { label number }
    ... on Unit { name office collective }
    ... on Brand { name brandKind }
    ... on Target { metric value upper unit comparator deadline targetText: text }
    ... on Regulation { title }
    ... on Region { name fullName }
  }
`);

export const EvidenceParts = graphql(`
  fragment EvidenceParts on Evidence { start end quote sentence rule basis page document { id title } }
`);

/** An edge with its ends by id: the nodes are known already. */
export const EdgeParts = graphql(`
  fragment EdgeParts on Edge { id kind role first basis article from { id } to { id } }
`);

/** A measure with what is drawn around it. */
export const MeasureContext = graphql(`
  fragment MeasureContext on Measure {
    __typename
    id
    number
    measureTitle: title
    label
    kind
    path
    document { id title year publishedOn region { id name } }
    responsibilities { id role first basis unit { id name office collective } }
    brands { id brand { id name brandKind } }
    targets { id metric value upper unit comparator deadline targetText: text }
    citations { id }
  }
`);

export const SearchQuery = graphql(
  `
  query Search($query: String!, $filter: MeasureFilter, $without: [String!], $sort: SearchSort, $first: Int!, $after: String) {
    search(query: $query, filter: $filter, without: $without, sort: $sort) {
      text
      total
      weakTotal
      mode
      understood { key kind text label start end }
      rescues { key label total }
      facets(fields: [document, region, year, role, office, kind, brand, regulation], limit: 8) {
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
  }
`);

export const StartQuery = graphql(`
  query Start {
    stats { nodes { name count } edges { name count } search }
    facets(fields: [brand, regulation], limit: 40) { field values { value label count } }
    leads: facets(filter: { roles: [lead] }, fields: [unit], limit: 10) { field values { value label count } }
    targets(first: 100) { edges { node { id metric value unit document { id } } } }
    documents(first: 6, sort: newest) {
      totalCount
      edges { node { id title publishedOn year region { id name } measures(first: 1) { totalCount } } }
    }
  }
`);

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
      start
      end
      text
      document { id title year publishedOn documentNumber issuer region { id name fullName } }
      responsibilities { id role first basis unit { id name office collective } evidence { ...EvidenceParts } }
      targets { id metric value upper unit comparator baseline deadline targetText: text evidence { ...EvidenceParts } }
      brands { id brand { id name brandKind } evidence { ...EvidenceParts } }
      citations { id article regulation { id title documentNumber } evidence { ...EvidenceParts } }
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

export const SameOfficeQuery = graphql(`
  query SameOffice($office: String!) {
    units(offices: [$office], first: 12) {
      totalCount
      edges { node { id name region { id name } counts { lead responsible support } } }
    }
  }
`);

export const DocumentsQuery = graphql(`
  query Documents($regionIds: [ID!], $years: [Int!], $titleContains: String, $sort: DocumentSort, $first: Int!, $after: String) {
    documents(regionIds: $regionIds, years: $years, titleContains: $titleContains, sort: $sort, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node { id title issuer documentNumber publishedOn year region { id name fullName } measures(first: 1) { totalCount } }
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
  [PlanMeasureParts],
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

export const ComparisonParts = graphql(`
  fragment ComparisonParts on Comparison {
    kept
    added
    clauses { change segments { kind text inBefore inAfter } }
  }
`);

/** Versions of one wording, each with what a writer wants to know of it. */
export const FamilyParts = graphql(
  `
  fragment FamilyParts on PrecedentFamily {
    id
    match
    first { measure { id } document { publishedOn year region { name } } }
    members {
      isAsked
      match
      likeness
      excerpt { quote }
      measure {
        id
        number
        label
        responsibilities { id role first unit { id name } }
        targets { id metric value upper unit comparator deadline targetText: text }
      }
      document { id title publishedOn year region { id name } citationForms { gbt7714 bibtex plain } }
      comparedWithAsked { ...ComparisonParts }
      comparedWithFirst { ...ComparisonParts }
    }
  }
`,
  [ComparisonParts],
);

export const PrecedentsQuery = graphql(
  `
  query Precedents($text: String, $measureId: ID, $first: Int!) {
    precedents(text: $text, measureId: $measureId, first: $first) {
      text
      mode
      total
      weakTotal
      measure { id label document { id title publishedOn year region { name } } }
      families { ...FamilyParts }
      weak { ...FamilyParts }
    }
  }
`,
  [FamilyParts],
);

export const ReviewQuery = graphql(
  `
  query Review($name: String!, $text: String, $file: String) {
    reviewDraft(name: $name, text: $text, file: $file) {
      titles
      mode
      omitted
      measures {
        number
        title
        path
        text
        start
        units { name role first collective }
        deadlines { text }
        brands
        laws { title article }
        targets {
          metric
          value
          upper
          unit
          comparator
          deadline
          targetText: text
          start
          elsewhere { plans low high }
        }
        findings { code quote start end values { name value } }
        precedents { ...FamilyParts }
        weak { ...FamilyParts }
      }
    }
  }
`,
  [FamilyParts],
);

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
    }
  }
`);

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

export const FacetsQuery = graphql(`
  query Facets($filter: MeasureFilter, $fields: [FacetField!]!, $limit: Int!) {
    facets(filter: $filter, fields: $fields, limit: $limit) { field distinct values { value label count } }
  }
`);

export const IngestMutation = graphql(`
  mutation Ingest($name: String!, $text: String!) {
    ingest(name: $name, text: $text) { changed notes documents { id title measures(first: 1) { totalCount } } }
  }
`);
