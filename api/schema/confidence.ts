import type { Edge } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { Context } from '../context.ts';
import { builder } from './builder.ts';
import { atMost } from './limit.ts';
import { Document, Edge as EdgeType } from './refs.ts';

export const CONFIDENCE =
  'How likely it is right, 0 to 1: of facts at .9, nine in ten are. 1 where a person decided; null where it was not worked out.';

type Arguments = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg'];

/** Leaves out what is less or more sure. */
export const confidenceArgs = (t: { readonly arg: Arguments }) => ({
  minConfidence: t.arg.float({ description: 'Leaves out what is less sure.' }),
  maxConfidence: t.arg.float({ description: 'Leaves out what is surer: what to check.' }),
});

interface Bounds {
  readonly minConfidence?: number | null | undefined;
  readonly maxConfidence?: number | null | undefined;
}

/** Facts whose confidence is not known pass a lower bound no more than an upper one. */
export function within(bounds: Bounds, edges: readonly Edge[]): Edge[] {
  const { minConfidence, maxConfidence } = bounds;
  return edges.filter(({ confidence }) => {
    if (minConfidence != null && (confidence === null || confidence < minConfidence)) return false;
    return maxConfidence == null || (confidence !== null && confidence <= maxConfidence);
  });
}

const DEFAULT_DOUBTFUL = 20;
const MOST_DOUBTFUL = 100;

builder.objectField(Document, 'doubtful', (t) =>
  t.field({
    type: [EdgeType],
    description: 'Facts of the plan that are least sure, the most doubtful first: what to check.',
    args: {
      below: t.arg.float({ description: 'Less sure than this, .9 unless told.' }),
      first: t.arg.int({ description: `${DEFAULT_DOUBTFUL} unless told.` }),
    },
    complexity: { field: 20, multiplier: DEFAULT_DOUBTFUL },
    resolve: async ({ id }, { below, first }, { store }: Context) => {
      const limit = atMost(MOST_DOUBTFUL, first ?? DEFAULT_DOUBTFUL, 'first');
      const facts = await factsOf(store, id);
      return facts
        .filter(({ confidence }) => confidence !== null && confidence < (below ?? 0.9))
        .sort((a, b) => (a.confidence ?? 1) - (b.confidence ?? 1) || a.order - b.order)
        .slice(0, limit);
    },
  }),
);

/** Every fact that a document states, its measures' included. */
async function factsOf(store: GraphStore, documentId: string): Promise<Edge[]> {
  const ids = [documentId, ...(await store.measureIds({ documentIds: [documentId] }, 10_000))];
  const edges = await store.edgesOf(ids, ['HAS_MEASURE', 'RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES']);
  return edges.filter((edge) => edge.documentId === documentId);
}
