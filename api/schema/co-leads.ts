import { coLeads, type CoLead as Pair } from '../../graph/ownership/co-leads.ts';
import { builder } from './builder.ts';
import { existing } from './existing.ts';
import { atMost } from './limit.ts';
import { MeasureFilter, toMeasureFilter } from './measure-filter.ts';
import { Measure, Unit } from './refs.ts';

const MAX_PAIRS = 200;
const DEFAULT_PAIRS = 20;
const SHOWN = 10;

const CoLead = builder.objectRef<Pair>('CoLead').implement({
  description: 'Two units that lead measures together.',
  fields: (t) => ({
    units: t.field({
      type: [Unit],
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ unitIds }, _args, { loaders }) => Promise.all(unitIds.map((id) => existing(loaders, 'Unit', id))),
    }),
    total: t.int({ description: 'Measures that both lead.', resolve: ({ measureIds }) => measureIds.length }),
    measures: t.field({
      type: [Measure],
      description: 'Of these, the newest.',
      args: { first: t.arg.int({ description: `${SHOWN} unless told.` }) },
      complexity: ({ first }) => ({ field: 1, multiplier: first ?? SHOWN }),
      resolve: ({ measureIds }, { first }, { loaders, limits }) => {
        const shown = measureIds.slice(0, atMost(limits.pageSize, first ?? SHOWN, 'first'));
        return Promise.all(shown.map((id) => existing(loaders, 'Measure', id)));
      },
    }),
  }),
});

builder.queryField('coLeads', (t) =>
  t.field({
    type: [CoLead],
    description: 'Who leads together, those with most measures first. With units in the filter: who leads with them.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      limit: t.arg.int({ description: `Pairs, ${DEFAULT_PAIRS} unless told.` }),
    },
    complexity: ({ limit }) => ({ field: 1, multiplier: limit ?? DEFAULT_PAIRS }),
    resolve: async (_root, { filter, limit }, { store }) => {
      const shown = atMost(MAX_PAIRS, limit ?? DEFAULT_PAIRS, 'limit');
      return (await coLeads(store, toMeasureFilter(filter))).slice(0, shown);
    },
  }),
);
