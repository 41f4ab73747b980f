/** Turns text into vectors of unit length. */
export interface Embedder {
  /** Names the model, so that vectors of two models are never compared. */
  readonly model: string;
  readonly dimensions: number;
  /** One vector a text, in order. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  embedQuery(text: string): Promise<Float32Array>;
  close(): Promise<void>;
}
