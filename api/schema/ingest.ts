import { ZhengmaiError } from '../../graph/errors.ts';
import type { Ingested } from '../ports/ingest.ts';
import { builder } from './builder.ts';
import { VersionPolicy } from './enums.ts';
import { existing } from './existing.ts';
import { Document } from './refs.ts';
import { Unread } from './types/unread.ts';

const IngestOutcome = builder.objectRef<Ingested>('IngestOutcome').implement({
  fields: (t) => ({
    documents: t.field({
      type: [Document],
      resolve: ({ documentIds }, _args, { loaders }) =>
        Promise.all(documentIds.map((id) => existing(loaders, 'Document', id))),
    }),
    changed: t.exposeBoolean('changed', { description: 'False when the same text was stored already.' }),
    unread: t.expose('unread', { type: [Unread], description: 'What the file holds and its reader did not hand on.' }),
    notes: t.stringList({
      description: 'What was odd in the text, one sentence each.',
      resolve: ({ notes }, _args, { say }) => notes.map(say),
    }),
  }),
});

builder.mutationFields((t) => ({
  ingest: t.field({
    type: IngestOutcome,
    description: 'Adds a plan from text; file uploads go to POST /ingest.',
    args: {
      name: t.arg.string({ required: true }),
      text: t.arg.string({ required: true }),
      versions: t.arg({
        type: VersionPolicy,
        description: '`replace` unless told; what was replaced stays as a revision.',
      }),
    },
    resolve: async (_root, { name, text, versions }, { ingest, wrote, signal }) => {
      if (name.trim() === '') throw new ZhengmaiError('BAD_INPUT', 'The plan has no name; give one in `name`.');
      if (text.trim() === '') throw new ZhengmaiError('BAD_INPUT', 'The plan has no text; give it in `text`.');
      const ingested = await ingest(name, text, { versions: versions ?? undefined, signal });
      wrote('ingest', ingested.documentIds);
      return ingested;
    },
  }),
  removeDocument: t.boolean({
    description: 'Removes a document and all that only it states; false when there is none by this id.',
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, { store, wrote }) => {
      const isRemoved = await store.removeDocument(id);
      if (isRemoved) wrote('removeDocument', [id]);
      return isRemoved;
    },
  }),
}));
