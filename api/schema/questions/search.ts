import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Truncation as TruncationRecord } from '../../../graph/search/build-filter.ts';
import { search } from '../../../graph/search/search.ts';
import {
  type PlanTargets as Found,
  type SearchHit as Hit,
  type Rescue as RescueRecord,
  SEARCH_SORTS,
  type SearchOutcome,
  type Understood as UnderstoodPart,
} from '../../../graph/search/search-result.ts';
import type { UnitAnswer as UnitAnswerRecord } from '../../../graph/search/unit-answers.ts';
import type { Expansion as ExpansionRecord } from '../../../graph/search/wordings.ts';
import { builder } from '../builder.ts';
import { FacetField, Role } from '../enums.ts';
import { atMost } from '../limit.ts';
import { MeasureFilter, toMeasureFilter } from '../measure-filter.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Measure, Target, Unit } from '../refs.ts';
import { Facet, facetLimit } from '../types/facets.ts';
import { OwnershipCell } from './ownership.ts';

const SearchSort = builder.enumType('SearchSort', { values: SEARCH_SORTS });

const Understood = builder.objectRef<UnderstoodPart>('Understood').implement({
  description: 'A part of the query that was taken as a filter.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description: 'Stable while the query stays the same; pass in `without` to drop it.',
    }),
    kind: t.exposeString('kind'),
    text: t.exposeString('text'),
    label: t.exposeString('label', {
      description: 'A name, a year or a number as it is written; of roles and kinds their codes.',
    }),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
  }),
});

const Span = builder.objectRef<Hit['passage']['marks'][number]>('Span').implement({
  fields: (t) => ({ start: t.exposeInt('start'), end: t.exposeInt('end') }),
});

const HitPassage = builder.objectRef<Hit['passage']>('HitPassage').implement({
  fields: (t) => ({
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    quote: t.exposeString('quote'),
    marks: t.expose('marks', { type: [Span], description: 'Spans of matched terms, offsets in the source.' }),
  }),
});

const HitReason = builder.objectRef<Hit['why']>('HitReason').implement({
  fields: (t) => ({
    lexicalRank: t.exposeInt('lexicalRank', { nullable: true }),
    denseRank: t.exposeInt('denseRank', { nullable: true }),
    terms: t.exposeStringList('terms'),
  }),
});

const SearchHit = builder.objectRef<Hit>('SearchHit').implement({
  fields: (t) => ({
    measure: t.expose('measure', { type: Measure }),
    score: t.exposeFloat('score'),
    match: t.exposeString('match', {
      description: 'exact: all words of the query are there; close: close in meaning; weak: may be related.',
    }),
    passage: t.expose('passage', { type: HitPassage }),
    why: t.expose('why', { type: HitReason }),
  }),
});

const SearchHitsConnection = builder.connectionObject({ type: SearchHit, name: 'SearchHitsConnection' });

const Rescue = builder.objectRef<RescueRecord>('Rescue').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label', {
      description: 'Labels of parts of the query and names of fields of the filter, which are dropped together.',
    }),
    total: t.exposeInt('total'),
  }),
});

const Expansion = builder.objectRef<ExpansionRecord>('Expansion').implement({
  fields: (t) => ({ written: t.exposeString('written'), meant: t.exposeStringList('meant') }),
});

const Truncation = builder.objectRef<TruncationRecord>('Truncation').implement({
  fields: (t) => ({
    label: t.exposeString('label', { description: 'Of the understood part.' }),
    kept: t.exposeInt('kept', { description: 'Measures that were looked at, the newest.' }),
  }),
});

const UnitAnswer = builder.objectRef<UnitAnswerRecord>('UnitAnswer').implement({
  description: 'What a body does in one role among the measures that answer.',
  fields: (t) => ({
    unit: t.expose('unit', { type: Unit }),
    role: t.expose('role', { type: Role }),
    measures: t.exposeInt('measures'),
    cells: t.expose('cells', { type: [OwnershipCell], description: 'Where it is said.' }),
  }),
});

const DEFAULT_ANSWERS = 10;
const MOST_ANSWERS = 50;

const PlanTargets = builder.objectRef<Found>('PlanTargets').implement({
  fields: (t) => ({
    total: t.exposeInt('total'),
    items: t.expose('items', { type: [Target], description: 'The first of them.' }),
  }),
});

const SearchResult = builder.objectRef<SearchOutcome>('SearchResult').implement({
  fields: (t) => ({
    understood: t.expose('understood', { type: [Understood] }),
    text: t.exposeString('text', {
      description: 'What was searched for after the understood parts were taken out.',
    }),
    total: t.exposeInt('total', { description: 'Measures that answer: exact and close hits.' }),
    weakTotal: t.exposeInt('weakTotal', { description: 'Weak hits, which stand behind the others.' }),
    searchedFor: t.exposeString('searchedFor', {
      nullable: true,
      description: 'The Chinese question that an English one was turned into; `understood` points into it.',
    }),
    expanded: t.expose('expanded', {
      type: [Expansion],
      description: 'Short forms of the question, and what else was searched for because of them.',
    }),
    truncated: t.expose('truncated', {
      type: [Truncation],
      description: 'Understood parts that more measures bear than are looked at: older ones are not among the answers.',
    }),
    answers: t.field({
      type: [UnitAnswer],
      description: 'For a question that asks who: the bodies, leads first. Empty for others.',
      args: { first: t.arg.int({ description: `Bodies and roles, ${DEFAULT_ANSWERS} unless told.` }) },
      complexity: { field: 1, multiplier: DEFAULT_ANSWERS },
      resolve: (result, { first }) => result.answers(atMost(MOST_ANSWERS, first ?? DEFAULT_ANSWERS, 'first')),
    }),
    planTargets: t.expose('planTargets', {
      type: PlanTargets,
      description: 'Targets that pass and that a plan sets as a whole, in none of its measures.',
    }),
    nearest: t.expose('nearest', {
      type: [Target],
      description: 'When no target passes: those of the same metric whose values are nearest.',
    }),
    mode: t.exposeString('mode', {
      description: 'lexical: no embedding model is at hand, so results go by words only.',
    }),
    hits: t.field({
      description: 'Exact, then close, then weak.',
      type: SearchHitsConnection,
      args: pageArgs(t),
      complexity: pageCost,
      resolve: async (result, args, context) => {
        const page = toPageRequest(args, context);
        return toConnection(await result.hits(page), page);
      },
    }),
    facets: t.field({
      type: [Facet],
      args: { fields: t.arg({ type: [FacetField], required: true }), limit: t.arg.int() },
      resolve: (result, { fields, limit }) => result.facets(fields, facetLimit(limit)),
    }),
    rescues: t.expose('rescues', {
      type: [Rescue],
      description: 'When nothing answers: which restriction to drop, and how many measures would then answer.',
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchResult,
    args: {
      query: t.arg.string({ required: true }),
      filter: t.arg({ type: MeasureFilter }),
      without: t.arg.stringList({ description: 'Understood parts to ignore, by key.' }),
      sort: t.arg({ type: SearchSort }),
      sure: t.arg.boolean({ description: 'Leave weak hits out.' }),
      today: t.arg.string({ description: 'ISO date that 去年 and 近三年 are counted from; today unless told.' }),
    },
    resolve: (_root, { query, filter, without, sort, sure, today }, { store, embedder, limits }) => {
      if (query.length > limits.searchText) {
        throw new ZhengmaiError(
          'LIMIT_EXCEEDED',
          `The question has ${query.length} characters and ${limits.searchText} are allowed; search for a clause of it.`,
        );
      }
      if (today && !/^\d{4}-\d{2}-\d{2}$/u.test(today))
        throw new ZhengmaiError('BAD_INPUT', `"${today}" is no date; give \`today\` as 2026-01-31 or leave it out.`);
      const request = {
        query,
        filter: toMeasureFilter(filter),
        without: without ?? [],
        sort: sort ?? 'relevance',
        sure: sure ?? false,
        today: today ?? new Date().toISOString().slice(0, 10),
      };
      return search({ store, embedder }, request);
    },
  }),
);
