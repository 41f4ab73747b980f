import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Source } from '../../../graph/model.ts';
import { type PageBox as Box, confidenceOf, placeOnPage } from '../../../graph/text/place-on-page.ts';
import { sentenceAround } from '../../../graph/text/sentences.ts';
import type { Context } from '../../context.ts';
import { pictureAddress } from '../../links/page-pictures.ts';
import { builder } from '../builder.ts';
import { Basis } from '../enums.ts';
import { existing } from '../existing.ts';
import { Document, Evidence } from '../refs.ts';

const PageBox = builder.objectRef<Box>('PageBox').implement({
  description:
    'A rectangle on a page, its sides as shares of the page as it is seen, from 0 at the left and the top to 1.',
  fields: (t) => ({
    left: t.float({ resolve: ([left]) => left }),
    top: t.float({ resolve: ([, top]) => top }),
    right: t.float({ resolve: ([, , right]) => right }),
    bottom: t.float({ resolve: ([, , , bottom]) => bottom }),
  }),
});

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
      resolve: async (evidence, _args, context) =>
        placeOnPage(await sourceOf(evidence.documentId, context), evidence).page ?? null,
    }),
    box: t.field({
      type: PageBox,
      nullable: true,
      description:
        'Around the quote on its page, the first one where it runs over several; null where the file does not tell.',
      resolve: async (evidence, _args, context) =>
        placeOnPage(await sourceOf(evidence.documentId, context), evidence).box ?? null,
    }),
    picture: t.string({
      nullable: true,
      description:
        'Address on this server of a picture of the lines of the quote, marked; with `&whole` behind it, of their page. Null where the file was not kept.',
      resolve: async (evidence, _args, context) => {
        const source = await sourceOf(evidence.documentId, context);
        return context.pagePictures?.has(source, evidence) ? pictureAddress(evidence.documentId, evidence) : null;
      },
    }),
    recognition: t.float({
      nullable: true,
      description:
        'How sure the recognition was of the least sure figure or words of the quote, 0 to 1; null where the file held its text.',
      resolve: async (evidence, _args, context) => confidenceOf(await sourceOf(evidence.documentId, context), evidence),
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
