import type { Embedder } from '../graph/embed/embedder.ts';
import { ZhengmaiError } from '../graph/errors.ts';
import type { Passage, SourceGraph } from '../graph/model.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';
import { passageEmbeddingText } from '../graph/text/split-passages.ts';

export interface FoundVectors {
  /** By passage hash; only what the store did not have. */
  readonly vectors: ReadonlyMap<string, Float32Array>;
  /** One sentence when the model failed and passages stay without vectors. */
  readonly reason: string | null;
}

/** Embeds the passages of a source that the store has no vector for; nothing is embedded twice. */
export async function missingVectors(
  { store, embedder }: { readonly store: GraphStore; readonly embedder: Embedder | null },
  graph: SourceGraph,
  onProgress: (done: number, total: number) => void,
): Promise<FoundVectors> {
  const vectors = new Map<string, Float32Array>();
  if (!embedder) return { vectors, reason: null };
  const stored = await store.vectors(graph.passages.map(({ hash }) => hash));
  const missing = [...embeddingTexts(graph)].filter(([hash]) => !stored.has(hash));
  try {
    for (let at = 0; at < missing.length; at += BATCH) {
      const batch = missing.slice(at, at + BATCH);
      const embedded = await embedder.embed(batch.map(([, text]) => text));
      embedded.forEach((vector, i) => {
        const hash = batch[i]?.[0];
        if (hash !== undefined) vectors.set(hash, vector);
      });
      onProgress(Math.min(at + BATCH, missing.length), missing.length);
    }
    return { vectors, reason: null };
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
    return { vectors, reason: `Stored without all its vectors, so found by words only: ${error.message}` };
  }
}

/** Enough for the embedder to sort by length, few enough for a progress bar to move. */
const BATCH = 64;

function embeddingTexts(graph: SourceGraph): Map<string, string> {
  const titles = new Map(graph.nodes.map((node) => [node.id, node.kind === 'Measure' ? node.title : null]));
  const text = ({ measureId, text }: Passage) => passageEmbeddingText(titles.get(measureId) ?? null, text);
  return new Map(graph.passages.map((passage) => [passage.hash, text(passage)]));
}
