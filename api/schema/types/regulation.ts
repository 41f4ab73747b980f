import { builder } from '../builder.ts';
import { found } from '../existing.ts';
import { given } from '../given.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Node, Regulation } from '../refs.ts';
import { MeasuresConnection, measuresWith } from './measure.ts';

Regulation.implement({
  description: '法规文件: a law, regulation, rule or document cited in 《》',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title'),
    documentNumber: t.exposeString('documentNumber', { nullable: true, description: '文号' }),
    measures: t.field({
      type: MeasuresConnection,
      args: pageArgs(t),
      complexity: pageCost,
      resolve: measuresWith((id) => ({ regulationIds: [id] })),
    }),
  }),
});

const RegulationsConnection = builder.connectionObject({ type: Regulation, name: 'RegulationsConnection' });

builder.queryFields((t) => ({
  regulation: t.field({
    type: Regulation,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => found(loaders, 'Regulation', id),
  }),
  regulations: t.field({
    type: RegulationsConnection,
    args: { nameContains: t.arg.string(), ...pageArgs(t) },
    complexity: pageCost,
    resolve: async (_root, { nameContains, ...args }, context) => {
      const page = toPageRequest(args, context);
      return toConnection(await context.store.regulations(given({ nameContains }), page), page);
    },
  }),
}));
