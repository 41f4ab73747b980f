import { ZhengmaiError } from '../../errors.ts';
import type { SourceGraph } from '../../model.ts';

/** A plan that was read and is not stored: what extraction and resolution made of it. */
export interface Draft {
  readonly graph: SourceGraph;
  /** Deadlines written in each measure, by measure id, with a number or without. */
  readonly deadlines: ReadonlyMap<string, readonly DraftDeadline[]>;
  /** Ids of measures that are goals of the whole plan: not asked who does them, and by when. */
  readonly goals: ReadonlySet<string>;
}

export interface DraftDeadline {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** ISO year, month or day; null where the text counts from now. */
  readonly iso: string | null;
}

/** Longer drafts are reviewed part by part. */
const MOST_CHARACTERS = 200_000;

/** Refuses a text that would keep everyone waiting, before anything is made of it. */
export function checkDraftLength(text: string): void {
  if (text.length <= MOST_CHARACTERS) return;
  throw new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `The draft has ${text.length} characters and ${MOST_CHARACTERS} are allowed; have it reviewed part by part.`,
  );
}
