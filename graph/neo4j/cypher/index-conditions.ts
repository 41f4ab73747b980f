import type { MeasureFilter } from '../../store/filters.ts';

/** What of a filter the index of vectors can check, on a passage `p`, and whether that is all of it. */
export interface IndexConditions {
  readonly conditions: readonly string[];
  readonly covers: boolean;
}

/**
 * The properties are those of `FILTERS` in schema.ts. The server takes values, lists and ranges joined by AND, one condition a property;
 * parameters are those of `filterParameters`, and `$withinRegions`: the places asked for and all below them.
 */
export function indexConditions(filter: MeasureFilter): IndexConditions {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined);
  const found = asked.map(([field]) => conditionOf(field as keyof MeasureFilter, filter));
  return {
    conditions: [...new Set(found.filter((condition) => condition !== null))],
    covers: !found.includes(null),
  };
}

function conditionOf(field: keyof MeasureFilter, { roles, unitIds, offices, hasLead }: MeasureFilter): string | null {
  switch (field) {
    case 'ids':
      return 'p.measureId IN $ids';
    case 'documentIds':
      return 'p.documentId IN $documentIds';
    case 'years':
      return 'p.year IN $years';
    case 'kinds':
      return 'p.kind IN $kinds';
    case 'documentKinds':
      return 'p.documentKind IN $documentKinds';
    case 'regionIds':
      return 'p.regionId IN $withinRegions';
    case 'hasLead':
      return 'p.hasLead = $hasLead';
    case 'roles': {
      // Of a role by itself; with units it is theirs that is asked for, and beside `hasLead` the property has its condition.
      const isLeadAlone = roles?.every((role) => role === 'lead') && roles.length > 0;
      return isLeadAlone && !unitIds && !offices && hasLead === undefined ? 'p.hasLead = true' : null;
    }
    default:
      return null;
  }
}
