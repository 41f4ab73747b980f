import type { SimilarityFloor } from './similarity-floor.ts';

/** Turns text into vectors of unit length. */
export interface Embedder {
  /** Names the model, so that vectors of two models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** How its cosines are to be read; null while nobody has measured that. */
  readonly floor: SimilarityFloor | null;
  /** Of passages: one vector a text, in order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  /** Of a question, which some models want marked as such. */
  embedQuery(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}
