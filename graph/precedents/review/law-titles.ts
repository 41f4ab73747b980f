import { canonicalTitle } from '../../names/canonical-title.ts';
import { relatedPlans } from '../../related-plans.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { clauseLikeness, pairsOf, wordingOf } from '../shingles.ts';
import type { DraftLaw } from './facts.ts';
import type { Finding } from './finding.ts';

/** From this likeness on, by pairs of letters, two titles may be meant as one. */
const ALIKE = 0.75;
/** Short titles are alike by chance: 刑法 and 民法. */
const ENOUGH_LETTERS = 6;
/** Titles looked at for each piece of the one that is cited. */
const CANDIDATES = 50;

/** Laws that the store knows under nearly the same title, as another version, or as replaced by a later plan. */
export function lawTitles(store: GraphStore): (law: DraftLaw) => Promise<readonly Finding[]> {
  const looked = new Map<string, Promise<Doubt | null>>();
  return async ({ regulation, start, end, quote }) => {
    const title = canonicalTitle(regulation.title);
    const doubt = await (looked.get(title) ?? looked.set(title, doubtAbout(store, title)).get(title));
    return doubt ? [{ code: doubt.code, start, end, quote, values: { cited: regulation.title, ...doubt.values } }] : [];
  };
}

type Doubt = Pick<Finding, 'code' | 'values'>;

async function doubtAbout(store: GraphStore, title: string): Promise<Doubt | null> {
  const known = await titlesLike(store, title);
  if (known.has(title)) return replacedBy(store, known.get(title) ?? null);
  const versions = [...known.keys()].filter((other) => withoutVersion(other) === withoutVersion(title));
  const [version] = versions.toSorted().toReversed();
  if (version !== undefined) return { code: 'law-other-version', values: { known: version } };
  const [nearest] = [...known.keys()]
    .map((other) => ({ other, likeness: titleLikeness(title, other) }))
    .filter(({ likeness }) => likeness >= ALIKE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.other < b.other ? -1 : 1));
  return nearest ? { code: 'law-title-doubtful', values: { known: nearest.other } } : null;
}

/** Titles that share a piece with this one, with the id of the stored plan that bears it, if one does. */
async function titlesLike(store: GraphStore, title: string): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>();
  for (const piece of piecesOf(title)) {
    const page = { first: CANDIDATES };
    const laws = await store.regulations({ nameContains: piece }, page);
    const plans = await store.documents({ titleContains: piece }, page);
    for (const { node } of laws.items)
      found.set(canonicalTitle(node.title), found.get(canonicalTitle(node.title)) ?? null);
    for (const { node } of plans.items) found.set(canonicalTitle(node.title), node.id);
  }
  return found;
}

/** The whole, its beginning, middle and end: a title that differs in one place keeps two of them. */
function piecesOf(title: string): string[] {
  const bare = withoutVersion(title);
  const middle = Math.floor((bare.length - PIECE) / 2);
  const pieces = [title, bare.slice(0, PIECE), bare.slice(Math.max(0, middle), middle + PIECE), bare.slice(-PIECE)];
  return [...new Set(pieces)].filter(({ length }) => length > 1);
}
const PIECE = 4;

/** A plan that another one says to be replaced (废止). */
async function replacedBy(store: GraphStore, documentId: string | null): Promise<Doubt | null> {
  if (documentId === null) return null;
  const related = await relatedPlans(store, documentId);
  const later = related.find(({ relation, direction }) => relation === 'replaces' && direction === 'in');
  return later ? { code: 'law-replaced', values: { by: later.document.title } } : null;
}

/** The title without years and without what says which edition it is. */
function withoutVersion(title: string): string {
  return title
    .replace(/（[^（）]*(?:试行|暂行|修订|修正|征求意见稿|草案)[^（）]*）/gu, '')
    .replace(/（?\d{4}年?(?:—\d{4}年?)?(?:度)?）?/gu, '');
}

function titleLikeness(one: string, other: string): number {
  if (
    Math.min(one.length, other.length) < ENOUGH_LETTERS ||
    placeOf(one) !== placeOf(other) ||
    numbersOf(one) !== numbersOf(other)
  )
    return 0;
  const [first, second] = [pairsOf(wordingOf(one)), pairsOf(wordingOf(other))];
  // A title within a longer one is another law, as a law's 实施细则: both must be alike as wholes.
  const shorter = Math.min(first.size, second.size) / Math.max(first.size, second.size);
  return shorter < ALIKE ? 0 : clauseLikeness(first, second);
}

/** Laws of two places, and two laws of one series, are two. */
const placeOf = (title: string) => /^.{2,8}?(?:省|市|自治区|自治州|县|区)/u.exec(title)?.[0] ?? '';
const numbersOf = (title: string) => (title.match(/\d+|[一二三四五六七八九十]+(?=[届次批期号])/gu) ?? []).join(' ');
