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
}
