import { type ChainLink as Link, lawChain } from '../../../graph/law-chain.ts';
import { plansTitled, type RelatedPlan as Related, relatedPlans } from '../../../graph/related-plans.ts';
import { builder } from '../builder.ts';
import { Direction, PlanRelation } from '../enums.ts';
import { Document, Evidence, Regulation } from '../refs.ts';

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

const ChainLink = builder.objectRef<Link>('ChainLink').implement({
  description: 'A plan that was made on a law, or on a plan that was, or that ends one of these.',
  fields: (t) => ({
    relation: t.expose('relation', { type: PlanRelation }),
    of: t.expose('of', {
      type: Document,
      nullable: true,
      description: 'The plan that it speaks of; null for the law itself.',
    }),
    document: t.expose('document', { type: Document }),
    evidence: t.expose('evidence', { type: Evidence }),
  }),
});

builder.objectFields(Regulation, (t) => ({
  stored: t.field({
    type: Document,
    nullable: true,
    description: 'The stored plan whose title this is.',
    resolve: async ({ title }, _args, { store }) => (await plansTitled(store, title))[0] ?? null,
  }),
  chain: t.field({
    type: [ChainLink],
    description: 'Plans made on it, plans made on those, and what replaced them; parents first, at most 200.',
    complexity: { field: 50, multiplier: 20 },
    resolve: ({ id }, _args, { store }) => lawChain(store, id),
  }),
}));
