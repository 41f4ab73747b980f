import { builder } from '../builder.ts';
import { found } from '../existing.ts';
import { given } from '../given.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Brand, Node } from '../refs.ts';
import { MeasuresConnection, measuresWith } from './measure.ts';

Brand.implement({
  description: '品牌: the proper name of a campaign, platform, mechanism, named reform, project or product',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    brandKind: t.exposeString('brandKind', {
      nullable: true,
      description: 'What the text calls it: 行动, 平台, 机制 …',
    }),
    measures: t.field({
      type: MeasuresConnection,
      args: pageArgs(t),
      complexity: pageCost,
      resolve: measuresWith((id) => ({ brandIds: [id] })),
    }),
  }),
});

const BrandsConnection = builder.connectionObject({ type: Brand, name: 'BrandsConnection' });

builder.queryFields((t) => ({
  brand: t.field({
    type: Brand,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => found(loaders, 'Brand', id),
  }),
  brands: t.field({
    type: BrandsConnection,
    args: { nameContains: t.arg.string(), ...pageArgs(t) },
    complexity: pageCost,
    resolve: async (_root, { nameContains, ...args }, context) => {
      const page = toPageRequest(args, context);
      return toConnection(await context.store.brands(given({ nameContains }), page), page);
    },
  }),
}));
