import { EvidenceParts } from '../api-client/fragments.ts';
import { graphql } from '../api-client/graphql.ts';

/** Measures of a unit by year, for each role. */
export const UnitYearsQuery = graphql(`
  query UnitYears($id: ID!) {
    lead: search(query: "", filter: { unitIds: [$id], roles: [lead] }) { facets(fields: [year], limit: 50) { values { value count } } }
    responsible: search(query: "", filter: { unitIds: [$id], roles: [responsible] }) { facets(fields: [year], limit: 50) { values { value count } } }
    support: search(query: "", filter: { unitIds: [$id], roles: [support] }) { facets(fields: [year], limit: 50) { values { value count } } }
  }
`);

/** What plans call a unit, and when. */
export const UnitNamesQuery = graphql(
  `
  query UnitNames($id: ID!) {
    unit(id: $id) { id writtenNames { name isFormer years plans evidence { ...EvidenceParts } } }
  }
`,
  [EvidenceParts],
);

/** Bodies that belong to a unit. */
export const UnitPartsQuery = graphql(`
  query UnitParts($id: ID!) {
    neighbours(id: $id, kind: PART_OF, direction: in, first: 100) {
      totalCount
      edges { node { node { __typename id ... on Unit { name counts { lead responsible support } } } } }
    }
  }
`);

export const SameOfficeQuery = graphql(`
  query SameOffice($office: String!) {
    units(offices: [$office], first: 12) {
      totalCount
      edges { node { id name region { id name } counts { lead responsible support } } }
    }
  }
`);
