import { CitationParts, ComparisonParts } from '../api-client/fragments.ts';
import { graphql } from '../api-client/graphql.ts';

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
      document { id title publishedOn year region { id name } citationForms { ...CitationParts } }
      comparedWithAsked(by: $by) { ...ComparisonParts }
      comparedWithFirst(by: $by) { ...ComparisonParts }
    }
  }
`,
  [ComparisonParts, CitationParts],
);

export const PrecedentsQuery = graphql(
  `
  query Precedents($text: String, $measureId: ID, $first: Int!, $by: DiffUnit!) {
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
  query Review($name: String!, $text: String, $file: String, $by: DiffUnit) {
    reviewDraft(name: $name, text: $text, file: $file) {
      titles
      text
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
        isGoal
        findings { code quote start end values { name value } }
        precedents { ...FamilyParts }
        weak { ...FamilyParts }
      }
    }
  }
`,
  [FamilyParts],
);
