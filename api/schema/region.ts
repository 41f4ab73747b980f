import { Level } from './enums.ts';
import { found } from './existing.ts';
import { Node, Region } from './refs.ts';

Region.implement({
  description: '地区, by its code in GB/T 2260',
  interfaces: [Node],
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    fullName: t.exposeString('fullName'),
    level: t.expose('level', { type: Level }),
    parent: t.field({
      type: Region,
      nullable: true,
      resolve: async ({ id }, _args, { loaders }) => {
        const edges = await loaders.edges.PART_OF.load(id);
        return found(loaders, 'Region', edges.find((edge) => edge.from === id)?.to ?? null);
      },
    }),
  }),
});
