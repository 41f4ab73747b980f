import { graphql } from './graphql.ts';

/** Enough of a node to draw it, name it and list it. */
export const NodeParts = graphql(`
  fragment NodeParts on Node {
    __typename
    id
    ... on Document { title year region { id name } }
    ... on Measure { label number document { id title year region { id name } } }
    ... on Unit { name office collective }
    ... on Brand { name brandKind }
    ... on Target { metric value upper unit comparator deadline targetLevel: level targetText: text }
    ... on Regulation { title }
    ... on Region { name fullName }
  }
`);

export const EvidenceParts = graphql(`
  fragment EvidenceParts on Evidence { start end quote sentence rule basis page recognition picture document { id title } }
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
    targets { id metric value upper unit comparator deadline targetLevel: level targetText: text }
    citations { id regulation { id title } }
  }
`);

export const ComparisonParts = graphql(`
  fragment ComparisonParts on Comparison {
    kept
    added
    clauses { change segments { kind text inBefore inAfter } }
  }
`);

/** A plan as a reference, in every form that can be pasted. */
export const CitationParts = graphql(`
  fragment CitationParts on CitationForms { gbt7714 bibtex ris csl plain }
`);
