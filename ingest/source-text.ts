import type { ReadConfidence, SourceFormat, TextBox, Unread } from '../graph/model.ts';

export type { ReadConfidence, TextBox, Unread } from '../graph/model.ts';

/** A file as read: decoded text, offsets valid from here on. What every reader returns. */
export interface SourceText {
  /** File name without folders. */
  readonly name: string;
  /** Absolute path, URL, or `upload:NAME`. */
  readonly origin: string;
  readonly encoding: string;
  readonly format: SourceFormat;
  readonly text: string;
  /** Offsets at which pages begin, for paged formats; empty otherwise. */
  readonly pageStarts: readonly number[];
  /** Where each line of the text stands on its page, in formats that tell; in the order of the text. */
  readonly boxes?: readonly TextBox[];
  /** How sure the recognition was of each stretch, from 0 to 1, in what was read from pictures. */
  readonly confidences?: readonly ReadConfidence[];
  /** What the reader saw in the file and did not hand on; absent when all of it stands in `text`. */
  readonly unread?: readonly Unread[];
}
