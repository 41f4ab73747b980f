import { foldText } from './fold.ts';

/**
 * The words that lexical search counts: single Han characters and pairs of neighbours, and whole words of letters and
 * digits (`95`, `2023`, `12345`). Repeats are kept, since BM25 counts them. On public judgements this beats a dictionary's
 * words (docs/lab/2026-11-search.md), and it never splits a new name wrongly.
 */
export function lexicalTerms(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of foldText(text).matchAll(RUN)) {
    if (!HAN.test(run)) {
      terms.push(run);
      continue;
    }
    const characters = [...run];
    terms.push(...characters);
    for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  }
  return terms;
}

/** Terms that stand in every text that holds this one as a piece: they say less than the piece, but an index knows them. */
export function termsWithin(text: string): string[] {
  const terms = [...new Set(lexicalTerms(text))];
  // A character says nothing beside its pairs.
  return terms.filter((term) => !terms.some((other) => other.length > term.length && other.includes(term)));
}

const HAN = /\p{Script=Han}/u;
const RUN = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu;
