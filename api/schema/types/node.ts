import { builder } from '../builder.ts';
import { checkIds } from '../ids.ts';
import { Node } from '../refs.ts';

Node.implement({
  description: 'Whatever stands in the graph. Ids are public, stable and the same in every store and URL.',
  resolveType: (node) => node.kind,
  fields: (t) => ({ id: t.exposeID('id') }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => loaders.node.load(id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'In the order asked; null for what is not stored.',
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: async (_root, { ids }, context) => {
      checkIds(ids, context);
      const nodes = await context.loaders.node.loadMany(ids);
      return nodes.map((node) => {
        if (node instanceof Error) throw node;
        return node;
      });
    },
  }),
}));
