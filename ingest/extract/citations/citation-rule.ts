import type { ExtractedCitation } from '../../extraction.ts';
import type { Rule } from '../rule.ts';
import type { BookTitle } from './book-title.ts';
import type { ShortForms } from './short-forms.ts';

/** A citation before its rule stands on it. */
export type FoundCitation = Pick<ExtractedCitation, 'title' | 'article' | 'documentNumber' | 'start' | 'end'>;

/** A title in 《》 with what is written behind it, and what the text has said that it means. */
export interface TitleInContext extends Pick<BookTitle, 'start' | 'end' | 'title'> {
  /** The full title that a short form stands for; null when it is no short form here. */
  readonly meant: string | null;
  readonly article: string | null;
  readonly documentNumber: string | null;
}

/** Titles in 《》 that cite a document. */
export interface TitleRule extends Rule {
  readonly find: (title: TitleInContext) => FoundCitation | null;
}

/** Citations without 《》 in a stretch of text. */
export interface LawNameRule extends Rule {
  readonly find: (text: string, from: number, to: number, forms: ShortForms) => readonly FoundCitation[];
}
