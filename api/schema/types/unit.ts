import { ROLES, type Role as RoleName } from '../../../graph/model.ts';
import { builder } from '../builder.ts';
import { edgesFrom } from '../edges-from.ts';
import { Level, Role } from '../enums.ts';
import { found } from '../existing.ts';
import { given } from '../given.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Node, Region, Unit } from '../refs.ts';
import { MeasuresConnection } from './measure.ts';
import { WrittenNameType, writtenNames } from './written-names.ts';

export const RoleCounts = builder.objectRef<{ readonly [R in RoleName]: number }>('RoleCounts').implement({
  description: 'Measures by role.',
  fields: (t) => ({
    lead: t.exposeInt('lead'),
    responsible: t.exposeInt('responsible'),
    support: t.exposeInt('support'),
  }),
});

Unit.implement({
  description: '单位: a body in a place',
  interfaces: [Node],
  fields: (t) => ({
    name: t.exposeString('name'),
    office: t.exposeString('office', { description: 'The same office across places, 司法局.' }),
    aliases: t.exposeStringList('aliases', { description: 'Names as written in the stored documents.' }),
    writtenNames: t.field({
      type: [WrittenNameType],
      description:
        'Names under which stored plans make it responsible, each with its years and a sentence, the most recent first.',
      complexity: 20,
      resolve: (unit, _args, context) => writtenNames(unit, context),
    }),
    region: t.field({
      type: Region,
      nullable: true,
      resolve: ({ regionId }, _args, { loaders }) => found(loaders, 'Region', regionId),
    }),
    level: t.expose('level', { type: Level, nullable: true }),
    collective: t.exposeBoolean('collective', { description: 'Bodies that no list can name: 各镇街, 有关部门.' }),
    parent: t.field({
      type: Unit,
      nullable: true,
      resolve: async ({ id }, _args, context) => {
        const [edge] = await edgesFrom(id, 'PART_OF', context);
        return found(context.loaders, 'Unit', edge?.to ?? null);
      },
    }),
    counts: t.field({
      type: RoleCounts,
      resolve: async ({ id }, _args, { loaders }) => {
        const counts = await loaders.counts.load(id);
        const measuresAs = (role: RoleName) =>
          counts.find((count) => count.kind === 'RESPONSIBLE_FOR' && count.role === role)?.total ?? 0;
        return Object.fromEntries(ROLES.map((role) => [role, measuresAs(role)])) as Record<RoleName, number>;
      },
    }),
    measures: t.field({
      type: MeasuresConnection,
      args: { role: t.arg({ type: Role }), ...pageArgs(t) },
      complexity: pageCost,
      resolve: async ({ id }, { role, ...args }, context) => {
        const page = toPageRequest(args, context);
        const filter = { unitIds: [id], ...(role && { roles: [role] }) };
        return toConnection(await context.store.measures(filter, page), page);
      },
    }),
  }),
});

const UnitsConnection = builder.connectionObject({ type: Unit, name: 'UnitsConnection' });

builder.queryFields((t) => ({
  unit: t.field({
    type: Unit,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => found(loaders, 'Unit', id),
  }),
  units: t.field({
    type: UnitsConnection,
    description: 'Those with most measures first.',
    args: {
      nameContains: t.arg.string(),
      offices: t.arg.stringList(),
      regionIds: t.arg.idList(),
      ...pageArgs(t),
    },
    complexity: pageCost,
    resolve: async (_root, { nameContains, offices, regionIds, ...args }, context) => {
      const page = toPageRequest(args, context);
      return toConnection(await context.store.units(given({ nameContains, offices, regionIds }), page), page);
    },
  }),
}));
