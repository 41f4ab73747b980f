import type { SourceText } from '../source-text.ts';

const BYTES = new WeakMap<SourceText, Uint8Array>();

/** Notes the file that a text was read from, for as long as the text is in use: it is no part of what goes to threads and stores. */
export function withOriginal(source: SourceText, bytes: Uint8Array): SourceText {
  BYTES.set(source, bytes);
  return source;
}

/** The file that a text was just read from; undefined for a stored one. */
export function originalOf(source: SourceText): Uint8Array | undefined {
  return BYTES.get(source);
}
