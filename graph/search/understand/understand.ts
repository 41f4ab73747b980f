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

/** Finds what a question names. Parts whose key is in `without` are read as plain words. */
export async function understand(store: GraphStore, query: string, without: readonly string[]): Promise<Understanding> {
  if (query.length > LONGEST_QUESTION) return { parts: [], text: query.trim() };
  const [names, conditions] = await Promise.all([nameParts(store, query), conditionParts(store, query)]);
  const dropped = new Set(without);
  const candidates = [...phraseParts(query), ...conditions, ...names].filter(({ key }) => !dropped.has(key));
  return readQuestion(query, candidates);
}

/** What is longer is a piece of a plan, not a question: the names in it restrict nothing. */
const LONGEST_QUESTION = 80;
