import { coLeads, type LeadGroup, leadGroups } from '../../../graph/ownership/co-leads.ts';
import { builder } from '../builder.ts';
import { existing } from '../existing.ts';
import { atMost } from '../limit.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { Measure, Unit } from '../refs.ts';

const MAX_SHOWN = 200;
const DEFAULT_SHOWN = 20;
const SHOWN = 10;

const CoLead = builder.objectRef<LeadGroup>('CoLead').implement({
  description: 'Units that lead measures together: two of them, or in a group all.',
  fields: (t) => ({
    units: t.field({
      type: [Unit],
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ unitIds }, _args, { loaders }) => Promise.all(unitIds.map((id) => existing(loaders, 'Unit', id))),
    }),
    total: t.int({ description: 'Measures that all of them lead.', resolve: ({ measureIds }) => measureIds.length }),
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

builder.queryFields((t) => ({
  coLeads: t.field({
    type: [CoLead],
    description: 'Who leads together, those with most measures first. With units in the filter: who leads with them.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      limit: t.arg.int({ description: `Pairs, ${DEFAULT_SHOWN} unless told.` }),
    },
    complexity: ({ limit }) => ({ field: 1, multiplier: limit ?? DEFAULT_SHOWN }),
    resolve: async (_root, { filter, limit }, { store }) => {
      const shown = atMost(MAX_SHOWN, limit ?? DEFAULT_SHOWN, 'limit');
      return (await coLeads(store, toMeasureFilter(filter))).slice(0, shown);
    },
  }),
  leadGroups: t.field({
    type: [CoLead],
    description: 'All who lead a measure together, each measure in one group; those with most measures first.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      limit: t.arg.int({ description: `Groups, ${DEFAULT_SHOWN} unless told.` }),
    },
    complexity: ({ limit }) => ({ field: 1, multiplier: limit ?? DEFAULT_SHOWN }),
    resolve: async (_root, { filter, limit }, { store }) => {
      const shown = atMost(MAX_SHOWN, limit ?? DEFAULT_SHOWN, 'limit');
      return (await leadGroups(store, toMeasureFilter(filter))).slice(0, shown);
    },
  }),
}));
