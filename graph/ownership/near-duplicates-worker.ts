import { parentPort, workerData } from 'node:worker_threads';
import { type BorneTexts, doubledWording } from './near-duplicates.ts';

/** The thread of `doubledInThread`: measures come in as it starts, pairs go out, and it is done. */
if (!parentPort) throw new Error('doubled-worker is started by doubledInThread only.');
parentPort.postMessage(doubledWording(workerData as BorneTexts));
