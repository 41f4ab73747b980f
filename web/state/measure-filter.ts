import type { MeasureFilter } from '../api-client/schema-types.ts';
import type { Filter } from './state.ts';

/** The filter as the API takes it. */
export function toMeasureFilter(filter: Filter): MeasureFilter {
  const { document, region, year, documentKind, kind, due, role, unit, office, brand, regulation } = filter;
  return {
    ...(document && { documentIds: document }),
    ...(region && { regionIds: region }),
    ...(year && { years: year.map(Number).filter(Number.isInteger) }),
    ...(documentKind && { documentKinds: documentKind }),
    ...(kind && { kinds: kind }),
    ...(due && { dueYears: due.map(Number).filter(Number.isInteger) }),
    ...(role && { roles: role }),
    ...(unit && { unitIds: unit }),
    ...(office && { offices: office }),
    ...(brand && { brandIds: brand }),
    ...(regulation && { regulationIds: regulation }),
  } as MeasureFilter;
}
