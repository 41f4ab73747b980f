import { NODE_KINDS } from '../../../graph/model.ts';
import { type SuggestedQuestion as Asked, suggestQuestions } from '../../../graph/search/suggest-questions.ts';
import { suggest } from '../../../graph/search/suggestions/suggest.ts';
import type * as store from '../../../graph/store/graph-store.ts';
import { builder } from '../builder.ts';
import { NodeKind, Role } from '../enums.ts';
import { atMost } from '../limit.ts';

const DEFAULT_SUGGESTIONS = 10;

const Suggestion = builder.objectRef<store.Suggestion>('Suggestion').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: NodeKind }),
    id: t.exposeID('id'),
    label: t.exposeString('label'),
    matched: t.exposeString('matched', {
      nullable: true,
      description: 'The name or alias that matched, when it is not the label.',
    }),
    measures: t.exposeInt('measures', { description: 'Measures it is connected to.' }),
  }),
});

builder.queryField('suggest', (t) =>
  t.field({
    type: [Suggestion],
    description:
      'Names that match what has been typed, in characters, pinyin, pinyin initials or a mixture of them; bodies also by their short names, terms by their English ones.',
    args: {
      typed: t.arg.string({ required: true }),
      kinds: t.arg({ type: [NodeKind] }),
      limit: t.arg.int({ description: `${DEFAULT_SUGGESTIONS} unless told.` }),
    },
    resolve: (_root, { typed, kinds, limit }, { store }) => {
      const text = typed.trim().slice(0, 100);
      return text === ''
        ? []
        : suggest(store, text, kinds ?? NODE_KINDS, atMost(50, limit ?? DEFAULT_SUGGESTIONS, 'limit'));
    },
  }),
);

const SuggestedQuestion = builder.objectRef<Asked>('SuggestedQuestion').implement({
  fields: (t) => ({
    unitId: t.exposeID('unitId'),
    name: t.exposeString('name', { description: 'Of the unit, with its place.' }),
    role: t.expose('role', { type: Role }),
    measures: t.exposeInt('measures', { description: 'That answer it.' }),
  }),
});

builder.queryField('suggestQuestions', (t) =>
  t.field({
    type: [SuggestedQuestion],
    description: 'What the units that match what has been typed lead, are responsible for or support, with counts.',
    args: { typed: t.arg.string({ required: true }) },
    resolve: (_root, { typed }, { store }) => {
      const text = typed.trim().slice(0, 100);
      return text === '' ? [] : suggestQuestions(store, text);
    },
  }),
);
