import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Embedder } from '../../graph/embed/embedder.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { buildVector } from '../builders.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

/** Vectors that depend on the text alone, short and without a model: the same in every store and on every machine. */
export const VECTORS = { model: 'text-hash', dimensions: 16 } as const;

export const hashEmbedder: Embedder = {
  ...VECTORS,
  floor: null,
  embed: async (texts) => texts.map((text) => buildVector(text, VECTORS.dimensions)),
  embedQuery: async (text) => buildVector(text, VECTORS.dimensions),
  close: async () => {},
};

/** The plans of `samples/`, in order. */
export async function sampleFiles(): Promise<string[]> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  return names.map((name) => join(SAMPLES, name));
}

/** Ingests the samples, and throws when one of them fails. */
export async function ingestSamples(store: GraphStore): Promise<void> {
  const outcomes = await ingestFiles({ store, embedder: hashEmbedder }, await sampleFiles());
  const failed = outcomes.filter(({ status }) => status === 'failed');
  if (failed.length > 0) throw new Error(failed.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
}
