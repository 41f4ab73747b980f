import { createPubSub, type PubSub } from 'graphql-yoga';
import type { Ingest, IngestAddress, Ingested, IngestRequest } from './ingest.ts';

export const INGEST_STATES = ['reading', 'embedding', 'done', 'failed'] as const;

/** How far a plan has got on its way in. */
export interface IngestProgress {
  readonly name: string;
  readonly state: (typeof INGEST_STATES)[number];
  /** Passages that needed a vector. */
  readonly passagesDone: number;
  readonly passagesTotal: number;
  /** Why it failed, in one sentence. */
  readonly message: string | null;
}

export type Progress = PubSub<{ ingest: [IngestProgress] }>;

export const createProgress = (): Progress => createPubSub();

/** The same, with everyone who listens told of each step. */
export function withProgress(ingest: Ingest, progress: Progress): Ingest {
  return (name, content, request) =>
    told(progress, name, (onProgress) => ingest(name, content, { ...request, onProgress }));
}

/** The same for addresses, which are their names. */
export function addressWithProgress(ingest: IngestAddress, progress: Progress): IngestAddress {
  return (address, request) => told(progress, address, (onProgress) => ingest(address, { ...request, onProgress }));
}

async function told(
  progress: Progress,
  name: string,
  ingest: (onProgress: NonNullable<IngestRequest['onProgress']>) => Promise<Ingested>,
): Promise<Ingested> {
  const tell = (step: Partial<IngestProgress>) =>
    progress.publish('ingest', { name, state: 'reading', passagesDone: 0, passagesTotal: 0, message: null, ...step });
  tell({});
  try {
    const ingested = await ingest((passagesDone, passagesTotal) =>
      tell({ state: 'embedding', passagesDone, passagesTotal }),
    );
    tell({ state: 'done' });
    return ingested;
  } catch (error) {
    tell({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
    throw error;
  }
}
