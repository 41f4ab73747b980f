import { builder } from '../builder.ts';
import { CONFIDENCE } from '../confidence.ts';
import { Comparator, Nature } from '../enums.ts';
import { existing, found } from '../existing.ts';
import { given } from '../given.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Document, Evidence, Measure, Node, Target } from '../refs.ts';

Target.implement({
  description: '指标',
  interfaces: [Node],
  fields: (t) => ({
    document: t.field({
      type: Document,
      resolve: ({ documentId }, _args, { loaders }) => existing(loaders, 'Document', documentId),
    }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'Null when the document sets it outside every measure.',
      resolve: ({ measureId }, _args, { loaders }) => found(loaders, 'Measure', measureId),
    }),
    metric: t.exposeString('metric'),
    value: t.exposeFloat('value', { nullable: true, description: 'Null for full coverage and the like.' }),
    upper: t.exposeFloat('upper', { nullable: true, description: 'End of a range.' }),
    unit: t.exposeString('unit'),
    comparator: t.expose('comparator', { type: Comparator }),
    baseline: t.exposeString('baseline', { nullable: true }),
    deadline: t.exposeString('deadline', { nullable: true, description: 'ISO year, month or day.' }),
    level: t.exposeString('level', {
      nullable: true,
      description: 'A level that is no number, as it is written: Ⅱ类以上, 1∶2.5; null where `value` has it.',
    }),
    nature: t.expose('nature', {
      type: Nature,
      nullable: true,
      description: '属性, as a table of indicators says it; null elsewhere.',
    }),
    text: t.exposeString('text'),
    confidence: t.float({
      nullable: true,
      description: CONFIDENCE,
      resolve: async ({ id }, _args, { loaders }) => (await loaders.edges.SETS.load(id))[0]?.confidence ?? null,
    }),
    evidence: t.field({
      type: [Evidence],
      resolve: async ({ id }, _args, { loaders }) => {
        const edges = await loaders.edges.SETS.load(id);
        return edges.flatMap((edge) => edge.evidence);
      },
    }),
  }),
});

const TargetsConnection = builder.connectionObject({ type: Target, name: 'TargetsConnection' });

builder.queryFields((t) => ({
  targets: t.field({
    type: TargetsConnection,
    description: 'By metric, then value.',
    args: {
      documentIds: t.arg.idList(),
      regionIds: t.arg.idList(),
      years: t.arg.intList(),
      metricContains: t.arg.string(),
      unit: t.arg.string(),
      min: t.arg.float(),
      max: t.arg.float(),
      deadlineTo: t.arg.string({
        description: 'ISO year or month, inclusive; targets without a deadline do not pass.',
      }),
      ...pageArgs(t),
    },
    complexity: pageCost,
    resolve: async (_root, { first, after, ...filter }, context) => {
      const page = toPageRequest({ first, after }, context);
      return toConnection(await context.store.targets(given(filter), page), page);
    },
  }),
}));
