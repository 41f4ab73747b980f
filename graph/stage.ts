import { channel } from 'node:diagnostics_channel';

/** What taking a plan in and answering a question consist of, in the order in which they happen. */
export const STAGES = {
  ingest: ['reading', 'extraction', 'embedding', 'saving'],
  search: ['understand', 'words', 'vectors', 'ranking'],
} as const;
export type Stage = (typeof STAGES)[keyof typeof STAGES][number];

/** Told on `STAGE_CHANNEL` when a stage ends, failed or not. */
export interface StageEnded {
  readonly stage: Stage;
  readonly seconds: number;
}

/** A channel of Node's, so that whoever measures listens and nobody hands a clock through; it costs nothing while none does. */
export const STAGE_CHANNEL = 'zhengmai:stage';

const ended = channel(STAGE_CHANNEL);

/** Does the work and tells how long it took, waiting for its turn included. */
export async function inStage<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  try {
    return await work();
  } finally {
    const message: StageEnded = { stage, seconds: (performance.now() - start) / 1000 };
    ended.publish(message);
  }
}
