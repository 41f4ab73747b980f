import type { MeasureFilter as Filter } from '../../../graph/store/filters.ts';
import type { Context } from '../../context.ts';
import { measureLabel } from '../../language/measure-label.ts';
import { builder } from '../builder.ts';
import { CONFIDENCE, confidenceArgs, within } from '../confidence.ts';
import { edgesFrom } from '../edges-from.ts';
import { Basis, MeasureKind, Role } from '../enums.ts';
import { existing, found } from '../existing.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { type PageArgs, pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import {
  Brand,
  BrandMention,
  Citation,
  Document,
  Evidence,
  Measure,
  Node,
  Regulation,
  Responsibility,
  Target,
  Unit,
} from '../refs.ts';

Measure.implement({
  description: '举措',
  interfaces: [Node],
  fields: (t) => ({
    document: t.field({
      type: Document,
      resolve: ({ documentId }, _args, { loaders }) => existing(loaders, 'Document', documentId),
    }),
    kind: t.expose('measureKind', { type: MeasureKind }),
    number: t.exposeString('number', { nullable: true, description: 'As written, 4. or （一）.' }),
    title: t.exposeString('title', { nullable: true }),
    label: t.string({ description: 'Title, else the first words.', resolve: measureLabel }),
    path: t.exposeStringList('path', { description: 'Headings above it, outermost first.' }),
    deadline: t.exposeString('deadline', {
      nullable: true,
      description: 'By when all of it is to be done: an ISO year, month or day.',
    }),
    order: t.exposeInt('order', { description: 'Position in its document, from 0.' }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    text: t.exposeString('text'),
    confidence: t.float({
      nullable: true,
      description: CONFIDENCE,
      resolve: async ({ id }, _args, { loaders }) => (await loaders.edges.HAS_MEASURE.load(id))[0]?.confidence ?? null,
    }),
    responsibilities: t.field({
      type: [Responsibility],
      args: confidenceArgs(t),
      resolve: async ({ id }, args, { loaders }) => within(args, await loaders.edges.RESPONSIBLE_FOR.load(id)),
    }),
    targets: t.field({
      type: [Target],
      args: confidenceArgs(t),
      resolve: async ({ id }, args, context) => {
        const edges = within(args, await edgesFrom(id, 'SETS', context));
        return Promise.all(edges.map((edge) => existing(context.loaders, 'Target', edge.to)));
      },
    }),
    brands: t.field({ type: [BrandMention], resolve: ({ id }, _args, context) => edgesFrom(id, 'NAMES', context) }),
    citations: t.field({ type: [Citation], resolve: ({ id }, _args, context) => edgesFrom(id, 'CITES', context) }),
  }),
});

Responsibility.implement({
  description: 'Who carries a measure out, in which role, and where it says so.',
  fields: (t) => ({
    id: t.exposeID('id'),
    unit: t.field({ type: Unit, resolve: ({ from }, _args, { loaders }) => existing(loaders, 'Unit', from) }),
    measure: t.field({ type: Measure, resolve: ({ to }, _args, { loaders }) => existing(loaders, 'Measure', to) }),
    role: t.field({ type: Role, resolve: ({ role }) => role ?? 'responsible' }),
    first: t.exposeBoolean('first', { description: 'Named first lead: ★, 第一牵头, 列第一位者.' }),
    basis: t.expose('basis', { type: Basis }),
    confidence: t.exposeFloat('confidence', { nullable: true, description: CONFIDENCE }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

BrandMention.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    confidence: t.exposeFloat('confidence', { nullable: true, description: CONFIDENCE }),
    brand: t.field({ type: Brand, resolve: ({ to }, _args, { loaders }) => existing(loaders, 'Brand', to) }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

Citation.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    regulation: t.field({
      type: Regulation,
      resolve: ({ to }, _args, { loaders }) => existing(loaders, 'Regulation', to),
    }),
    confidence: t.exposeFloat('confidence', { nullable: true, description: CONFIDENCE }),
    article: t.exposeString('article', { nullable: true, description: '第X条, as written.' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

export const MeasuresConnection = builder.connectionObject({ type: Measure, name: 'MeasuresConnection' });

/** A page of the measures that pass a filter made of the node that it stands in. */
export function measuresWith(filterOf: (id: string) => Filter) {
  return async ({ id }: { readonly id: string }, args: PageArgs, context: Context) => {
    const page = toPageRequest(args, context);
    return toConnection(await context.store.measures(filterOf(id), page), page);
  };
}

builder.queryFields((t) => ({
  measure: t.field({
    type: Measure,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => found(loaders, 'Measure', id),
  }),
  measures: t.field({
    type: MeasuresConnection,
    description: 'Newest document first, then by position.',
    args: { filter: t.arg({ type: MeasureFilter }), ...pageArgs(t) },
    complexity: pageCost,
    resolve: async (_root, { filter, ...args }, context) => {
      const page = toPageRequest(args, context);
      return toConnection(await context.store.measures(toMeasureFilter(filter), page), page);
    },
  }),
}));
