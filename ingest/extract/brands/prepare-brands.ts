import { judgedQuotes } from './judged-quotes.ts';

/** Names that the text somewhere presents as brands; elsewhere their mere mention counts, quoted or not. */
export type EstablishedBrands = ReadonlySet<string>;

/** One pass over the whole text, for `FinderContext.establishedBrands`. */
export function prepareBrands(text: string): EstablishedBrands {
  const firm = judgedQuotes(text, 0, text.length, false).filter(({ judgement }) => judgement?.firm);
  return new Set(firm.map(({ quote }) => quote.text).filter((name) => name.length >= 2));
}
