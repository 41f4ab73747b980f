import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Source } from '../../../graph/model.ts';
import { sentenceAround } from '../../../graph/text/sentences.ts';
import type { Context } from '../../context.ts';
import { pageAt } from '../../page-at.ts';
import { Basis } from '../enums.ts';
import { Document, Evidence } from '../refs.ts';
import { existing } from './existing.ts';

Evidence.implement({
  description: 'Every fact carries the sentence that proves it. Offsets count UTF-16 code units of the source text.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      resolve: (evidence, _args, { loaders }) => existing(loaders, 'Document', evidence.documentId),
    }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    quote: t.exposeString('quote'),
    sentence: t.string({
      description: 'The whole sentence around the quote.',
      resolve: async (evidence, _args, context) => {
        const { text } = await sourceOf(evidence.documentId, context);
        return sentenceAround(text, evidence.start, evidence.end);
      },
    }),
    rule: t.exposeString('rule', { description: 'Name of the rule that found it, as in docs/extraction.md.' }),
    basis: t.expose('basis', { type: Basis }),
    page: t.int({
      nullable: true,
      description: 'From 1; null for formats without pages.',
      resolve: async (evidence, _args, context) => pageAt(await sourceOf(evidence.documentId, context), evidence.start),
    }),
  }),
});

/** The source that a document stands in. */
export async function sourceOf(documentId: string, { loaders }: Context): Promise<Source> {
  const source = await loaders.source.load(documentId);
  if (!source)
    throw new ZhengmaiError('NOT_FOUND', `The source of document ${documentId} is gone; load the page again.`);
  return source;
}
