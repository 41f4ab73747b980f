import { ZhengmaiError } from '../../../graph/errors.ts';
import type { DocumentNode } from '../../../graph/model.ts';
import { type CitationForms, citationForms } from '../../../graph/precedents/citation-forms.ts';
import { PRECEDENT_MATCHES } from '../../../graph/precedents/classify-similarity.ts';
import { askedMeasure, askedText } from '../../../graph/precedents/precedent-query.ts';
import {
  type PrecedentFamily as Family,
  type Precedent as Found,
  findPrecedents,
  type Precedents as Result,
} from '../../../graph/precedents/precedents.ts';
import { builder } from '../builder.ts';
import { atMost } from '../limit.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { Document, Measure } from '../refs.ts';
import { Comparison, DiffUnit } from './comparison.ts';

const DEFAULT_FAMILIES = 10;
const MAX_FAMILIES = 100;

const Citations = builder.objectRef<CitationForms>('CitationForms').implement({
  description: 'A plan as a reference, ready to paste.',
  fields: (t) => ({
    gbt7714: t.exposeString('gbt7714', { description: 'GB/T 7714—2025, 8.12.' }),
    bibtex: t.exposeString('bibtex'),
    ris: t.exposeString('ris'),
    csl: t.exposeString('csl', { description: 'One item of CSL-JSON.' }),
    plain: t.exposeString('plain'),
  }),
});

builder.objectField(Document, 'citationForms', (t) =>
  t.field({ type: Citations, resolve: (document: DocumentNode) => citationForms(document) }),
);

const PrecedentMatch = builder.enumType('PrecedentMatch', {
  description:
    'near: nearly the same wording; shared: parts of it; meaning: the same matter in other words; weak: may be related.',
  values: PRECEDENT_MATCHES,
});

export const Excerpt = builder.objectRef<Found['excerpt']>('Excerpt').implement({
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    quote: t.exposeString('quote'),
  }),
});

const Precedent = builder.objectRef<Found>('Precedent').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure }),
    document: t.expose('document', { type: Document }),
    isAsked: t.exposeBoolean('isAsked', { description: 'It is the measure that was asked about.' }),
    excerpt: t.expose('excerpt', {
      type: Excerpt,
      description: 'The part of the measure that corresponds, offsets in the source.',
    }),
    match: t.expose('match', { type: PrecedentMatch }),
    likeness: t.exposeFloat('likeness', { description: 'Wording in common with what was asked, from 0 to 1.' }),
    contained: t.exposeFloat('contained', { description: 'Share of what was asked that stands in the measure.' }),
    cosine: t.exposeFloat('cosine', { nullable: true, description: 'Null where meaning did not find it.' }),
    comparedWithAsked: t.field({
      type: Comparison,
      description: 'From what was asked to this excerpt.',
      args: { by: t.arg({ type: DiffUnit, defaultValue: 'word' }) },
      resolve: ({ comparedWithAsked }, { by }) => comparedWithAsked(by ?? 'word'),
    }),
    comparedWithFirst: t.field({
      type: Comparison,
      nullable: true,
      description:
        'From the oldest wording of the family to this one: what was kept, cut and added. Null for the oldest.',
      args: { by: t.arg({ type: DiffUnit, defaultValue: 'word' }) },
      resolve: ({ comparedWithFirst }, { by }) => comparedWithFirst(by ?? 'word'),
    }),
  }),
});

export const PrecedentFamily = builder.objectRef<Family>('PrecedentFamily').implement({
  description: 'Wordings that are versions of one another, oldest first.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The oldest measure.' }),
    match: t.expose('match', { type: PrecedentMatch, description: 'Of its likest member.' }),
    likeness: t.exposeFloat('likeness'),
    first: t.expose('first', {
      type: Precedent,
      nullable: true,
      description: 'Who worded it first; null when no member has a date.',
    }),
    members: t.expose('members', { type: [Precedent], complexity: { field: 1, multiplier: 2 } }),
  }),
});

const Precedents = builder.objectRef<{ result: Result; first: number }>('Precedents').implement({
  fields: (t) => ({
    text: t.string({ description: 'What was asked.', resolve: ({ result }) => result.asked.text }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'What was asked, when it is stored.',
      resolve: ({ result }) => result.asked.measure,
    }),
    mode: t.string({
      description: 'lexical: there is no embedding model, and what is worded otherwise was not found.',
      resolve: ({ result }) => result.mode,
    }),
    total: t.int({
      description: 'Families of precedents, shown or not.',
      resolve: ({ result }) => result.families.length,
    }),
    weakTotal: t.int({
      description: 'Families that may be related, shown or not.',
      resolve: ({ result }) => result.weak.length,
    }),
    families: t.field({
      type: [PrecedentFamily],
      description: 'Likest first.',
      complexity: { field: 1, multiplier: DEFAULT_FAMILIES },
      resolve: ({ result, first }) => result.families.slice(0, first),
    }),
    weak: t.field({
      type: [PrecedentFamily],
      description: 'Below the bounds of a precedent; nearest first.',
      complexity: { field: 1, multiplier: DEFAULT_FAMILIES },
      resolve: ({ result, first }) => result.weak.slice(0, first),
    }),
  }),
});

builder.queryField('precedents', (t) =>
  t.field({
    type: Precedents,
    description: 'Who worded a clause before, in other documents: give a text or a stored measure.',
    args: {
      text: t.arg.string(),
      measureId: t.arg.id(),
      filter: t.arg({ type: MeasureFilter }),
      first: t.arg.int({ description: `Families, ${DEFAULT_FAMILIES} unless told.` }),
      sure: t.arg.boolean({ description: 'Leave out what may be related.' }),
    },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_root, { text, measureId, filter, first, sure }, { store, embedder, signal }) => {
      const shown = atMost(MAX_FAMILIES, first ?? DEFAULT_FAMILIES, 'first');
      if ((text ?? '') === '' ? !measureId : measureId) {
        throw new ZhengmaiError('BAD_INPUT', 'Give either a `text` or a `measureId` to find precedents for.');
      }
      const asked = measureId ? await askedMeasure(store, measureId) : askedText(text ?? '');
      const result = await findPrecedents({ store, embedder, signal }, asked, toMeasureFilter(filter), {
        sure: sure ?? false,
      });
      return { result, first: shown };
    },
  }),
);
