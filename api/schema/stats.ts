import { digest } from '../../graph/store/digest.ts';
import type { StoreStats } from '../../graph/store/graph-store.ts';
import { builder } from './builder.ts';

const Count = builder.objectRef<{ readonly name: string; readonly count: number }>('Count').implement({
  fields: (t) => ({ name: t.exposeString('name'), count: t.exposeInt('count') }),
});

const Stats = builder.objectRef<StoreStats>('Stats').implement({
  fields: (t) => ({
    nodes: t.field({ type: [Count], resolve: ({ nodes }) => toCounts(nodes) }),
    edges: t.field({ type: [Count], resolve: ({ edges }) => toCounts(edges) }),
    sources: t.exposeInt('sources'),
    passages: t.exposeInt('passages'),
    vectors: t.exposeInt('vectors'),
    store: t.string({
      description: 'Which kind of store answers.',
      resolve: (_stats, _args, { storeName }) => storeName,
    }),
    digest: t.string({
      description: 'Of all that the store holds: equal content gives an equal digest in every store. Reads everything.',
      complexity: 5_000,
      resolve: (_stats, _args, { store }) => digest(store),
    }),
    search: t.string({
      description: 'The embedding model, or "lexical" when there is none.',
      resolve: (_stats, _args, { embedder }) => embedder?.model ?? 'lexical',
    }),
  }),
});

builder.queryField('stats', (t) => t.field({ type: Stats, resolve: (_root, _args, { store }) => store.stats() }));

const toCounts = (counts: { readonly [name: string]: number }) =>
  Object.entries(counts).map(([name, count]) => ({ name, count }));
