import { threadPool } from '../worker/thread-pool.ts';
import type { BorneTexts, DoubledWording } from './near-duplicates.ts';

/** Ten thousand measures take seconds; a store that takes longer is asked about a part of itself. */
const TIMEOUT_MS = 300_000;

const pool = threadPool<BorneTexts, DoubledWording>('./near-duplicates-worker', import.meta.url, { threads: 1 });

/** `doubledWording` in a thread, so that a server goes on answering; one question at a time. */
export function doubledInThread(given: BorneTexts): Promise<DoubledWording> {
  return pool.run(given, {
    name: 'The comparison of wordings',
    advice: 'narrow it to some plans, places or years',
    timeoutMs: TIMEOUT_MS,
  });
}
