import type { graphql } from './graphql.ts';

/** The names that the API's contract fixes, as TypeScript sees them. */
export type NodeKind = ReturnType<typeof graphql.scalar<'NodeKind'>>;
export type EdgeKind = ReturnType<typeof graphql.scalar<'EdgeKind'>>;
export type Role = ReturnType<typeof graphql.scalar<'Role'>>;
export type Basis = ReturnType<typeof graphql.scalar<'Basis'>>;
export type Direction = ReturnType<typeof graphql.scalar<'Direction'>>;
export type Level = ReturnType<typeof graphql.scalar<'Level'>>;
export type Comparator = ReturnType<typeof graphql.scalar<'Comparator'>>;
export type Nature = ReturnType<typeof graphql.scalar<'Nature'>>;
export type DocumentKind = ReturnType<typeof graphql.scalar<'DocumentKind'>>;
export type MeasureKind = ReturnType<typeof graphql.scalar<'MeasureKind'>>;
export type Claim = ReturnType<typeof graphql.scalar<'Claim'>>;
export type FacetField = ReturnType<typeof graphql.scalar<'FacetField'>>;
export type SearchSort = ReturnType<typeof graphql.scalar<'SearchSort'>>;
export type DocumentSort = ReturnType<typeof graphql.scalar<'DocumentSort'>>;
export type MeasureFilter = ReturnType<typeof graphql.scalar<'MeasureFilter'>>;
export type FindingCode = ReturnType<typeof graphql.scalar<'FindingCode'>>;
