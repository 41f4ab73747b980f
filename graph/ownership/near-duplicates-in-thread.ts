import { startWorker } from '../worker/start-worker.ts';
import type { BorneTexts, DoubledWording } from './near-duplicates.ts';

/** `doubledWording` in a thread that ends with its answer, so that a server goes on answering; one at a time. */
export function doubledInThread(given: BorneTexts): Promise<DoubledWording> {
  const answer = last.then(() => askThread(given));
  last = answer.then(
    () => {},
    () => {},
  );
  return answer;
}

/** Settles when the question before has its answer. */
let last: Promise<void> = Promise.resolve();

function askThread(given: BorneTexts): Promise<DoubledWording> {
  return new Promise((resolve, reject) => {
    const worker = startWorker('./near-duplicates-worker', import.meta.url, { workerData: given });
    worker.once('message', (found: DoubledWording) => {
      resolve(found);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread that compares wordings ended without an answer.')));
  });
}
