import type { Embedder } from '../embed/embedder.ts';
import type { GraphStore } from '../store/graph-store.ts';

/** What a search runs on. */
export interface SearchContext {
  readonly store: GraphStore;
  /** Null: no model is at hand, and search goes by words only. */
  readonly embedder: Embedder | null;
  /** To how many measures, the newest, one name in a question may restrict; 10,000 unless told. */
  readonly mostMeasures?: number | undefined;
}
