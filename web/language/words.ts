import { usePreferences } from '../explorer.ts';
import type { Language } from '../state/preferences.ts';
import { en } from './en.ts';
import { type Words, zh } from './zh.ts';

const dictionaries: { readonly [L in Language]: Words } = { zh, en };

/** The words of the interface in the reader's language. */
export function useWords(): Words {
  return dictionaries[usePreferences().language];
}
