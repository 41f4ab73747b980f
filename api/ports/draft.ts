import type { Draft } from '../../graph/precedents/review/draft.ts';

/**
 * Reads a draft and keeps nothing of it; a `ZhengmaiError` says why it cannot, and `signal` gives it up. Handed in by the composition root, as ingest is.
 */
export type ReadDraft = (name: string, content: Uint8Array | string, signal?: AbortSignal) => Promise<Draft>;
