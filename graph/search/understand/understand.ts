import type { GraphStore } from '../../store.ts';
import { conditionParts } from './conditions.ts';
import { nameParts } from './names.ts';
import type { Part } from './part.ts';
import { phraseParts } from './phrases.ts';
import { readQuestion } from './read-question.ts';

/** A question taken apart: what restricts the search, and what is searched for. */
export interface Understanding {
  readonly parts: readonly Part[];
  /** The words that are left, joined by spaces. */
  readonly text: string;
}

/**
 * Finds what a question names. `without` holds keys of parts to leave out, several in one string divided by spaces: their
 * words are not searched for either, but for brands, laws, and what would leave nothing.
 */
export async function understand(store: GraphStore, query: string, without: readonly string[]): Promise<Understanding> {
  if (query.length > LONGEST_QUESTION) return { parts: [], text: query.trim() };
  const [names, conditions] = await Promise.all([nameParts(store, query), conditionParts(store, query)]);
  const { parts, text } = readQuestion(query, [...phraseParts(query), ...conditions, ...names]);
  const unwanted = new Set(without.flatMap((keys) => keys.split(' ')));
  const kept = parts.filter(({ key }) => !unwanted.has(key));
  const dropped = parts.filter(({ key }) => unwanted.has(key));
  const isEmpty = kept.length === 0 && text === '';
  const words = dropped.filter(({ mention }) => mention !== null || isEmpty).map((part) => part.text);
  return { parts: kept, text: [...words, text].join(' ').trim() };
}

/** What is longer is a piece of a plan, not a question: the names in it restrict nothing. */
const LONGEST_QUESTION = 80;
