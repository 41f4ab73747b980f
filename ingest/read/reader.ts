import type { SourceFormat } from '../../graph/model.ts';
import type { FileContent, FileKind } from './file-content.ts';
import type { ReadParts } from './read-parts.ts';

/** Told before each page that takes long to read and while it is read, with its number from 1 and how many there are. */
export type OnPage = (page: number, pages: number) => void;

/**
 * The text of one file of a known format; throws a ZhengmaiError with advice when it cannot be read. `charset` is the encoding
 * that was stated outside of the file, by the server that it came from.
 */
export type Read = (
  name: string,
  bytes: Uint8Array,
  onPage?: OnPage,
  charset?: string | null,
) => ReadParts | Promise<ReadParts>;

/** Files that one file holds, each a source of its own. */
export interface Unpacked {
  readonly members: readonly Member[];
  /** What was passed over, with one sentence. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

export interface Member {
  /** With its folders, divided by `/`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type Unpack = (name: string, bytes: Uint8Array) => Unpacked | Promise<Unpacked>;

interface Recognition {
  /** Endings of file names, in lower case and without the dot. The first is the one that people know it by. */
  readonly extensions: readonly string[];
  /** What its bytes are to a machine. */
  readonly kind: FileKind;
  /**
   * Tells the format by what is in the file, whatever its name says. Absent where the content tells nothing, as with
   * Markdown: there the name decides.
   */
  readonly sniff?: (content: FileContent) => boolean;
}

/** A format of files that hold one text each. */
export interface FormatReader extends Recognition {
  readonly format: SourceFormat;
  /** Loaded when first needed: a folder of pages never waits for the PDF library. */
  load(): Promise<Read>;
}

/** A format of files that hold other files. */
export interface Container extends Recognition {
  readonly container: ContainerFormat;
  load(): Promise<Unpack>;
}

export type ContainerFormat = 'zip' | 'eml';

export type Reader = FormatReader | Container;
