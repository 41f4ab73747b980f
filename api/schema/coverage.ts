import type { MeasureNode } from '../../graph/model.ts';
import type { Context } from '../context.ts';
import type { Coverage as Report, Remark as ReportRemark } from '../ports/coverage.ts';
import { builder } from './builder.ts';
import { existing, found } from './existing.ts';
import { Document, Measure } from './refs.ts';
import { sourceOf } from './types/evidence.ts';
import { Unread } from './types/unread.ts';

const UnknownUnit = builder.objectRef<Report['unknownUnits'][number]>('UnknownUnit').implement({
  fields: (t) => ({ name: t.exposeString('name'), start: t.exposeInt('start'), end: t.exposeInt('end') }),
});

const Remark = builder.objectRef<ReportRemark>('Remark').implement({
  description: 'Something that was seen and not taken, and the rule that says why.',
  fields: (t) => ({
    rule: t.exposeString('rule'),
    message: t.exposeString('message'),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
  }),
});

const Coverage = builder.objectRef<Report>('Coverage').implement({
  description: 'What was understood of a document and what was not.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      resolve: ({ documentId }, _args, { loaders }) => existing(loaders, 'Document', documentId),
    }),
    characters: t.exposeInt('characters', { description: 'Of the document, white space left out.' }),
    covered: t.exposeFloat('covered', {
      description: 'Share of them inside measures and facts, from 0 to 1; below 1 where something was not read.',
    }),
    unread: t.expose('unread', { type: [Unread], description: 'What the file holds and its reader did not hand on.' }),
    measures: t.exposeInt('measures'),
    withoutUnit: t.field({
      type: [Measure],
      description: 'No unit is named for them.',
      resolve: ({ withoutUnit }, _args, context) => measuresOf(withoutUnit, context),
    }),
    withoutTarget: t.field({
      type: [Measure],
      description: 'They set no target.',
      resolve: ({ withoutTarget }, _args, context) => measuresOf(withoutTarget, context),
    }),
    withoutDeadline: t.field({
      type: [Measure],
      description: 'They set targets, none with a deadline.',
      resolve: ({ withoutDeadline }, _args, context) => measuresOf(withoutDeadline, context),
    }),
    unknownUnits: t.expose('unknownUnits', {
      type: [UnknownUnit],
      description: 'Names that neither a list nor their ending tells to be a body; they are kept as written.',
    }),
    notTaken: t.expose('notTaken', { type: [Remark] }),
  }),
});

builder.queryField('coverage', (t) =>
  t.field({
    type: Coverage,
    nullable: true,
    description: 'Reads the stored text again and says what the rules made of it.',
    args: { document: t.arg.id({ required: true }) },
    complexity: { field: 100, multiplier: 1 },
    resolve: async (_root, { document: id }, context) => {
      if (!(await found(context.loaders, 'Document', id))) return null;
      const report = await context.report(await sourceOf(id, context));
      return report.find(({ documentId }) => documentId === id) ?? null;
    },
  }),
);

/** A measure that today's rules find and the stored graph does not have is left out: ingesting the document again adds it. */
async function measuresOf(lines: readonly { readonly id: string }[], { loaders }: Context): Promise<MeasureNode[]> {
  const measures = await Promise.all(lines.map(({ id }) => found(loaders, 'Measure', id)));
  return measures.filter((measure) => measure !== null);
}
