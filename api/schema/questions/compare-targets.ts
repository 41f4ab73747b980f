import { ZhengmaiError } from '../../../graph/errors.ts';
import { type ComparableMetric as Comparable, comparableMetrics } from '../../../graph/targets/comparable-metrics.ts';
import { type MetricComparison as Comparison, compareTargets } from '../../../graph/targets/compare-targets.ts';
import type { ComparedTarget as ComparedTargetRecord } from '../../../graph/targets/compared-target.ts';
import type { Conflict } from '../../../graph/targets/conflicts.ts';
import { builder } from '../builder.ts';
import { given } from '../given.ts';
import { atMost } from '../limit.ts';
import { Document, Region, Target } from '../refs.ts';

const ComparedTarget = builder.objectRef<ComparedTargetRecord>('ComparedTarget').implement({
  fields: (t) => ({
    target: t.expose('target', { type: Target, description: 'As written, with its own unit and evidence.' }),
    document: t.expose('document', { type: Document }),
    region: t.expose('region', { type: Region, nullable: true }),
    value: t.exposeFloat('value', { nullable: true, description: 'In the unit of the comparison.' }),
    upper: t.exposeFloat('upper', { nullable: true }),
    year: t.exposeInt('year', { nullable: true, description: 'Of the deadline, else of the plan.' }),
  }),
});

const ConflictKind = builder.enumType('TargetConflictKind', {
  values: {
    differs: { description: 'Two demands for one place and year are not the same.' },
    laxer: { description: 'A place demands less than a place above it demands for the same year.' },
  } as const,
});

const TargetConflict = builder.objectRef<Conflict>('TargetConflict').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: ConflictKind }),
    records: t.field({
      type: [ComparedTarget],
      description: 'The laxer one first.',
      resolve: ({ records }) => [...records],
    }),
  }),
});

const MetricComparison = builder.objectRef<Comparison>('MetricComparison').implement({
  description: 'One metric across plans, its values in one unit.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'The name that most plans use.' }),
    names: t.exposeStringList('names', { description: 'All names that were taken to mean it, most used first.' }),
    unit: t.exposeString('unit'),
    records: t.expose('records', { type: [ComparedTarget], description: 'By year.' }),
    conflicts: t.expose('conflicts', { type: [TargetConflict] }),
  }),
});

builder.queryField('compareTargets', (t) =>
  t.field({
    type: [MetricComparison],
    description: 'What plans demand of the same metric. Names are grouped by meaning and unit, most records first.',
    args: {
      metric: t.arg.string({ required: true, description: 'What is measured: 出庭应诉率.' }),
      documentIds: t.arg.idList(),
      regionIds: t.arg.idList(),
      years: t.arg.intList(),
    },
    complexity: { field: 1, multiplier: 20 },
    resolve: (_root, { metric, ...filter }, { store }) => {
      if ([...metric.trim()].length < 2) {
        throw new ZhengmaiError('BAD_INPUT', 'Name the metric in `metric` by two characters or more, as 满意率.');
      }
      return compareTargets(store, { metric: metric.slice(0, 100), filter: given(filter) });
    },
  }),
);

const ComparableMetric = builder.objectRef<Comparable>('ComparableMetric').implement({
  description: 'A metric that several places set.',
  fields: (t) => ({
    metric: t.exposeString('metric', { description: 'What to ask `compareTargets` for.' }),
    unit: t.exposeString('unit'),
    places: t.exposeInt('places', { description: 'A plan without a place counts as one.' }),
  }),
});

const MOST_METRICS = 50;
const USUAL_METRICS = 12;

builder.queryField('comparableMetrics', (t) =>
  t.field({
    type: [ComparableMetric],
    description: 'Metrics that two places or more set, most widely set first.',
    args: { first: t.arg.int({ description: `${USUAL_METRICS} unless told.` }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_root, { first }, { store }) =>
      comparableMetrics(store, atMost(MOST_METRICS, first ?? USUAL_METRICS, 'first')),
  }),
);
