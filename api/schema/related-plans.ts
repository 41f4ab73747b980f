import { type RelatedPlan as Related, relatedPlans } from '../../graph/related-plans.ts';
import { builder } from './builder.ts';
import { Direction } from './enums.ts';
import { Document, Evidence } from './refs.ts';

const PlanRelation = builder.enumType('PlanRelation', {
  description: '废止 · 根据《…》制定 · 引用',
  values: ['replaces', 'implements', 'cites'] as const,
});

const RelatedPlan = builder.objectRef<Related>('RelatedPlan').implement({
  description: 'A stored plan that another one replaces, implements or cites, with the words that say so.',
  fields: (t) => ({
    relation: t.expose('relation', { type: PlanRelation }),
    direction: t.expose('direction', {
      type: Direction,
      description: 'out: the plan asked about says it of the other; in: the other says it.',
    }),
    document: t.expose('document', { type: Document }),
    evidence: t.expose('evidence', { type: Evidence }),
  }),
});

builder.objectField(Document, 'relatedPlans', (t) =>
  t.field({
    type: [RelatedPlan],
    description: 'Stored plans that it replaces, implements or cites, and those that say so of it.',
    complexity: { field: 50, multiplier: 5 },
    resolve: ({ id }, _args, { store }) => relatedPlans(store, id),
  }),
);
