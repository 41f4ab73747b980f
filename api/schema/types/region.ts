import { edgesFrom } from '../edges-from.ts';
import { Level } from '../enums.ts';
import { found } from '../existing.ts';
import { Node, Region } from '../refs.ts';

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
      resolve: async ({ id }, _args, context) => {
        const [edge] = await edgesFrom(id, 'PART_OF', context);
        return found(context.loaders, 'Region', edge?.to ?? null);
      },
    }),
  }),
});
