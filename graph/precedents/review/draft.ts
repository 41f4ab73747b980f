import type { SourceGraph } from '../../model.ts';

/** A plan that was read and is not stored: what extraction and resolution made of it. */
export interface Draft {
  readonly graph: SourceGraph;
  /** Deadlines written in each measure, by measure id, with a number or without. */
  readonly deadlines: ReadonlyMap<string, readonly DraftDeadline[]>;
}

export interface DraftDeadline {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO year, month or day; null where the text counts from now. */
  readonly iso: string | null;
}
