import type { SourceText } from '../source-text.ts';

/** What a reader of one format returns: the text, where its pages begin, where its lines stand on them, and what it saw and did not hand on. */
export interface ReadParts
  extends Pick<SourceText, 'encoding' | 'text' | 'pageStarts' | 'unread' | 'boxes' | 'confidences'> {
  /** Names of files that it links to and does not hold: who fetched it reads them too. */
  readonly links?: readonly string[];
}
