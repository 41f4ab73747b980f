import type { Embedder } from '../../../graph/embed/embedder.ts';

/** A stand-in for the model that counts what it is asked: every text gets a vector of its own. */
export function countingEmbedder(): Embedder & { readonly texts: string[] } {
  const texts: string[] = [];
  const toVector = (text: string) => {
    const vector = Float32Array.from({ length: DIMENSIONS }, (_, i) => text.charCodeAt(i % text.length) + i);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
  return {
    texts,
    model: 'counting',
    dimensions: DIMENSIONS,
    floor: null,
    async embed(asked) {
      texts.push(...asked);
      return asked.map(toVector);
    },
    async embedQuery(text) {
      return toVector(text);
    },
    async close() {},
  };
}

export const DIMENSIONS = 8;
