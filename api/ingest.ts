import type { Unread } from '../graph/model.ts';

/**
 * Reads, extracts and saves one plan; a `ZhengmaiError` says why it cannot. Handed in by the composition root, so that the
 * API knows nothing of files and rules.
 */
export type Ingest = (
  name: string,
  content: Uint8Array | string,
  /** Told while passages get their vectors. */
  onProgress?: (passagesDone: number, passagesTotal: number) => void,
) => Promise<Ingested>;

export interface Ingested {
  /** What the file holds and its reader did not hand on. */
  readonly unread: readonly Unread[];
  readonly documentIds: readonly string[];
  /** False when the same text was stored already. */
  readonly changed: boolean;
  /** What was odd in the text, and what it replaced without saying so, one sentence each. */
  readonly notes: readonly string[];
}
