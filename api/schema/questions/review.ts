import { ZhengmaiError } from '../../../graph/errors.ts';
import type { DraftDeadline as Deadline } from '../../../graph/precedents/review/draft.ts';
import type { DraftLaw as Law, DraftUnit as Unit } from '../../../graph/precedents/review/facts.ts';
import { FINDING_CODES, type Finding as Found } from '../../../graph/precedents/review/finding.ts';
import type { Elsewhere } from '../../../graph/precedents/review/numbers-elsewhere.ts';
import {
  type DraftReview as Review,
  type ReviewedMeasure as Reviewed,
  type ReviewedTarget as ReviewedNumber,
  reviewDraft,
} from '../../../graph/precedents/review/review-draft.ts';
import { builder } from '../builder.ts';
import { Basis, Comparator, MeasureKind, Role } from '../enums.ts';
import { found } from '../existing.ts';
import { Target } from '../refs.ts';
import { PrecedentFamily } from './precedents.ts';

const FindingCode = builder.enumType('FindingCode', {
  values: Object.fromEntries(FINDING_CODES.map((value) => [value.replaceAll('-', '_'), { value }])) as {
    [name: string]: { value: (typeof FINDING_CODES)[number] };
  },
});

const FindingValue = builder.objectRef<readonly [string, string]>('FindingValue').implement({
  fields: (t) => ({
    name: t.string({ resolve: ([name]) => name }),
    value: t.string({ resolve: ([, value]) => value }),
  }),
});

const Finding = builder.objectRef<Found>('Finding').implement({
  description: 'Something a writer may want to look at; the reader puts it into words.',
  fields: (t) => ({
    code: t.expose('code', { type: FindingCode }),
    start: t.exposeInt('start', { description: 'In the draft as it was read.' }),
    end: t.exposeInt('end'),
    quote: t.exposeString('quote'),
    values: t.field({ type: [FindingValue], resolve: ({ values }) => Object.entries(values) }),
  }),
});

const DraftUnit = builder.objectRef<Unit>('DraftUnit').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    role: t.expose('role', { type: Role }),
    first: t.exposeBoolean('first'),
    basis: t.expose('basis', { type: Basis }),
    collective: t.exposeBoolean('collective', { description: 'No list can name it: 有关部门.' }),
  }),
});

const DraftDeadline = builder.objectRef<Deadline>('DraftDeadline').implement({
  fields: (t) => ({
    text: t.exposeString('text'),
    iso: t.exposeString('iso', { nullable: true }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
  }),
});

const DraftLaw = builder.objectRef<Law>('DraftLaw').implement({
  fields: (t) => ({
    title: t.string({ resolve: ({ regulation }) => regulation.title }),
    article: t.exposeString('article', { nullable: true }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
  }),
});

const NumbersElsewhere = builder.objectRef<Elsewhere>('NumbersElsewhere').implement({
  description: 'What other plans demand of the same metric, in the unit of the draft.',
  fields: (t) => ({
    plans: t.exposeInt('plans'),
    low: t.exposeFloat('low'),
    median: t.exposeFloat('median'),
    high: t.exposeFloat('high'),
    targets: t.field({
      type: [Target],
      resolve: async ({ targetIds }, _args, { loaders }) => {
        const targets = await Promise.all(targetIds.slice(0, SHOWN).map((id) => found(loaders, 'Target', id)));
        return targets.filter((target) => target !== null);
      },
    }),
  }),
});
const SHOWN = 10;

const DraftTarget = builder.objectRef<ReviewedNumber>('DraftTarget').implement({
  fields: (t) => ({
    metric: t.exposeString('metric'),
    value: t.exposeFloat('value', { nullable: true }),
    upper: t.exposeFloat('upper', { nullable: true }),
    unit: t.exposeString('unit'),
    comparator: t.expose('comparator', { type: Comparator }),
    deadline: t.exposeString('deadline', { nullable: true }),
    text: t.exposeString('text'),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    elsewhere: t.expose('elsewhere', { type: NumbersElsewhere, nullable: true }),
  }),
});

const ReviewedMeasure = builder.objectRef<Reviewed>('ReviewedMeasure').implement({
  fields: (t) => ({
    documentTitle: t.string({ resolve: ({ document }) => document.title }),
    kind: t.field({ type: MeasureKind, resolve: ({ measure }) => measure.measureKind }),
    number: t.string({ nullable: true, resolve: ({ measure }) => measure.number }),
    title: t.string({ nullable: true, resolve: ({ measure }) => measure.title }),
    path: t.stringList({ resolve: ({ measure }) => [...measure.path] }),
    text: t.string({ resolve: ({ measure }) => measure.text }),
    start: t.int({ resolve: ({ measure }) => measure.start }),
    end: t.int({ resolve: ({ measure }) => measure.end }),
    isGoal: t.exposeBoolean('isGoal', { description: 'A sentence that sets a number outside every measure.' }),
    units: t.expose('units', { type: [DraftUnit] }),
    targets: t.expose('targets', { type: [DraftTarget] }),
    deadlines: t.expose('deadlines', { type: [DraftDeadline] }),
    brands: t.stringList({ resolve: ({ brands }) => brands.map(({ name }) => name) }),
    laws: t.expose('laws', { type: [DraftLaw] }),
    findings: t.expose('findings', { type: [Finding], description: 'In the order of the text.' }),
    precedents: t.expose('precedents', {
      type: [PrecedentFamily],
      description: 'The best three families.',
      complexity: { field: 1, multiplier: 3 },
    }),
    weak: t.expose('weak', {
      type: [PrecedentFamily],
      description: 'Where there are fewer than three, families that may be related.',
      complexity: { field: 1, multiplier: 3 },
    }),
  }),
});

const DraftReview = builder.objectRef<Review>('DraftReview').implement({
  description: 'What a draft says, lacks and shares with stored plans, measure by measure. Nothing of it is stored.',
  fields: (t) => ({
    titles: t.stringList({ resolve: ({ documents }) => documents.map(({ title }) => title) }),
    text: t.exposeString('text', { description: 'The draft as it was read: what all offsets count in.' }),
    mode: t.exposeString('mode', { description: 'lexical: precedents go by words only.' }),
    measures: t.expose('measures', { type: [ReviewedMeasure], complexity: { field: 1, multiplier: 20 } }),
    omitted: t.exposeInt('omitted', { description: 'Measures behind the last one that was reviewed.' }),
  }),
});

builder.queryField('reviewDraft', (t) =>
  t.field({
    type: DraftReview,
    description: 'Give the draft as text, or a file of any format that can be ingested in Base64.',
    args: {
      name: t.arg.string({ required: true, description: 'File name; tells the format of a file.' }),
      text: t.arg.string(),
      file: t.arg.string({ description: 'Base64.' }),
      sure: t.arg.boolean({ description: 'Leave out what may merely be related.' }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { name, text, file, sure }, { store, embedder, readDraft, signal }) => {
      if (name.trim() === '') throw new ZhengmaiError('BAD_INPUT', 'The draft has no name; give one in `name`.');
      const draft = await readDraft(name, contentOf(text, file), signal);
      return reviewDraft({ store, embedder, signal }, draft, { sure: sure ?? false });
    },
  }),
);

function contentOf(text: string | null | undefined, file: string | null | undefined): string | Uint8Array {
  if ((text ?? '').trim() !== '' && !file) return text ?? '';
  if (file && !text) return Buffer.from(file, 'base64');
  throw new ZhengmaiError('BAD_INPUT', 'Give the draft either in `text` or in `file`.');
}
