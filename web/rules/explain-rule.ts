import { RULES } from '../generated/rules.ts';
import type { Language } from '../state/preferences.ts';
import { RULES_IN_ENGLISH } from './rules-in-english.ts';

/** What a rule recognises, in words; null for a name that is no rule's. */
export function explainRule(name: string, language: Language): string | null {
  if (!isRule(name)) return null;
  return language === 'zh' ? RULES[name] : RULES_IN_ENGLISH[name];
}

/** A rule by what it recognises, in a few words: its explanation up to where that goes into detail. */
export function nameRule(name: string, language: Language): string | null {
  return explainRule(name, language)?.match(language === 'zh' ? FIRST_CLAUSE : FIRST_SENTENCE)?.[0] ?? null;
}

/** What stands in quotation marks or brackets is not cut. */
const FIRST_CLAUSE = /^(?:“[^”]*”|《[^》]*》|（[^）]*）|[^。；：“《（])+/u;
const FIRST_SENTENCE = /^(?:\([^)]*\)|(?![:;.](?:\s|$)|\s\()[^(])+/u;

function isRule(name: string): name is keyof typeof RULES {
  return Object.hasOwn(RULES, name);
}
