export const NODE_KINDS = ['Document', 'Measure', 'Unit', 'Brand', 'Target', 'Regulation', 'Region'] as const;

export const EDGE_KINDS = [
  'HAS_MEASURE',
  'RESPONSIBLE_FOR',
  'SETS',
  'NAMES',
  'CITES',
  'ISSUED_BY',
  'PART_OF',
  'IN_REGION',
] as const;

export const ROLES = ['lead', 'responsible', 'support'] as const;

export const DOCUMENT_KINDS = [
  'plan',
  'scheme',
  'points',
  'opinions',
  'notice',
  'assignment',
  'news',
  'report',
  'speech',
  'approval',
  'letter',
  'decision',
  'commendation',
  'regulation',
  'announcement',
] as const;

export const DIRECTIONS = ['out', 'in'] as const;

export const FACET_FIELDS = [
  'document',
  'region',
  'year',
  'documentKind',
  'kind',
  'due',
  'role',
  'unit',
  'office',
  'brand',
  'regulation',
] as const;

export const SEARCH_SORTS = ['relevance', 'newest', 'oldest', 'place'] as const;

export const DOCUMENT_SORTS = ['newest', 'oldest', 'title'] as const;
