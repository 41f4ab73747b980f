import type { GraphStore } from '../../store/graph-store.ts';
import { foldEach } from '../../text/fold.ts';
import { conditionParts } from './conditions.ts';
import type { PartKind } from './constraint.ts';
import { nameParts } from './link-entities.ts';
import { phraseParts } from './match-patterns.ts';
import { readQuestion } from './parse-query.ts';
import type { Understanding } from './understanding.ts';

/**
 * Finds what a question names. `without` holds keys of parts to leave out, several in one string divided by spaces: their
 * words are not searched for either, but for brands, laws, and what would leave nothing.
 */
export async function understand(
  store: GraphStore,
  query: string,
  without: readonly string[],
  today?: string,
): Promise<Understanding> {
  return (await reader(store, query, today))(without);
}

/** The same for questions that are asked several times with other parts left out: the store is asked once. */
export async function reader(
  store: GraphStore,
  query: string,
  today?: string,
): Promise<(without: readonly string[]) => Understanding> {
  if (query.length > LONGEST_QUESTION) return () => ({ parts: [], text: query.trim() });
  const folded = foldEach(query);
  const [names, conditions] = await Promise.all([nameParts(store, folded), conditionParts(store, folded)]);
  const { parts: read, text } = readQuestion(folded, [...phraseParts(folded, today), ...conditions, ...names]);
  const parts = read.map((one) => ({ ...one, text: query.slice(one.start, one.end) }));
  return (without) => {
    const unwanted = new Set(without.flatMap((keys) => keys.split(' ')));
    const kept = parts.filter(({ key }) => !unwanted.has(key));
    const dropped = parts.filter(({ key }) => unwanted.has(key));
    const isEmpty = kept.length === 0 && text === '';
    const words = dropped
      .filter(({ kind, mention }) => mention !== null || (isEmpty && NAMES.has(kind)))
      .map((part) => part.text);
    return { parts: kept, text: [...words, text].join(' ').trim() };
  };
}

/** Whose words may stand in a text; without 2019年 or 牵头 nothing is asked for, and everything is listed. */
const NAMES: ReadonlySet<PartKind> = new Set(['unit', 'brand', 'regulation', 'region', 'target']);

/** What is longer is a piece of a plan, not a question: the names in it restrict nothing. */
const LONGEST_QUESTION = 80;
