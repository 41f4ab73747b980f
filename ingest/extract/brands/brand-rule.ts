import type { Rule } from '../rule.ts';
import type { Head } from './head-noun.ts';
import type { Quote } from './quotes.ts';

/** A string in quotes with what decides whether it is a brand. */
export interface QuoteInContext {
  readonly name: string;
  /** Text of its clause in front of the quote, at most 28 characters. */
  readonly before: string;
  /** Text behind the quote, at most 15 characters, the closing mark left out. */
  readonly after: string;
  /** What the text calls it. */
  readonly head: Head | null;
  /** One of several in a row, or in front of 等. */
  readonly inList: boolean;
  /** The object of a verb of making, or in front of 建设 and the like. */
  readonly made: boolean;
  /** Behind a word that sets no names off in quotes: 荣获, 破解. */
  readonly honoured: boolean;
  /** In background and reports, where a name must be called something. */
  readonly plain: boolean;
}

export interface FoundBrand {
  readonly kind: string | null;
  /** Sure enough for later mentions without quotes. */
  readonly firm: boolean;
}

export interface Judgement extends FoundBrand {
  readonly rule: string;
}

/** Strings in quotes that are brands: by what they are called, how they are built, what is done with them. */
export interface QuoteRule extends Rule {
  readonly find: (quote: QuoteInContext) => FoundBrand | null;
}

/** A name outside quotes, `text.startsWith(name, at)`. */
export interface FoundName {
  readonly name: string;
  readonly at: number;
  readonly kind: string | null;
}

/** Brands that stand outside quotes in a stretch of text. */
export interface NameRule extends Rule {
  readonly findNames: (text: string, from: number, to: number) => readonly FoundName[];
}

/** Names that the text somewhere presents as brands; elsewhere their mere mention counts, quoted or not. */
export interface EstablishedBrands {
  readonly names: ReadonlySet<string>;
  /** Those long enough to be recognised without quotes, by the code of their first character, the longest first. */
  readonly byFirst: ReadonlyMap<number, readonly string[]>;
}

/** Brands that the text presents somewhere else, in a stretch of it. */
export interface MentionRule extends Rule {
  readonly findMentions: (known: EstablishedBrands, text: string, from: number, to: number) => readonly FoundName[];
}

/** What its neighbours say of a quote in a list. */
export interface JudgedQuote {
  readonly quote: Quote;
  readonly judgement: Judgement | null;
}
