import { parentPort, workerData } from 'node:worker_threads';
import { type EncoderOptions, loadEncoder } from './encoder.ts';
import type { WorkerMessage } from './local-embedder.ts';

/** The thread in which `localEmbedder` computes: texts come in, vectors go out, one batch at a time. */
const port = parentPort;
if (!port) throw new Error('encoder-worker is started by localEmbedder only.');
const answer = (message: WorkerMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const failed = (error: unknown) =>
  answer({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });

try {
  const encoder = await loadEncoder(workerData as EncoderOptions);
  port.on('message', (texts: readonly string[]) => {
    encoder.encode(texts).then((vectors) => {
      const buffers = vectors.map((vector) => vector.buffer).filter((buffer) => buffer instanceof ArrayBuffer);
      answer({ kind: 'vectors', vectors }, buffers);
    }, failed);
  });
  answer({ kind: 'ready', dimensions: encoder.dimensions });
} catch (error) {
  failed(error);
}
