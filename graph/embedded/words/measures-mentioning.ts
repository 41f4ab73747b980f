import type { MeasureFilter } from '../../store/filters.ts';
import { foldName } from '../../text/fold.ts';
import { termsWithin } from '../../text/ngrams.ts';
import { matchingMeasures, matchSet } from '../columns/filter-measures.ts';
import { idsOf, keysInOrder } from '../columns/measures.ts';
import { list } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { matching } from './lexical-search.ts';

/**
 * The index of words brings the passages that may write the name. Those where all its pairs of characters stand one behind the
 * other do; of the others, where a break may stand within the name, the text tells. Where the text tells of all, the rarest pairs
 * bring few enough of them, and the lists of the others need not be walked.
 */
export function measuresMentioning(
  database: Database,
  frequencies: (terms: readonly string[]) => ReadonlyMap<string, number>,
  name: string,
  filter: MeasureFilter,
  limit: number,
): string[] {
  const terms = termsWithin(name);
  if (terms.length === 0) return [];
  const phrase = phraseOf(name);
  const needed = phrase === null ? rarest(terms, frequencies(terms)) : terms;
  const all = `text : (${matching(needed, 'AND')})`;
  const certain = phrase === null ? [] : database.values<number>(`${PASSAGES} MATCH ?`, phrase);
  const possible = database.values<number>(`${PASSAGES} MATCH ?`, phrase === null ? all : `(${all}) NOT (${phrase})`);
  const { columns, matches } = matchingMeasures(database, filter);
  const found = new Uint8Array(matches.length);
  for (const passages of [certain, writing(database, name, possible)]) {
    for (const passage of passages) {
      const at = columns.ofPassage[passage] ?? 0;
      found[at] = matches[at] ?? 0;
    }
  }
  return idsOf(database, keysInOrder(matchSet(columns, found), limit));
}

function rarest(terms: readonly string[], frequencies: ReadonlyMap<string, number>): string[] {
  const held = (term: string) => frequencies.get(term) ?? 0;
  return terms.toSorted((a, b) => held(a) - held(b)).slice(0, RAREST);
}

const RAREST = 4;
const PASSAGES = 'SELECT rowid FROM passage_terms WHERE passage_terms';

/** A name of Chinese characters alone as the pairs that the index holds one behind the other. */
function phraseOf(name: string): string | null {
  const folded = foldName(name);
  if (!/^\p{Script=Han}{2,}$/u.test(folded)) return null;
  const characters = [...folded];
  return `text : "${characters
    .slice(1)
    .map((character, i) => `${characters[i]}${character}`)
    .join(' ')}"`;
}

function writing(database: Database, name: string, passages: readonly number[]): number[] {
  const folded = foldName(name);
  const texts = 'SELECT key, text FROM passage WHERE key IN (SELECT value FROM json_each(?))';
  return database
    .all<{ key: number; text: string }>(texts, list(passages))
    .flatMap(({ key, text }) => (text.includes(name) || foldName(text).includes(folded) ? [key] : []));
}
