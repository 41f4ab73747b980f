import { RULES } from '../generated/rules.ts';
import type { Language } from '../state/preferences.ts';
import { RULES_IN_ENGLISH } from './rules-in-english.ts';

/** What a rule recognises, in words; null for a name that is no rule's. */
export function explainRule(name: string, language: Language): string | null {
  if (!isRule(name)) return null;
  return language === 'zh' ? RULES[name] : RULES_IN_ENGLISH[name];
}

function isRule(name: string): name is keyof typeof RULES {
  return Object.hasOwn(RULES, name);
}
