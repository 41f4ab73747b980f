import { createPubSub, type PubSub } from 'graphql-yoga';
import type { Ingest } from './ingest.ts';

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

/** The same ingest, with everyone who listens told of each step. */
export function withProgress(ingest: Ingest, progress: Progress): Ingest {
  return async (name, content, request) => {
    const tell = (step: Partial<IngestProgress>) =>
      progress.publish('ingest', { name, state: 'reading', passagesDone: 0, passagesTotal: 0, message: null, ...step });
    tell({});
    try {
      const ingested = await ingest(name, content, {
        ...request,
        onProgress: (passagesDone, passagesTotal) => tell({ state: 'embedding', passagesDone, passagesTotal }),
      });
      tell({ state: 'done' });
      return ingested;
    } catch (error) {
      tell({ state: 'failed', message: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  };
}
