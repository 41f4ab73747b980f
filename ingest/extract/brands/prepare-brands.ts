import type { EstablishedBrands } from './brand-rule.ts';
import { judgedQuotes } from './judged-quotes.ts';

/** Shorter names are ordinary words too often to be recognised without quotes. */
const SHORTEST_UNQUOTED = 4;
/** More names with one first character than a plan has brands: what keeps a hostile text linear. */
const MOST_OF_ONE_KIND = 40;

/** One pass over the whole text, for `FinderContext.establishedBrands`. */
export function prepareBrands(text: string): EstablishedBrands {
  const firm = judgedQuotes(text, 0, text.length, false).filter(({ judgement }) => judgement?.firm);
  const names = new Set(firm.map(({ quote }) => quote.text).filter((name) => name.length >= 2));
  const byFirst = new Map<number, string[]>();
  for (const name of names) {
    if (name.length < SHORTEST_UNQUOTED) continue;
    const first = name.charCodeAt(0);
    const same = byFirst.get(first) ?? [];
    if (same.length < MOST_OF_ONE_KIND)
      byFirst.set(
        first,
        [...same, name].sort((a, b) => b.length - a.length),
      );
  }
  return { names, byFirst };
}
