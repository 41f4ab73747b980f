import { createRequire } from 'node:module';
import { join } from 'node:path';
import { AutoTokenizer } from '@huggingface/transformers';
import type { Embedder } from '../../../graph/embed/embedder.ts';

/**
 * How many texts a second the product's embedder does for each that the bare ONNX runtime does on the same file: both get the
 * same batches, the runtime with its tokens made beforehand. They take turns, batch by batch, and the quickest turn of each
 * counts, so that what else the machine does falls out.
 */
export async function embedRatio(embedder: Embedder, folder: string): Promise<number> {
  const raw = await rawRuntime(folder);
  let [bare, product] = [0, 0];
  for (const texts of batches()) {
    const feed = raw.tokens(texts);
    const turns = { bare: [] as number[], product: [] as number[] };
    for (let turn = 0; turn < TURNS; turn++) {
      turns.bare.push(await seconds(() => raw.run(feed)));
      turns.product.push(await seconds(() => embedder.embed(texts)));
    }
    bare += Math.min(...turns.bare);
    product += Math.min(...turns.product);
  }
  return bare / product;
}

const TURNS = 12;
const BATCH = 8;

/** Passages of 80 to 200 characters, no two alike. */
function batches(): string[][] {
  return Array.from({ length: 8 }, (_, batch) =>
    Array.from(
      { length: BATCH },
      (_, i) => `${'健全工作机制，压实各方责任，推进行政执法规范化。'.repeat(4 + (batch % 5))}${batch}${i}`,
    ),
  );
}

interface Runtime {
  readonly InferenceSession: { create(path: string): Promise<{ run(feeds: object): Promise<unknown> }> };
}

/** The runtime that transformers.js brings, called directly. */
async function rawRuntime(folder: string) {
  const fromHere = createRequire(import.meta.url);
  const runtime: Runtime = createRequire(fromHere.resolve('@huggingface/transformers'))('onnxruntime-node');
  const session = await runtime.InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'));
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  return {
    tokens: (texts: readonly string[]) => {
      const tokens = tokenizer([...texts], { padding: true, truncation: true, max_length: 512 });
      return Object.fromEntries(Object.entries(tokens).map(([name, tensor]) => [name, toFeed(tensor)]));
    },
    run: (feed: object) => session.run(feed),
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
