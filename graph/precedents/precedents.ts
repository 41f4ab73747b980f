import { setImmediate } from 'node:timers/promises';
import type { DocumentNode } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { type Candidate, findCandidates, type PrecedentContext } from './candidates.ts';
import { excerptOf, judgeLikeness, PRECEDENT_MATCHES, type Worded, weakLikeness } from './classify-similarity.ts';
import { groupIntoFamilies } from './cluster-by-wording.ts';
import { type Comparison, compareWording } from './compare-wording.ts';
import type { DiffUnit } from './diff-words.ts';
import type { Asked } from './precedent-query.ts';

export interface Precedents {
  readonly asked: Asked;
  /** lexical: there is no embedding model, and what is worded otherwise was not found. */
  readonly mode: 'fused' | 'lexical';
  /** Likest first. */
  readonly families: readonly PrecedentFamily[];
  /** Below the bounds of a precedent: may be related, nearest first. */
  readonly weak: readonly PrecedentFamily[];
}

/** Wordings that are versions of one another. */
export interface PrecedentFamily {
  /** The oldest member's measure. */
  readonly id: string;
  /** Of its likest member. */
  readonly match: Worded['match'];
  readonly likeness: number;
  /** Who worded it first, as far as dates are known. */
  readonly first: Precedent | null;
  /** Oldest first; the measure that was asked about is among them when it belongs there. */
  readonly members: readonly Precedent[];
}

export interface Precedent extends Worded {
  /** The measure that was asked about itself. */
  readonly isAsked: boolean;
  /** From what was asked to this: what it has besides is added. Made when it is wanted. */
  readonly comparedWithAsked: (by?: DiffUnit) => Comparison;
  /** From the family's oldest wording to this; null for that one. */
  readonly comparedWithFirst: (by?: DiffUnit) => Comparison | null;
}

/** Who worded something before: measures of other documents, alike in wording or meaning, as families in time. */
export async function findPrecedents(
  context: PrecedentContext,
  asked: Asked,
  filter: MeasureFilter = {},
  { sure = false }: { readonly sure?: boolean } = {},
): Promise<Precedents> {
  const candidates = await findCandidates(context, asked, filter);
  const { precedents, weak } = await lookAt(context, asked, candidates);
  const wordings = precedents.toSorted(byLikeness).slice(0, MOST_WORDINGS);
  const own = await askedAsWording(context.store, asked);
  const families = groupIntoFamilies(own ? [...wordings, own] : wordings)
    .filter((members) => members.some(({ measure }) => measure.id !== asked.measure?.id))
    .map((members) => toFamily(members, asked))
    .toSorted(byBestMember(wordings));
  const related = sure ? [] : groupIntoFamilies(weak).map((members) => toFamily(members, asked));
  return {
    asked,
    mode: context.embedder ? 'fused' : 'lexical',
    families,
    weak: related.toSorted(byBestMember(weak)),
  };
}

/** Precedents that families are made of. */
const MOST_WORDINGS = 60;
/** Measures that may be related, the nearest of those that are no precedents. */
const MOST_WEAK = 20;

interface LookedAt {
  readonly precedents: readonly Worded[];
  /** Nearest first. */
  readonly weak: readonly Worded[];
}

async function lookAt(
  { store, signal }: PrecedentContext,
  asked: Asked,
  candidates: readonly Candidate[],
): Promise<LookedAt> {
  const measures = await store.nodes(candidates.map(({ measureId }) => measureId));
  const documentIds = measures.flatMap((node) => (node?.kind === 'Measure' ? [node.documentId] : []));
  const documents = await documentsById(store, documentIds);
  const judge = judgeLikeness(asked);
  const precedents: Worded[] = [];
  const others: (() => Worded)[] = [];
  const asWeak = weakLikeness(asked);
  for (const [i, candidate] of candidates.entries()) {
    if (i % AT_ONCE === 0) await setImmediate();
    signal?.throwIfAborted();
    const measure = measures[i];
    const document = measure?.kind === 'Measure' ? documents.get(measure.documentId) : undefined;
    if (measure?.kind !== 'Measure' || !document) continue;
    const judged = judge(candidate, measure, document);
    if (judged) precedents.push(judged);
    else others.push(() => asWeak(candidate, measure, document));
  }
  return { precedents, weak: others.slice(0, MOST_WEAK).map((worded) => worded()) };
}

/** Candidates that are looked at before others get their turn: a long text takes a millisecond each. */
const AT_ONCE = 8;

async function documentsById(store: GraphStore, ids: readonly string[]): Promise<ReadonlyMap<string, DocumentNode>> {
  const nodes = await store.nodes([...new Set(ids)]);
  return new Map(nodes.flatMap((node) => (node?.kind === 'Document' ? [[node.id, node] as const] : [])));
}

async function askedAsWording(store: GraphStore, asked: Asked): Promise<Worded | null> {
  const { measure } = asked;
  const document = measure && (await documentsById(store, [measure.documentId])).get(measure.documentId);
  if (!document) return null;
  const excerpt = excerptOf(measure, { start: 0, end: measure.text.length });
  return {
    measure,
    document,
    excerpt,
    match: 'near',
    likeness: 1,
    contained: 1,
    score: 0,
    cosine: 1,
    askedPart: asked.text,
  };
}

function byLikeness(a: Worded, b: Worded): number {
  const [left, right] = [a, b].map(({ match }) => PRECEDENT_MATCHES.indexOf(match));
  const nearer = (left ?? 0) - (right ?? 0);
  const by = a.match === 'meaning' || a.match === 'weak' ? b.score - a.score : b.likeness - a.likeness;
  return nearer || by || (a.measure.id < b.measure.id ? -1 : 1);
}

function byBestMember(ranked: readonly Worded[]): (a: PrecedentFamily, b: PrecedentFamily) => number {
  const ranks = new Map(ranked.map(({ measure }, i) => [measure.id, i]));
  const best = ({ members }: PrecedentFamily) =>
    Math.min(...members.map(({ measure }) => ranks.get(measure.id) ?? Number.POSITIVE_INFINITY));
  return (a, b) => best(a) - best(b);
}

function toFamily(wordings: readonly Worded[], asked: Asked): PrecedentFamily {
  const [oldest] = wordings;
  const members = wordings.map((worded): Precedent => {
    const { quote } = worded.excerpt;
    return {
      ...worded,
      isAsked: worded.measure.id === asked.measure?.id,
      comparedWithAsked: (by) => compareWording(worded.askedPart, quote, by),
      comparedWithFirst: (by) => (oldest && worded !== oldest ? compareWording(oldest.excerpt.quote, quote, by) : null),
    };
  });
  const [first] = members;
  const others = members.filter(({ isAsked }) => !isAsked).toSorted(byLikeness);
  return {
    id: first?.measure.id ?? '',
    match: others[0]?.match ?? 'meaning',
    likeness: others[0]?.likeness ?? 0,
    first: first && (first.document.publishedOn ?? first.document.year) !== null ? first : null,
    members,
  };
}
