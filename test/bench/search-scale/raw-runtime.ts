import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AutoTokenizer } from '@huggingface/transformers';
import type { Embedder } from '../../../graph/embedder.ts';

/**
 * How many texts a second the product's embedder does for each that the bare ONNX runtime does on the same file: both get the
 * same batches, the runtime with its tokens made beforehand. They take turns, so that a busy machine hurts both alike.
 */
export async function embedRatio(embedder: Embedder, folder: string, texts: readonly string[]): Promise<number> {
  const raw = await rawRuntime(folder, texts);
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await seconds(raw);
    const product = await seconds(() => embedder.embed(texts));
    if (round > 0) ratios.push(bare / product);
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0;
}

const ROUNDS = 8;
const BATCH = 8;

interface Runtime {
  readonly InferenceSession: { create(path: string): Promise<{ run(feeds: object): Promise<unknown> }> };
}

/** The runtime that transformers.js brings, called directly. */
async function rawRuntime(folder: string, texts: readonly string[]): Promise<() => Promise<void>> {
  const fromHere = createRequire(import.meta.url);
  const runtime: Runtime = createRequire(fromHere.resolve('@huggingface/transformers'))('onnxruntime-node');
  const session = await runtime.InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'));
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const sorted = [...texts].sort((a, b) => a.length - b.length);
  const feeds = Array.from({ length: Math.ceil(sorted.length / BATCH) }, (_, i) => {
    const tokens = tokenizer(sorted.slice(i * BATCH, (i + 1) * BATCH), {
      padding: true,
      truncation: true,
      max_length: 512,
    });
    return Object.fromEntries(Object.entries(tokens).map(([name, tensor]) => [name, toFeed(tensor)]));
  });
  return async () => {
    for (const feed of feeds) await session.run(feed);
  };
}

function toFeed(tensor: unknown): unknown {
  return typeof tensor === 'object' && tensor !== null && 'ort_tensor' in tensor ? tensor.ort_tensor : tensor;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
