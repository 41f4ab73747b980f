export interface EmbeddedOptions {
  /** The file, made with its folders when there is none; `:memory:` for a store that is gone when closed. */
  readonly path: string;
  /** Of the vectors; null without an embedding model: then search goes by words only. */
  readonly dimensions: number | null;
  /** Name of the embedding model, so that vectors of two models never meet. */
  readonly model: string | null;
}
