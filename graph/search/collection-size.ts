import type { GraphStore } from '../store/graph-store.ts';

/** Number of passages in a store. It only sets a floor that moves slowly, so it is asked again once a minute at most. */
export async function collectionSize(store: GraphStore): Promise<number> {
  const known = sizes.get(store);
  if (known && Date.now() - known.at < MAX_AGE_MS) return known.passages;
  const { passages } = await store.stats();
  sizes.set(store, { passages, at: Date.now() });
  return passages;
}

const MAX_AGE_MS = 60_000;
const sizes = new WeakMap<GraphStore, { readonly passages: number; readonly at: number }>();
