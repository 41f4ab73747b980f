import { ZhengmaiError } from '../graph/errors.ts';

/** Reads, extracts and saves one plan. Handed in by the composition root, so that the API knows nothing of files and rules. */
export type Ingest = (name: string, content: Uint8Array | string) => Promise<IngestResult>;

export interface IngestResult {
  readonly status: 'added' | 'replaced' | 'unchanged' | 'failed';
  readonly documentIds: readonly string[];
  /** One sentence: why it failed, what it equals, or what is missing. */
  readonly reason: string | null;
  /** What was odd in the text. */
  readonly notes: readonly { readonly message: string }[];
}

/** What a client is told of a plan that was taken in. */
export interface Ingested {
  readonly documentIds: readonly string[];
  /** False when the same text was stored already. */
  readonly changed: boolean;
  readonly notes: readonly string[];
}

/** Takes a plan in; one that cannot be read is an error with the reason as its sentence. */
export async function ingestPlan(ingest: Ingest, name: string, content: Uint8Array | string): Promise<Ingested> {
  const { status, documentIds, reason, notes } = await ingest(name, content);
  if (status === 'failed') {
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      reason ?? `${name} cannot be read; is it a text, a web page, DOCX or PDF?`,
    );
  }
  const messages = notes.map(({ message }) => message);
  return { documentIds, changed: status !== 'unchanged', notes: reason === null ? messages : [reason, ...messages] };
}
