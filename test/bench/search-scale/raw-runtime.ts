import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { Embedder } from '../../../graph/embed/embedder.ts';
import { loadTokenizer } from '../../../graph/embed/tokenizer.ts';

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

async function rawRuntime(folder: string) {
  const session = await InferenceSession.create(join(folder, 'onnx', 'model_quantized.onnx'));
  const tokenize = await loadTokenizer(folder, 512);
  const matrix = (rows: readonly (readonly number[])[]) =>
    new Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0]?.length ?? 0]);
  return {
    tokens: (texts: readonly string[]) => {
      const { ids, masks, types } = tokenize(texts);
      return {
        input_ids: matrix(ids),
        attention_mask: matrix(masks.map((mask) => mask.map(Number))),
        token_type_ids: matrix(types),
      };
    },
    run: (feed: Record<string, Tensor>) => session.run(feed),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
