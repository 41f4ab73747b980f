import type { SourceFormat } from '../graph/model.ts';

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
  /** What the reader saw in the file and did not hand on; absent when all of it stands in `text`. */
  readonly unread?: readonly Unread[];
}

/** Something in a file that is not in its text, so that nobody takes the text for the whole. */
export interface Unread {
  readonly kind: 'characters' | 'cells' | 'pages' | 'images' | 'parts';
  /** How many of them. */
  readonly count: number;
  /** One sentence: what it is, and what to do about it. */
  readonly message: string;
  /** 1-based, where the format has pages. */
  readonly page?: number;
}
