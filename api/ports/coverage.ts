import type { Source, Unread } from '../../graph/model.ts';

/** Says what extraction understood of a source. Handed in by the composition root, as ingest is. */
export type Report = (source: Source) => Promise<readonly Coverage[]>;

/** What was understood of a document and what was not, so that a reader knows how far to trust the rest. */
export interface Coverage {
  readonly documentId: string;
  readonly characters: number;
  readonly covered: number;
  readonly unread: readonly Unread[];
  readonly measures: number;
  readonly withoutUnit: readonly { readonly id: string }[];
  readonly withoutTarget: readonly { readonly id: string }[];
  readonly withoutDeadline: readonly { readonly id: string }[];
  readonly unknownUnits: readonly { readonly name: string; readonly start: number; readonly end: number }[];
  readonly notTaken: readonly Remark[];
}

/** Something that was seen and not taken, with the rule that says why. */
export interface Remark {
  readonly rule: string;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
