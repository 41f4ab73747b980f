import type { Unread } from '../../graph/model.ts';
import type { VersionPolicy } from '../../graph/revision.ts';

export interface IngestRequest {
  /** It takes the place of the stored one unless told otherwise. */
  readonly versions?: VersionPolicy | undefined;
  /** Gives up what is not yet being saved. */
  readonly signal?: AbortSignal | undefined;
  /** Told while passages get their vectors. */
  readonly onProgress?: ((passagesDone: number, passagesTotal: number) => void) | undefined;
}

/**
 * Reads, extracts and saves one plan; a `ZhengmaiError` says why it cannot. Handed in by the composition root, so that the
 * API knows nothing of files and rules.
 */
export type Ingest = (name: string, content: Uint8Array | string, request?: IngestRequest) => Promise<Ingested>;

/** The same for what stands at an address, a page with the files that it links to; a `FORBIDDEN` where none may be fetched. */
export type IngestAddress = (address: string, request?: IngestRequest) => Promise<Ingested>;

/** How plans come in. */
export interface WaysIn {
  readonly ingest: Ingest;
  readonly ingestAddress: IngestAddress;
  /** Whether addresses may be fetched at all. */
  readonly readsAddresses: boolean;
}

export interface Ingested {
  /** What the file holds and its reader did not hand on. */
  readonly unread: readonly Unread[];
  readonly documentIds: readonly string[];
  /** False when the same text was stored already. */
  readonly changed: boolean;
  /** What was odd in the text, and what it is a version of or has dropped, one sentence each. */
  readonly notes: readonly string[];
}
