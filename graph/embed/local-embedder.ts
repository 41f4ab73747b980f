import { basename } from 'node:path';
import { tooManyQuestions, ZhengmaiError } from '../errors.ts';
import { callsTo } from '../worker/calls.ts';
import { startWorker } from '../worker/start-worker.ts';
import type { Embedder } from './embedder.ts';
import type { EncoderOptions, Encoding } from './encoder.ts';
import type { EncoderCalls } from './encoder-worker.ts';
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
async function startEncoder(options: EncoderOptions): Promise<EncoderThread> {
  const { folder } = options;
  const worker = startWorker('./encoder-worker', import.meta.url);
  const thread = callsTo<EncoderCalls>(worker, (cause) =>
    cause instanceof Error ? unavailable(folder, cause.message) : closed(),
  );
  const dimensions = await thread.call('load', options).catch(async (cause: Error) => {
    await worker.terminate();
    throw cause instanceof ZhengmaiError ? cause : unavailable(folder, cause.message);
  });
  const lanes = createLanes<Job>();
  let isRunning = false;
  let isStopped = false;
  /** Settles with the batch that is being computed. */
  let computed: Promise<void> = Promise.resolve();

  const next = () => {
    const job = isRunning ? undefined : lanes.next();
    if (!job) return;
    isRunning = true;
    computed = thread
      .call('encode', job.texts)
      .then(job.resolve, job.reject)
      .finally(() => {
        isRunning = false;
        next();
      });
  };

  return {
    dimensions,
    run: (texts, lane) =>
      new Promise((resolve, reject) => {
        if (isStopped) reject(closed());
        else if (lane === 'query' && lanes.waiting('query') >= MOST_WAITING) reject(tooManyQuestions());
        else lanes.push(lane, { texts, resolve, reject });
        next();
      }),
    async stop() {
      isStopped = true;
      for (const job of lanes.clear()) job.reject(closed());
      // The runtime aborts the whole process when its thread goes away under a computation.
      await computed;
      await worker.terminate();
    },
  };
}

const closed = () => new Error('The embedder is closed.');

/** The last of them waits for some seconds. */
const MOST_WAITING = 256;

function unavailable(folder: string, reason: string): ZhengmaiError {
  return new ZhengmaiError(
    'MODEL_UNAVAILABLE',
    `The embedding model in ${folder} cannot be loaded (${reason}); remove the folder to have it provisioned anew.`,
  );
}
