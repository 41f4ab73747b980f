import {
  type Overlap as Found,
  overlaps,
  type Overlaps as Result,
  type OverlapSide as Side,
} from '../../../graph/ownership/overlaps.ts';
import { pageOf } from '../../../graph/search/page.ts';
import { builder } from '../builder.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Document, Measure, Responsibility } from '../refs.ts';
import { Comparison } from './comparison.ts';
import { Excerpt } from './precedents.ts';

const OverlapSide = builder.objectRef<Side>('OverlapSide').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure }),
    document: t.expose('document', { type: Document }),
    excerpt: t.expose('excerpt', { type: Excerpt, description: 'The part that corresponds, offsets in the source.' }),
    owners: t.field({
      type: [Responsibility],
      description: 'The units that bear this measure and not the other, each with the sentence that says so.',
      resolve: ({ owners }) => [...owners],
    }),
  }),
});

const Overlap = builder.objectRef<Found>('Overlap').implement({
  description: 'Two measures of nearly the same wording that different units bear.',
  fields: (t) => ({
    id: t.exposeID('id'),
    sides: t.field({
      type: [OverlapSide],
      description: 'Two, the older first.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ sides }) => [...sides],
    }),
    likeness: t.exposeFloat('likeness', { description: 'Wording in common, from 0 to 1.' }),
    samePlace: t.exposeBoolean('samePlace', {
      description: 'Both plans are for one place, or one for a place within the other: the duty itself is doubled.',
    }),
    sameOffice: t.exposeBoolean('sameOffice', {
      description: 'The same offices of different places: each does at home what the other does.',
    }),
    comparison: t.field({
      type: Comparison,
      description: 'From the older wording to the newer.',
      resolve: ({ comparison }) => comparison(),
    }),
  }),
});

const OverlapsConnection = builder.connectionObject({ type: Overlap, name: 'OverlapsConnection' });

const Overlaps = builder.objectRef<Result>('Overlaps').implement({
  fields: (t) => ({
    pairs: t.field({
      type: OverlapsConnection,
      description:
        'Different offices of one place first, then of different places, then the same office elsewhere; likest first.',
      args: pageArgs(t),
      complexity: pageCost,
      resolve: ({ found }, args, context) => {
        const page = toPageRequest(args, context);
        return toConnection(
          pageOf(
            found,
            page,
            ({ id }) => id,
            (overlap) => overlap,
          ),
          page,
        );
      },
    }),
    omitted: t.exposeInt('omitted', {
      description: 'Pairs that were not compared, since too many share some wording: those that share least.',
    }),
  }),
});

builder.queryField('overlaps', (t) =>
  t.field({
    type: Overlaps,
    description:
      'Measures of nearly the same wording that different units lead, or bear in the roles of the filter. Both measures pass the filter, but for its units and offices: those are on one side. At most 20,000 measures are looked at.',
    args: { filter: t.arg({ type: MeasureFilter }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_root, { filter }, { store }) => overlaps(store, toMeasureFilter(filter)),
  }),
);
