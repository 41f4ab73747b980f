import { builder } from '../builder.ts';
import { edgesFrom } from '../edges-from.ts';
import { DocumentKind, DocumentSort } from '../enums.ts';
import { existing, found } from '../existing.ts';
import { given } from '../given.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { BrandMention, Citation, Document, Node, Region, Target, Unit } from '../refs.ts';
import { sourceOf } from './evidence.ts';
import { MeasuresConnection, measuresWith } from './measure.ts';

Document.implement({
  description: '文件',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title'),
    kind: t.expose('documentKind', {
      type: DocumentKind,
      nullable: true,
      description: '文种; null when the text does not say it, and for plans that an earlier version read.',
    }),
    issuer: t.exposeString('issuer', { nullable: true, description: 'As written.' }),
    issuerUnit: t.field({
      type: Unit,
      nullable: true,
      resolve: async ({ id }, _args, { loaders }) => {
        const [edge] = await loaders.edges.ISSUED_BY.load(id);
        return found(loaders, 'Unit', edge?.to ?? null);
      },
    }),
    issuers: t.field({
      type: [Unit],
      description: 'All bodies that issued it together, in the order of the text.',
      resolve: async ({ id }, _args, { loaders }) => {
        const edges = await loaders.edges.ISSUED_BY.load(id);
        return Promise.all(edges.map(({ to }) => existing(loaders, 'Unit', to)));
      },
    }),
    documentNumber: t.exposeString('documentNumber', { nullable: true, description: '文号' }),
    publishedOn: t.exposeString('publishedOn', { nullable: true, description: 'ISO day' }),
    year: t.exposeInt('year', { nullable: true, description: 'The year that the plan is for.' }),
    region: t.field({
      type: Region,
      nullable: true,
      resolve: ({ regionId }, _args, { loaders }) => found(loaders, 'Region', regionId),
    }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    text: t.string({
      description: 'Decoded text of the source between start and end.',
      resolve: async ({ id, start, end }, _args, context) => (await sourceOf(id, context)).text.slice(start, end),
    }),
    sourceName: t.string({ resolve: async ({ id }, _args, context) => (await sourceOf(id, context)).name }),
    address: t.string({
      nullable: true,
      description:
        'Of the page on the web that it was read from, or that links to its file; null for files and uploads.',
      resolve: async ({ id }, _args, context) => pageOf((await sourceOf(id, context)).origin),
    }),
    format: t.string({ resolve: async ({ id }, _args, context) => (await sourceOf(id, context)).format }),
    measures: t.field({
      type: MeasuresConnection,
      args: pageArgs(t),
      complexity: pageCost,
      resolve: measuresWith((id) => ({ documentIds: [id] })),
    }),
    citations: t.field({
      type: [Citation],
      description: 'What the document cites outside every measure.',
      resolve: ({ id }, _args, context) => edgesFrom(id, 'CITES', context),
    }),
    targets: t.field({
      type: [Target],
      description: 'Targets the document sets outside every measure.',
      resolve: async ({ id }, _args, context) => {
        const edges = await edgesFrom(id, 'SETS', context);
        return Promise.all(edges.map((edge) => existing(context.loaders, 'Target', edge.to)));
      },
    }),
    brands: t.field({
      type: [BrandMention],
      description: 'Brands the document names outside every measure.',
      resolve: ({ id }, _args, context) => edgesFrom(id, 'NAMES', context),
    }),
  }),
});

/** What a page links to has `PAGE!/ADDRESS` for its origin. Paths say how a machine is arranged, and are nobody's concern. */
function pageOf(origin: string): string | null {
  return /^https?:\/\//.test(origin) ? (origin.split('!/')[0] ?? null) : null;
}

const DocumentsConnection = builder.connectionObject({ type: Document, name: 'DocumentsConnection' });

builder.queryFields((t) => ({
  document: t.field({
    type: Document,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { loaders }) => found(loaders, 'Document', id),
  }),
  documents: t.field({
    type: DocumentsConnection,
    args: {
      regionIds: t.arg.idList(),
      years: t.arg.intList(),
      kinds: t.arg({ type: [DocumentKind] }),
      titleContains: t.arg.string(),
      sort: t.arg({ type: DocumentSort }),
      ...pageArgs(t),
    },
    complexity: pageCost,
    resolve: async (_root, { regionIds, years, kinds, titleContains, sort, ...args }, context) => {
      const page = toPageRequest(args, context);
      const filter = given({ regionIds, years, kinds, titleContains });
      return toConnection(await context.store.documents(filter, page, sort ?? 'newest'), page);
    },
  }),
}));
