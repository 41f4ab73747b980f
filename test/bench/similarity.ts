import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testEmbedder } from '../model.ts';
import type { Bench } from './bench.ts';
import { SHARED_BENCH } from './retrieval/judged-articles.ts';

export const bench: Bench = {
  name: 'similarity',
  summary: 'Whether the embedder gives the similarities that its model is published with (STS-B zh, test).',
  bars: { spearman: { min: 0.766 } },
  run,
};

async function run(): Promise<Record<string, number>> {
  const pairs = readPairs();
  const embedder = await testEmbedder();
  try {
    const left = await embedder.embed(pairs.map((pair) => pair.left));
    const right = await embedder.embed(pairs.map((pair) => pair.right));
    const cosines = left.map((vector, i) => vector.reduce((sum, value, k) => sum + value * (right[i]?.[k] ?? 0), 0));
    return { pairs: pairs.length, spearman: correlation(ranks(cosines), ranks(pairs.map(({ score }) => score))) };
  } finally {
    await embedder.close();
  }
}

function readPairs(): { readonly left: string; readonly right: string; readonly score: number }[] {
  const file = join(SHARED_BENCH, 'sts-zh', 'stsb-test.txt');
  if (!existsSync(file)) throw new Error(`This benchmark needs STS-B zh at ${file}, which is not part of the project.`);
  return readFileSync(file, 'utf8')
    .split(/\r?\n/u)
    .flatMap((line) => {
      const [, left, right, score] = line.split('||');
      return left && right && score ? [{ left, right, score: Number(score) }] : [];
    });
}

/** Ties share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const ranked = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value) to++;
    for (const { i } of order.slice(from, to + 1)) ranked[i] = (from + to) / 2;
    from = to + 1;
  }
  return ranked;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const covariance = a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] ?? 0) - meanB), 0);
  const spread = (values: readonly number[], middle: number) => Math.hypot(...values.map((value) => value - middle));
  return covariance / (spread(a, meanA) * spread(b, meanB));
}
