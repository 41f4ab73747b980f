import { nameEntry } from './node-names.ts';

/** A name by its characters and their syllables; null when the two do not go one by one. */
export interface Spelling {
  readonly characters: readonly string[];
  readonly syllables: readonly string[];
}

export function spellingOf(name: string): Spelling | null {
  const { folded, pinyin } = nameEntry(name);
  const syllables = pinyin.split(' ');
  const characters = [...folded.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu)].map(([piece]) => piece);
  // Each Chinese character has its syllable, and so has each run of anything else.
  return characters.length === syllables.length ? { characters, syllables } : null;
}

/**
 * Whether a name is typed, from one of its characters on, by characters, syllables and initials; the last syllable may be
 * unfinished. `until` is the number of characters that must be reached.
 */
export function isSpelt({ characters, syllables }: Spelling, typed: string, from: number, until = 0): boolean {
  /** How much of what is typed may be used up before the character at hand. */
  let used = new Set([0]);
  for (let at = from; used.size > 0; at++) {
    if (used.delete(typed.length) && at >= until) return true;
    const [character, syllable] = [characters[at], syllables[at]];
    if (character === undefined || syllable === undefined) return false;
    const next = new Set<number>();
    for (const before of used) {
      if (syllable.startsWith(typed.slice(before)) && at + 1 >= until) return true;
      for (const form of [character, syllable, syllable.slice(0, 1)])
        if (typed.startsWith(form, before)) next.add(before + form.length);
    }
    used = next;
  }
  return false;
}
