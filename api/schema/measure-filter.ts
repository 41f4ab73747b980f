import type { MeasureFilter as StoreFilter } from '../../graph/store/filters.ts';
import { builder } from './builder.ts';
import { Comparator, DocumentKind, MeasureKind, Role } from './enums.ts';
import { given } from './given.ts';

const TargetConditionInput = builder.inputType('TargetConditionInput', {
  description: 'Some target of the measure passes; values in its own unit.',
  fields: (t) => ({
    metricContains: t.string(),
    unit: t.string(),
    min: t.float(),
    max: t.float(),
    comparators: t.field({ type: [Comparator] }),
  }),
});

/** Fields are joined by "and", values within a field by "or". */
export const MeasureFilter = builder.inputType('MeasureFilter', {
  description: 'Fields are joined by "and", values within a field by "or".',
  fields: (t) => ({
    ids: t.idList({ description: 'Of the measures themselves.' }),
    documentIds: t.idList(),
    unitIds: t.idList(),
    offices: t.stringList({ description: 'The same office across places, 司法局.' }),
    roles: t.field({
      type: [Role],
      description: 'With units or offices: the role of those; alone: some unit has the role.',
    }),
    brandIds: t.idList(),
    regulationIds: t.idList(),
    regionIds: t.idList({ description: 'Of the document; regions below count as well.' }),
    years: t.intList(),
    documentKinds: t.field({ type: [DocumentKind], description: '文种 of the document.' }),
    kinds: t.field({ type: [MeasureKind] }),
    dueYears: t.intList({ description: 'Years in which the whole measure is due.' }),
    target: t.field({ type: TargetConditionInput }),
    hasLead: t.boolean({ description: 'True: some lead is named; false: none is.' }),
  }),
});

/** The filter as the store takes it. */
export function toMeasureFilter(filter: typeof MeasureFilter.$inferInput | null | undefined): StoreFilter {
  if (!filter) return {};
  const { target, ...rest } = filter;
  return { ...given(rest), ...(target && { target: given(target) }) };
}
