import type { Correction as CorrectionRecord } from '../../graph/correction.ts';
import { measureStretch } from '../../graph/measure-stretch.ts';
import type { DocumentNode } from '../../graph/model.ts';
import { locate } from '../../graph/text/place-of-words.ts';
import type { Context } from '../context.ts';
import type { Corrected } from '../ports/corrections.ts';
import { builder } from './builder.ts';
import { Claim, Role } from './enums.ts';
import { existing } from './existing.ts';
import { Document, Measure } from './refs.ts';
import { sourceOf } from './types/evidence.ts';

const Correction = builder.objectRef<CorrectionRecord>('Correction').implement({
  description: "A reader's decision about a fact. It wins over the rules whenever the plan is read.",
  fields: (t) => ({
    id: t.exposeID('id', { description: 'For `undoCorrection`.' }),
    claim: t.expose('claim', { type: Claim }),
    plan: t.exposeString('plan', { nullable: true, description: 'Title; null for what holds in every plan.' }),
    before: t.exposeString('before', { description: 'What stands right before the quote in the plan.' }),
    quote: t.exposeString('quote', { description: 'The words that are meant, as the plan has them.' }),
    name: t.exposeString('name', { nullable: true }),
    is: t.exposeString('is', { nullable: true, description: 'What it is instead.' }),
    role: t.expose('role', { type: Role, nullable: true }),
    by: t.exposeString('by'),
    at: t.exposeString('at', { description: 'ISO time; empty where a file was written by hand.' }),
    why: t.exposeString('why', { nullable: true }),
  }),
});

const CorrectionOutcome = builder.objectRef<Corrected>('CorrectionOutcome').implement({
  fields: (t) => ({
    corrections: t.expose('corrections', { type: [Correction] }),
    documents: t.field({
      type: [Document],
      description: 'The plans that were read again because of it.',
      resolve: ({ documentIds }, _args, { loaders }) =>
        Promise.all(documentIds.map((id) => existing(loaders, 'Document', id))),
    }),
  }),
});

builder.objectField(Document, 'corrections', (t) =>
  t.field({
    type: [Correction],
    description: 'What readers have decided about this plan, oldest first.',
    resolve: (document, _args, context) => ofPlan(document, context),
  }),
);

builder.objectField(Measure, 'corrections', (t) =>
  t.field({
    type: [Correction],
    description: 'What readers have decided about its words and about who answers for it.',
    resolve: async (measure, _args, context) => {
      const { documentId } = measure;
      const document = await existing(context.loaders, 'Document', documentId);
      const corrections = await ofPlan(document, context);
      if (corrections.length === 0) return [];
      const [{ text }, own, duties] = await Promise.all([
        sourceOf(documentId, context),
        measureStretch(context.store, measure, document),
        context.loaders.edges.RESPONSIBLE_FOR.load(measure.id),
      ]);
      const stretches = [own, ...duties.flatMap(({ evidence }) => evidence)];
      return corrections.filter((correction) => {
        const place = locate(text, document, correction);
        return place !== null && stretches.some(({ start, end }) => start <= place.start && place.end <= end);
      });
    },
  }),
);

async function ofPlan({ title }: DocumentNode, { corrections }: Context): Promise<CorrectionRecord[]> {
  return (await corrections.list()).filter(({ plan }) => plan === title);
}

builder.queryFields((t) => ({
  corrections: t.field({
    type: [Correction],
    description: "All readers' decisions, oldest first, those about names of units last.",
    resolve: (_root, _args, { corrections }) => corrections.list().then((all) => [...all]),
  }),
  mayCorrect: t.boolean({
    description: 'Whether this caller may correct facts and add plans.',
    resolve: (_root, _args, { mayWrite }) => mayWrite,
  }),
  readsAddresses: t.boolean({
    description: 'Whether `POST /ingest?address=` fetches pages; only where the server was started to.',
    resolve: (_root, _args, { readsAddresses }) => readsAddresses,
  }),
}));

/** Whoever has a token is known; on a machine of one's own a person may sign with a name. */
function signed(by: string | null | undefined, { caller }: Context): string {
  return caller === 'local' ? by?.trim() || caller : caller;
}

builder.mutationFields((t) => ({
  correct: t.field({
    type: CorrectionOutcome,
    description: 'Notes what is wrong in what was read from a plan, and reads the plan again.',
    args: {
      claim: t.arg({ type: Claim, required: true }),
      about: t.arg.id({
        required: true,
        description:
          'The duty (not_a_unit, other_unit, other_role), target (not_a_target), measure (missing_unit), document (missing_measure) or unit (same_unit).',
      }),
      unit: t.arg.string({ description: 'The right, missing or same unit.' }),
      role: t.arg({ type: Role }),
      quote: t.arg.string({ description: 'Words of the missing measure.' }),
      why: t.arg.string(),
      by: t.arg.string({ description: 'Name of the reader, where no token tells it.' }),
    },
    resolve: async (_root, { claim, about, unit, role, quote, why, by }, context) => {
      const request = {
        ...{ claim, about, by: signed(by, context) },
        ...{ unit: unit ?? undefined, role: role ?? undefined, quote: quote ?? undefined, why: why ?? undefined },
      };
      const corrected = await context.corrections.add(request);
      context.wrote('correct', corrected.documentIds);
      return corrected;
    },
  }),
  undoCorrection: t.field({
    type: CorrectionOutcome,
    description: 'Takes a correction back, and reads the plan again.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => {
      const corrected = await context.corrections.undo(id);
      context.wrote('undoCorrection', corrected.documentIds);
      return corrected;
    },
  }),
}));
