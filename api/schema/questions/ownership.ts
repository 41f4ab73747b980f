import type * as store from '../../../graph/store/graph-store.ts';
import { builder } from '../builder.ts';
import { Role } from '../enums.ts';
import { existing } from '../existing.ts';
import { atMost } from '../limit.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Evidence, Measure, Unit } from '../refs.ts';
import { RoleCounts } from '../types/unit.ts';

const DEFAULT_CELLS = 30;
/** Few units have as many measures as a row may show. */
const SHARE_OF_CELLS = 0.25;

export const OwnershipCell = builder.objectRef<store.OwnershipCell>('OwnershipCell').implement({
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      resolve: ({ measureId }, _args, { loaders }) => existing(loaders, 'Measure', measureId),
    }),
    role: t.expose('role', { type: Role }),
    first: t.exposeBoolean('first'),
    edgeId: t.exposeID('edgeId', { description: 'The `edge` that holds the evidence.' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

const OwnershipRow = builder.objectRef<store.OwnershipRow>('OwnershipRow').implement({
  description: 'A unit and its measures, at most `cells` of them.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit }),
    counts: t.expose('measures', { type: RoleCounts }),
    cells: t.expose('cells', { type: [OwnershipCell], complexity: { field: 1, multiplier: 1 } }),
  }),
});

const OwnershipConnection = builder.connectionObject({ type: OwnershipRow, name: 'OwnershipConnection' });

builder.queryField('ownership', (t) =>
  t.field({
    type: OwnershipConnection,
    description: 'Who owns what: a row a unit, those with most measures first.',
    args: {
      filter: t.arg({ type: MeasureFilter }),
      cells: t.arg.int({ description: `Measures a row, ${DEFAULT_CELLS} unless told.` }),
      ...pageArgs(t),
    },
    complexity: (args) => ({
      field: 1,
      multiplier: pageCost(args).multiplier * (args.cells ?? DEFAULT_CELLS) * SHARE_OF_CELLS,
    }),
    resolve: async (_root, { filter, cells, ...args }, context) => {
      const page = toPageRequest(args, context);
      const width = atMost(context.limits.pageSize, cells ?? DEFAULT_CELLS, 'cells');
      return toConnection(await context.store.ownership(toMeasureFilter(filter), page, width), page);
    },
  }),
);
