import { INGEST_STATES, type IngestProgress as Step } from '../../ports/progress.ts';
import { builder } from '../builder.ts';

const IngestState = builder.enumType('IngestState', { values: INGEST_STATES });

const IngestProgress = builder.objectRef<Step>('IngestProgress').implement({
  fields: (t) => ({
    name: t.exposeString('name'),
    state: t.expose('state', { type: IngestState }),
    passagesDone: t.exposeInt('passagesDone', { description: 'Of those that needed a vector.' }),
    passagesTotal: t.exposeInt('passagesTotal'),
    message: t.exposeString('message', { nullable: true, description: 'Why it failed, in one sentence.' }),
  }),
});

builder.subscriptionType({
  fields: (t) => ({
    ingestProgress: t.field({
      type: IngestProgress,
      description: 'Each step of every plan that is taken in from now on, over server-sent events.',
      subscribe: (_root, _args, { progress }) => progress.subscribe('ingest'),
      resolve: (step: Step) => step,
    }),
  }),
});
