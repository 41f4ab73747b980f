import { graphql } from '../api-client/graphql.ts';

export const MayCorrectQuery = graphql(`
  query MayCorrect { mayCorrect }
`);

export const CorrectMutation = graphql(`
  mutation Correct($claim: Claim!, $about: ID!, $unit: String, $role: Role, $quote: String, $why: String, $by: String) {
    correct(claim: $claim, about: $about, unit: $unit, role: $role, quote: $quote, why: $why, by: $by) {
      corrections { id }
      documents { id }
    }
  }
`);

export const UndoCorrectionMutation = graphql(`
  mutation UndoCorrection($id: ID!) {
    undoCorrection(id: $id) { documents { id } }
  }
`);

export const CorrectionParts = graphql(`
  fragment CorrectionParts on Correction {
    id
    claim
    quote
    name
    is
    role
    by
    at
    why
  }
`);

export const MeasureCorrectionsQuery = graphql(
  `
  query MeasureCorrections($id: ID!) {
    measure(id: $id) { corrections { ...CorrectionParts } }
  }
`,
  [CorrectionParts],
);

export const DocumentCorrectionsQuery = graphql(
  `
  query DocumentCorrections($id: ID!) {
    document(id: $id) { corrections { ...CorrectionParts } }
  }
`,
  [CorrectionParts],
);

export const AllCorrectionsQuery = graphql(
  `
  query AllCorrections { corrections { ...CorrectionParts } }
`,
  [CorrectionParts],
);
