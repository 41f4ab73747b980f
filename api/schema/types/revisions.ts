import type { DocumentNode } from '../../../graph/model.ts';
import { compareWording } from '../../../graph/precedents/compare-wording.ts';
import {
  type ChangeCounts as Counted,
  countChanges,
  FACT_CHANGES,
  type FieldChange as FieldChanged,
  type MeasureChange as MeasureChanged,
  type MeasureVersion as MeasureThen,
  type VersionEvidence as Proof,
  type TargetChange as TargetChanged,
  type TargetVersion as TargetThen,
  type UnitChange as UnitChanged,
  type UnitVersion as UnitThen,
} from '../../../graph/revision.ts';
import { sentenceAround } from '../../../graph/text/sentences.ts';
import type { Loaders } from '../../loaders.ts';
import { type ShownRevision, showRevisions } from '../../revision-texts.ts';
import { builder } from '../builder.ts';
import { Basis, Comparator, Role } from '../enums.ts';
import { existing, found } from '../existing.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Comparison } from '../questions/comparison.ts';
import { Document, Measure, Unit } from '../refs.ts';

/** Something of one version, and the text of that version; null when the text is not kept. */
interface In<T> {
  readonly it: T;
  readonly text: string | null;
  /** The version is today's. */
  readonly isCurrent: boolean;
}

/** Something that changed, and the revision that says so. */
interface Within<T> {
  readonly it: T;
  readonly shown: ShownRevision;
}

/** A bracket and the name in it: what a fact of one version has at most. */
const PROOFS = 2;

const FactChange = builder.enumType('FactChange', { values: FACT_CHANGES });

const VersionEvidence = builder.objectRef<In<Proof>>('VersionEvidence').implement({
  description:
    'The words that prove a fact in one version of a document. Offsets count from where the document begins.',
  fields: (t) => ({
    start: t.int({ resolve: ({ it }) => it.start }),
    end: t.int({ resolve: ({ it }) => it.end }),
    quote: t.string({ resolve: ({ it }) => it.quote }),
    sentence: t.string({
      description: 'The whole sentence around the quote; the quote alone where that version is not kept.',
      resolve: ({ it, text }) => (text === null ? it.quote : sentenceAround(text, it.start, it.end)),
    }),
    rule: t.string({ resolve: ({ it }) => it.rule }),
    basis: t.field({ type: Basis, resolve: ({ it }) => it.basis }),
  }),
});

const MeasureVersion = builder.objectRef<In<MeasureThen>>('MeasureVersion').implement({
  fields: (t) => ({
    number: t.string({ nullable: true, resolve: ({ it }) => it.number }),
    title: t.string({ nullable: true, resolve: ({ it }) => it.title }),
    path: t.stringList({ resolve: ({ it }) => [...it.path] }),
    text: t.string({ resolve: ({ it }) => it.text }),
    start: t.int({ description: 'From where the document begins.', resolve: ({ it }) => it.start }),
    end: t.int({ resolve: ({ it }) => it.end }),
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'As it is stored; null for a version that is not today’s.',
      resolve: ({ it, isCurrent }, _args, { loaders }) => (isCurrent ? found(loaders, 'Measure', it.id) : null),
    }),
  }),
});

const UnitVersion = builder.objectRef<In<UnitThen>>('UnitVersion').implement({
  fields: (t) => ({
    role: t.field({ type: Role, resolve: ({ it }) => it.role }),
    first: t.boolean({ resolve: ({ it }) => it.first }),
    evidence: t.field({ type: [VersionEvidence], complexity: { field: 1, multiplier: PROOFS }, resolve: proofsOf }),
  }),
});

const TargetVersion = builder.objectRef<In<TargetThen>>('TargetVersion').implement({
  fields: (t) => ({
    text: t.string({ resolve: ({ it }) => it.text }),
    value: t.float({ nullable: true, resolve: ({ it }) => it.value }),
    upper: t.float({ nullable: true, resolve: ({ it }) => it.upper }),
    unit: t.string({ resolve: ({ it }) => it.unit }),
    comparator: t.field({ type: Comparator, resolve: ({ it }) => it.comparator }),
    deadline: t.string({ nullable: true, resolve: ({ it }) => it.deadline }),
    evidence: t.field({ type: [VersionEvidence], complexity: { field: 1, multiplier: PROOFS }, resolve: proofsOf }),
  }),
});

const UnitChange = builder.objectRef<Within<UnitChanged>>('UnitChange').implement({
  fields: (t) => ({
    change: t.field({ type: FactChange, resolve: ({ it }) => it.change }),
    name: t.string({ resolve: ({ it }) => it.name }),
    unit: t.field({
      type: Unit,
      nullable: true,
      description: 'Null when no stored plan names it any more.',
      resolve: ({ it }, _args, { loaders }) => found(loaders, 'Unit', it.unitId),
    }),
    before: t.field({ type: UnitVersion, nullable: true, resolve: before }),
    after: t.field({ type: UnitVersion, nullable: true, resolve: after }),
  }),
});

const TargetChange = builder.objectRef<Within<TargetChanged>>('TargetChange').implement({
  fields: (t) => ({
    change: t.field({ type: FactChange, resolve: ({ it }) => it.change }),
    metric: t.string({ resolve: ({ it }) => it.metric }),
    before: t.field({ type: TargetVersion, nullable: true, resolve: before }),
    after: t.field({ type: TargetVersion, nullable: true, resolve: after }),
  }),
});

const MeasureChange = builder.objectRef<Within<MeasureChanged>>('MeasureChange').implement({
  description: 'A measure that appeared, vanished, or whose words, units or targets changed.',
  fields: (t) => ({
    change: t.field({ type: FactChange, resolve: ({ it }) => it.change }),
    before: t.field({ type: MeasureVersion, nullable: true, resolve: before }),
    after: t.field({ type: MeasureVersion, nullable: true, resolve: after }),
    comparison: t.field({
      type: Comparison,
      nullable: true,
      description: 'Word by word; null when the words are the same, or one side has none.',
      resolve: ({ it: { before: a, after: b } }) =>
        a && b && a.text !== b.text ? compareWording(a.text, b.text) : null,
    }),
    units: t.field({ type: [UnitChange], resolve: ({ it, shown }) => within(shown, it.units) }),
    targets: t.field({ type: [TargetChange], resolve: ({ it, shown }) => within(shown, it.targets) }),
  }),
});

const FieldChange = builder.objectRef<FieldChanged>('FieldChange').implement({
  description: 'A field of the document itself.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'title, issuer, documentNumber, publishedOn or regionId' }),
    before: t.string({
      nullable: true,
      description: 'As a person reads it: of a region its name.',
      resolve: ({ field, before: value }, _args, { loaders }) => readable(field, value, loaders),
    }),
    after: t.string({
      nullable: true,
      resolve: ({ field, after: value }, _args, { loaders }) => readable(field, value, loaders),
    }),
  }),
});

const ChangeCounts = builder.objectRef<Counted>('ChangeCounts').implement({
  fields: (t) => ({
    appeared: t.exposeInt('appeared'),
    changed: t.exposeInt('changed'),
    vanished: t.exposeInt('vanished'),
  }),
});

const RevisionCounts = builder.objectRef<ReturnType<typeof countChanges>>('RevisionCounts').implement({
  fields: (t) => ({
    measures: t.expose('measures', { type: ChangeCounts }),
    units: t.expose('units', { type: ChangeCounts }),
    targets: t.expose('targets', { type: ChangeCounts }),
  }),
});

const Revision = builder.objectRef<ShownRevision>('Revision').implement({
  description: '修订: a document as it was until its text was replaced, and what the newer text changed.',
  fields: (t) => ({
    id: t.id({ resolve: ({ revision }) => revision.id }),
    document: t.field({
      type: Document,
      resolve: ({ revision }, _args, { loaders }) => existing(loaders, 'Document', revision.documentId),
    }),
    replacedAt: t.string({
      description: 'When the newer text was stored, ISO in UTC.',
      resolve: ({ revision }) => revision.replacedAt,
    }),
    title: t.string({ description: 'As it was.', resolve: ({ revision }) => revision.title }),
    text: t.string({ description: 'As it was.', resolve: ({ revision }) => revision.text }),
    hash: t.string({ description: 'SHA-256 of the text, hex.', resolve: ({ revision }) => revision.hash }),
    isLatest: t.boolean({
      description: 'The text that replaced it is today’s: what its changes led to stands in the stored document.',
      resolve: ({ isCurrent }) => isCurrent,
    }),
    counts: t.field({ type: RevisionCounts, resolve: ({ revision }) => countChanges(revision.changes) }),
    fields: t.field({ type: [FieldChange], resolve: ({ revision }) => [...revision.changes.fields] }),
    measures: t.field({
      type: [MeasureChange],
      description: 'In the order of the newer text, what vanished at its end.',
      resolve: (shown) => within(shown, shown.revision.changes.measures),
    }),
    targets: t.field({
      type: [TargetChange],
      description: 'Targets outside every measure.',
      resolve: (shown) => within(shown, shown.revision.changes.targets),
    }),
  }),
});

const RevisionsConnection = builder.connectionObject({ type: Revision, name: 'RevisionsConnection' });

builder.objectField(Document, 'revisions', (t) =>
  t.field({
    type: RevisionsConnection,
    description: 'What it said before, newest first.',
    args: pageArgs(t),
    complexity: pageCost,
    resolve: async (document: DocumentNode, args, context) => {
      const request = toPageRequest(args, context);
      const page = await context.store.revisions(document.id, request);
      const shown = await showRevisions(
        page.items.map(({ node }) => node),
        document,
        context,
      );
      const items = page.items.flatMap(({ cursor }, i) => {
        const node = shown[i];
        return node ? [{ node, cursor }] : [];
      });
      return toConnection({ ...page, items }, request);
    },
  }),
);

async function readable(field: FieldChanged['field'], value: string | null, loaders: Loaders) {
  if (field !== 'regionId') return value;
  return (await found(loaders, 'Region', value))?.fullName ?? value;
}

function within<T>(shown: ShownRevision, changes: readonly T[]): Within<T>[] {
  return changes.map((it) => ({ it, shown }));
}

function before<T>({ it, shown }: Within<{ readonly before: T | null }>): In<T> | null {
  return it.before && { it: it.before, text: shown.revision.text, isCurrent: false };
}

function after<T>({ it, shown }: Within<{ readonly after: T | null }>): In<T> | null {
  return it.after && { it: it.after, text: shown.textAfter, isCurrent: shown.isCurrent };
}

function proofsOf({ it, ...version }: In<{ readonly evidence: readonly Proof[] }>): In<Proof>[] {
  return it.evidence.map((proof) => ({ it: proof, ...version }));
}
