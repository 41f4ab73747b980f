import type { PassageHit } from '../../store/graph-store.ts';
import { foldText } from '../../text/fold.ts';
import { lexicalTerms } from '../../text/ngrams.ts';

/**
 * What the words' side weighs in a search: a question in other words than the plans' shares with its best passages only words that
 * they hold by chance, so the less of it they hold, the less counts that they do. `lexical` is best first; `frequencies` says in how
 * many of all passages each term of the wordings stands.
 */
export function lexicalWeight(
  wordings: readonly string[],
  lexical: readonly PassageHit[],
  frequencies: ReadonlyMap<string, number>,
  passages: number,
): number {
  const best = lexical.slice(0, LOOKED_AT).map(({ text }) => foldText(text));
  const rarity = (term: string) => Math.log(1 + passages / ((frequencies.get(term) ?? 0) + 0.5));
  const shares = wordings.flatMap((wording) => {
    const terms = [...new Set(lexicalTerms(wording))];
    const weigh = (some: readonly string[]) => some.reduce((sum, term) => sum + rarity(term), 0);
    const all = weigh(terms);
    return all === 0 ? [] : best.map((text) => weigh(terms.filter((term) => text.includes(term))) / all);
  });
  const said = (Math.max(0, ...shares) - BY_CHANCE) / (SAID - BY_CHANCE);
  return LEAST + (MOST - LEAST) * Math.min(1, Math.max(0, said));
}

/** Between so much and so much of the question, by how rare its terms are. */
const BY_CHANCE = 0.1;
const SAID = 0.25;
const LEAST = 0.25;
/** Found by cross-validation (docs/lab/2026-11-search.md). */
const MOST = 0.4;
const LOOKED_AT = 3;
