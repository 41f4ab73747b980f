import { basename } from 'node:path';
import { ZhengmaiError } from '../errors.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { Embedder } from './embedder.ts';
import type { EncoderOptions, Encoding } from './encoder.ts';
import { createLanes, type Lane } from './lanes.ts';
import { DEFAULT_MODEL, type ModelProfile } from './model-profiles.ts';

export interface LocalEmbedderOptions {
  /** A model in transformers.js layout, as `provisionModel` returns it. */
  readonly folder: string;
  /** Names the model in the store. */
  readonly model?: string;
  /** How it is meant to be used; as the default model unless told. */
  readonly profile?: ModelProfile;
}

/**
 * Embeds with a local ONNX model, in a worker thread: the runtime computes on the thread that calls it, and a batch would
 * stall a server for a tenth of a second. A query goes before the batches that wait.
 */
export async function localEmbedder(options: LocalEmbedderOptions): Promise<Embedder> {
  const { profile = DEFAULT_MODEL } = options;
  const { prefixes } = profile;
  const encoder = await startEncoder({ folder: options.folder, ...encoding(profile) });
  return {
    model: options.model ?? basename(options.folder),
    dimensions: encoder.dimensions,
    floor: profile.floor,
    embed: async (texts) =>
      inBatches(
        texts.map((text) => prefixes.passage + text),
        (batch) => encoder.run(batch, 'passages'),
      ),
    async embedQuery(text) {
      const [vector] = await encoder.run([prefixes.query + text], 'query');
      if (!vector) throw new Error('The embedding worker answered without a vector.');
      return vector;
    },
    close: () => encoder.stop(),
  };
}

function encoding({ pooling, lowerCase, maxTokens }: ModelProfile): Encoding {
  return { pooling, lowerCase, maxTokens };
}

/** Larger batches are slower on a CPU: texts of a batch are padded to its longest. */
const BATCH = 8;

/** Runs texts of like length together and puts the vectors back in order; equal texts are run once. */
async function inBatches(
  texts: readonly string[],
  run: (batch: readonly string[]) => Promise<Float32Array[]>,
): Promise<Float32Array[]> {
  const distinct = [...new Set(texts)].sort((a, b) => a.length - b.length);
  const vectors = new Map<string, Float32Array>();
  const batches = Array.from({ length: Math.ceil(distinct.length / BATCH) }, (_, i) =>
    distinct.slice(i * BATCH, (i + 1) * BATCH),
  );
  await Promise.all(
    batches.map(async (batch) => {
      const made = await run(batch);
      batch.forEach((text, i) => {
        const vector = made[i];
        if (vector) vectors.set(text, vector);
      });
    }),
  );
  return texts.map((text) => {
    const vector = vectors.get(text);
    if (!vector) throw new Error('The embedding worker answered with too few vectors.');
    return vector;
  });
}

export type WorkerMessage =
  | { readonly kind: 'ready'; readonly dimensions: number }
  | { readonly kind: 'vectors'; readonly vectors: Float32Array[] }
  | { readonly kind: 'failed'; readonly message: string };

interface Job {
  readonly texts: readonly string[];
  readonly resolve: (vectors: Float32Array[]) => void;
  readonly reject: (error: Error) => void;
}

interface EncoderThread {
  readonly dimensions: number;
  run(texts: readonly string[], lane: Lane): Promise<Float32Array[]>;
  stop(): Promise<void>;
}

/** One worker that is given one batch at a time, so that a query waits for one batch and not for all that are to be done. */
function startEncoder(asked: EncoderOptions): Promise<EncoderThread> {
  const { folder } = asked;
  const worker = startWorker('./encoder-worker', import.meta.url, { workerData: asked });
  worker.unref();
  const lanes = createLanes<Job>();
  let running: Job | undefined;
  let stopped: Error | undefined;
  /** Settles with the batch that is being computed. */
  let computed: Promise<void> = Promise.resolve();
  let settleComputed = () => {};

  const next = () => {
    if (running) return;
    running = lanes.next();
    if (running) {
      computed = new Promise((resolve) => {
        settleComputed = resolve;
      });
      worker.ref();
      worker.postMessage(running.texts);
    } else worker.unref();
  };
  const finish = (settle: (job: Job) => void) => {
    const job = running;
    running = undefined;
    settleComputed();
    if (job) settle(job);
    next();
  };

  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      stopped = error;
      settleComputed();
      reject(error);
      running?.reject(error);
      for (const job of lanes.clear()) job.reject(error);
    };
    worker.on('error', (cause) => fail(unavailable(folder, cause instanceof Error ? cause.message : String(cause))));
    worker.on('exit', () => fail(stopped ?? new Error('The embedder is closed.')));
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') {
        worker.unref();
        resolve({
          dimensions: message.dimensions,
          run: (texts, lane) =>
            new Promise((done, failed) => {
              if (stopped) failed(stopped);
              else if (lane === 'query' && lanes.waiting('query') >= MOST_WAITING) failed(tooMany());
              else lanes.push(lane, { texts, resolve: done, reject: failed });
              next();
            }),
          async stop() {
            stopped ??= new Error('The embedder is closed.');
            for (const job of lanes.clear()) job.reject(stopped);
            // The runtime aborts the whole process when its thread goes away under a computation.
            await computed;
            await worker.terminate();
          },
        });
      } else if (message.kind === 'vectors') finish((job) => job.resolve(message.vectors));
      else if (running) finish((job) => job.reject(new Error(message.message)));
      else fail(unavailable(folder, message.message));
    });
    worker.ref();
  });
}

/** The last of them waits for some seconds. */
const MOST_WAITING = 256;

function tooMany(): ZhengmaiError {
  return new ZhengmaiError('BUSY', 'Too many questions are being asked at once: ask again in a moment.');
}

function unavailable(folder: string, reason: string): ZhengmaiError {
  return new ZhengmaiError(
    'MODEL_UNAVAILABLE',
    `The embedding model in ${folder} cannot be loaded (${reason}); remove the folder to have it provisioned anew.`,
  );
}
