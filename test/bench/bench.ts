/** A benchmark: what it is called, what it shows, which figures must reach which bar, and the run itself. */
export interface Bench {
  /** As typed after `npm run -s bench --`. */
  readonly name: string;
  /** One sentence. */
  readonly summary: string;
  /** By figure; a figure without a bar is only reported. */
  readonly bars: Readonly<Record<string, Bar>>;
  /** `args` are the words after the name, without `--json`. Progress belongs on stderr. */
  run(args: readonly string[]): Promise<Record<string, number>>;
}

/** Inclusive bounds. */
export interface Bar {
  readonly min?: number;
  readonly max?: number;
}
