import type { NodeKind } from './model.ts';
import { foldName, nameEntry } from './names.ts';
import type { GraphStore, Suggestion } from './store.ts';

/** Names that hold the characters typed, among which those are looked for that go on with the letters typed. */
const CANDIDATES = 300;

/**
 * Names that match what has been typed. A store knows characters and how names sound; who switches between the two while
 * typing (司法jd, yh司法局) is understood here, from the names that hold the characters.
 */
export async function suggest(
  store: GraphStore,
  typed: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<readonly Suggestion[]> {
  const found = await store.suggest(typed, kinds, limit);
  const folded = foldName(typed);
  const characters = folded.match(/\p{Script=Han}+/gu) ?? [];
  if (found.length > 0 || characters.length === 0 || !/[a-z]/u.test(folded)) return found;
  const longest = characters.reduce((a, b) => (b.length > a.length ? b : a));
  const candidates = await store.suggest(longest, kinds, CANDIDATES);
  return candidates.filter(({ label, matched }) => isTyped(matched ?? label, folded)).slice(0, limit);
}

/** Whether some part of a name is typed by these characters, syllables and initials; the last syllable may be unfinished. */
function isTyped(name: string, typed: string): boolean {
  const { folded, pinyin } = nameEntry(name);
  const syllables = pinyin.split(' ');
  const characters = [...folded.matchAll(/\p{Script=Han}|[^\p{Script=Han}]+/gu)].map(([piece]) => piece);
  // Each Chinese character has its syllable, and so has each run of anything else.
  if (characters.length !== syllables.length) return false;
  const goesOn = (at: number, rest: string): boolean => {
    if (rest === '') return true;
    const [character, syllable] = [characters[at], syllables[at]];
    if (character === undefined || syllable === undefined) return false;
    if (syllable.startsWith(rest)) return true;
    return [character, syllable, syllable.slice(0, 1)].some(
      (form) => rest.startsWith(form) && goesOn(at + 1, rest.slice(form.length)),
    );
  };
  return characters.some((_, at) => goesOn(at, typed));
}
