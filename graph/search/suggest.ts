import type { NodeKind } from '../model.ts';
import { foldName, nameEntry } from '../names/node-names.ts';
import type { GraphStore, Suggestion } from '../store/graph-store.ts';

/** Names that hold the characters typed, among which those are looked for that go on with the letters typed. */
const CANDIDATES = 120;

/**
 * Names that match what has been typed. A store knows characters and how names sound; who switches between the two while
 * typing (司法jd, yh司法局) or gets one character wrong (余航区, 婺域区司法局) is understood here, from the names that hold the others.
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
  if (found.length > 0 || characters.length === 0) return found;
  if (!/[a-z]/u.test(folded)) return misspelt(store, folded, kinds, limit);
  const longest = characters.reduce((a, b) => (b.length > a.length ? b : a));
  const candidates = await store.suggest(longest, kinds, CANDIDATES);
  return candidates.filter(({ label, matched }) => isTyped(matched ?? label, folded)).slice(0, limit);
}

/** Shorter words are other names rather than misspelt ones, longer ones are questions: each costs three more look-ups. */
const MISSPELT = { from: 3, to: 12 };

/** Names that sound like it; else those with one other character: either half of it is written right. */
async function misspelt(
  store: GraphStore,
  typed: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<readonly Suggestion[]> {
  if (typed.length < MISSPELT.from || typed.length > MISSPELT.to) return [];
  const sound = nameEntry(typed).pinyin.replaceAll(' ', '');
  const alike = await store.suggest(sound, kinds, limit);
  if (alike.length > 0) return alike;
  const middle = typed.length >> 1;
  const halves = [typed.slice(0, middle), typed.slice(middle)].filter((half) => half.length > 1);
  const candidates = await Promise.all(halves.map((half) => store.suggest(half, kinds, CANDIDATES)));
  const near = candidates
    .flat()
    .filter(({ label, matched }) => [label, matched ?? label].some((name) => isOneOff(foldName(name), typed)));
  return [...new Map(near.map((one) => [one.id, one])).values()].slice(0, limit);
}

/** Whether some part of a name is the word but for one character. */
function isOneOff(name: string, typed: string): boolean {
  for (let start = 0; start + typed.length <= name.length; start++) {
    let others = 0;
    for (let at = 0; at < typed.length && others < 2; at++) if (name[start + at] !== typed[at]) others++;
    if (others < 2) return true;
  }
  return false;
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
