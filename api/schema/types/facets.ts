import type * as store from '../../../graph/store/graph-store.ts';
import { builder } from '../builder.ts';
import { FacetField } from '../enums.ts';
import { atMost } from '../limit.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';

const DEFAULT_VALUES = 10;

const FacetValue = builder.objectRef<store.Facet['values'][number]>('FacetValue').implement({
  fields: (t) => ({
    value: t.exposeString('value', { description: 'What the filter takes: an id, a year, an office …' }),
    label: t.exposeString('label'),
    count: t.exposeInt('count'),
  }),
});

export const Facet = builder.objectRef<store.Facet>('Facet').implement({
  description: 'Measures by value, largest first.',
  fields: (t) => ({
    field: t.expose('field', { type: FacetField }),
    distinct: t.exposeInt('distinct', { description: 'Number of different values, shown or not.' }),
    values: t.expose('values', { type: [FacetValue] }),
  }),
});

/** Values a field that a facet list may show. */
export const facetLimit = (limit: number | null | undefined) => atMost(100, limit ?? DEFAULT_VALUES, 'limit');

builder.queryField('facets', (t) =>
  t.field({
    type: [Facet],
    args: {
      filter: t.arg({ type: MeasureFilter }),
      fields: t.arg({ type: [FacetField], required: true }),
      limit: t.arg.int({ description: `Values a field, ${DEFAULT_VALUES} unless told.` }),
    },
    resolve: (_root, { filter, fields, limit }, { store }) =>
      store.facets(toMeasureFilter(filter), fields, facetLimit(limit)),
  }),
);
