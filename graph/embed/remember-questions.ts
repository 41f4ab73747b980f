import { LRUCache } from 'lru-cache';
import type { Embedder } from './embedder.ts';

/**
 * The same embedder, which embeds a question that is asked again only once: page after page of an answer, and what many ask.
 * Vectors are shared, so nobody may write into one.
 */
export function rememberQuestions(embedder: Embedder, most = MOST_REMEMBERED): Embedder {
  const known = new LRUCache<string, Promise<Float32Array>>({ max: most });
  return {
    ...embedder,
    embedQuery(text) {
      const remembered = known.get(text);
      if (remembered) return remembered;
      const vector = embedder.embedQuery(text);
      known.set(text, vector);
      // What failed may succeed the next time.
      vector.catch(() => known.delete(text));
      return vector;
    },
  };
}

/** Some 10 MB of vectors and texts. */
const MOST_REMEMBERED = 4_000;
