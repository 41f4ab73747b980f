import type { NodeKind } from '../../model.ts';
import { nameEntry } from '../../names/node-names.ts';
import { officesTyped } from '../../names/offices/offices-typed.ts';
import { isSpelt, spellingOf } from '../../names/spelling.ts';
import type { GraphStore, Suggestion } from '../../store/graph-store.ts';
import { foldName } from '../../text/fold.ts';
import { termsTyped } from '../understand/translate-question.ts';

/** Names that hold the characters typed, among which those are looked for that go on with the letters typed. */
const CANDIDATES = 120;

/**
 * Names that match what has been typed, and those that it stands for: a body by its short name or the initials of that (人社局,
 * rsj), a term by its English name (legal aid). Bodies meant so come first, in at most half of the places.
 */
export async function suggest(
  store: GraphStore,
  typed: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<readonly Suggestion[]> {
  const lookUp = async (names: readonly string[], among: readonly NodeKind[], most: number) =>
    among.length === 0 ? [] : (await Promise.all(names.map((name) => store.suggest(name, among, most)))).flat();
  const units = kinds.filter((kind) => kind === 'Unit');
  const [bodies, found, terms] = await Promise.all([
    lookUp(officesTyped(foldName(typed)), units, Math.ceil(limit / 2)),
    store.suggest(typed, kinds, limit),
    lookUp(termsTyped(typed), kinds, limit),
  ]);
  const all = [...bodies.slice(0, Math.ceil(limit / 2)), ...found, ...terms];
  if (all.length === 0) return loosely(store, typed, kinds, limit);
  return [...new Map(all.map((one) => [one.id, one])).values()].slice(0, limit);
}

/**
 * A store knows characters and how names sound; who switches between the two while typing (司法jd, yh司法局) or gets one character
 * wrong (余航区, 婺域区司法局) is understood here, from the names that hold the others.
 */
async function loosely(
  store: GraphStore,
  typed: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<readonly Suggestion[]> {
  const folded = foldName(typed);
  const characters = folded.match(/\p{Script=Han}+/gu) ?? [];
  if (characters.length === 0) return [];
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
  const spelling = spellingOf(name);
  return spelling?.characters.some((_, at) => isSpelt(spelling, typed, at)) ?? false;
}
