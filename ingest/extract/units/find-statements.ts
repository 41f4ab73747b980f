import { alternation } from '../../../graph/text/alternation.ts';
import { NOT_LISTS } from '../../lexicon/units/unit-words.ts';
import { findBrackets } from '../../parse/brackets.ts';
import type { UnitStatement } from '../plan.ts';
import { bareBracket } from './rules/bare-bracket.ts';
import { labelledBracket } from './rules/labelled-bracket.ts';
import { suffixBracket } from './rules/suffix-bracket.ts';
import type { BracketRule, PlacedBracket } from './unit-rule.ts';

/** What is written most plainly first: a label, then words of role, then names alone. */
const BRACKET_RULES: readonly BracketRule[] = [labelledBracket, suffixBracket, bareBracket];

/** The unit brackets in a stretch of text, in order. */
export function findUnitBrackets(text: string, from: number, to: number): UnitStatement[] {
  return findBrackets(text, from, to).flatMap((found) => {
    const { start, end, innerStart, innerEnd } = found;
    if (innerEnd - innerStart < 3) return NOTHING;
    const bracket: PlacedBracket = { ...found, text, from, to };
    const labelled = labelledBracket.accepts(bracket);
    if (!labelled && NOT_A_LIST.test(text.slice(innerStart, Math.min(innerEnd, innerStart + 40)).trim()))
      return NOTHING;
    const rule = BRACKET_RULES.find(({ accepts }) => accepts(bracket));
    const list = rule?.find(bracket) ?? null;
    return rule && list ? [{ rule: rule.name, start, end, list }] : NOTHING;
  });
}

const NOTHING: readonly UnitStatement[] = [];
const NOT_A_LIST = new RegExp(`^(?:${alternation(NOT_LISTS)}|[一二三四五六七八九十\\dA-Za-z])`);
