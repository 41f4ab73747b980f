import { graphql } from '../api-client/graphql.ts';

export const SameOfficeQuery = graphql(`
  query SameOffice($office: String!) {
    units(offices: [$office], first: 12) {
      totalCount
      edges { node { id name region { id name } counts { lead responsible support } } }
    }
  }
`);
