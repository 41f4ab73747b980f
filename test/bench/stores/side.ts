import type { SourceGraph } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';

/** A store under test, and the least that its database can do the same with. */
export interface Side {
  readonly store: GraphStore;
  /** Saves plans that no figure is taken of, in whichever way is fast; the store holds the same afterwards. */
  fill(plans: readonly Plan[]): Promise<void>;
  /** Plain inserts of the same rows, with the same indexes, in one transaction. */
  bareLoad(plan: Plan): Promise<void>;
  /** Takes out again what `bareLoad` brought. */
  forget(plan: Plan): Promise<void>;
  /** The index queries alone, for what `lexicalPassages` and `nearestPassages` were last asked. */
  bareWords(words: readonly string[], limit: number): Promise<void>;
  bareVectors(vector: Float32Array, limit: number): Promise<void>;
  /** What an empty question costs: the least that any figure can be. */
  roundTrip(): Promise<void>;
  memoryMb(): number;
  diskMb(): Promise<number>;
  close(): Promise<void>;
}

export interface Plan {
  readonly graph: SourceGraph;
  readonly vectors: ReadonlyMap<string, Float32Array>;
}

export const MODEL = { model: 'generated', dimensions: 512 } as const;
