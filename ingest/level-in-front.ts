import { WORDS_WITH_A_LEVEL } from './lexicon/units/words-with-a-level.ts';

/**
 * The level of government that the name of a body begins with: 市 of 市司法局 and of 市政府, but of no 市场监管局, 市容局 or 区域中心, whose
 * first character belongs to another word. Null without one. A list says which, since the dictionary of words takes 市城 of 市城管局
 * and 市中 of 市中医药局 for words.
 */
export function levelInFront(name: string): string | null {
  const level = LEVEL.exec(name)?.[0];
  if (level === undefined || level.length === name.length) return null;
  if (GOVERNS.test(name.slice(level.length))) return level;
  return WORDS_WITH_A_LEVEL.some((word) => name.startsWith(word)) ? null : level;
}

const LEVEL = /^(?:自治[区州]|[省市州盟县区旗镇乡])/;

/** 市政府 and 市政协 are no 市政. */
const GOVERNS = /^(?:政府|政协)/;
