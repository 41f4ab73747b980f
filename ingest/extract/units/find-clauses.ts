import { alternation } from '../../../graph/text/alternation.ts';
import { matchesWithin } from '../../parse/matches-within.ts';
import { clause } from './rules/clause.ts';
import { duty } from './rules/duty.ts';
import type { ClauseRule, UnitClause } from './unit-rule.ts';

/** Each goes to its own words, so their order is of no account. */
const CLAUSE_RULES: readonly ClauseRule[] = [clause, duty];

const ruleOf = new Map(CLAUSE_RULES.flatMap((rule) => rule.words.map((word) => [word, rule] as const)));
/** 总牵头 before 牵头: the longest word that stands at a place is meant. */
const WORDS = new RegExp(alternation(ruleOf.keys()), 'g');

/** Units that the sentences of a stretch of text make responsible, in the order in which the words of role stand. */
export function findUnitClauses(text: string, from: number, to: number): UnitClause[] {
  const clauses: UnitClause[] = duty.findLines(text, from, to);
  let previousEnd = -1;
  for (const { start, end } of matchesWithin(WORDS, text, from, to)) {
    const word = text.slice(start, end);
    const found = ruleOf.get(word)?.find({ text, from, to, start, end, word, previousEnd }) ?? [];
    for (const one of found) clauses.push(one);
    previousEnd = found.at(-1)?.end ?? previousEnd;
  }
  return clauses;
}
