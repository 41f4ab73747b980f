import type { Embedder } from '../embed/embedder.ts';
import { sha256 } from '../ids.ts';
import type { MeasureNode } from '../model.ts';
import type { Candidate as Ranked } from '../search/ranking/fuse-scores.ts';
import { rank } from '../search/ranking/rank.ts';
import { judge } from '../search/ranking/relevance-threshold.ts';
import { wordingsOf } from '../search/wordings.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore, PassageHit } from '../store/graph-store.ts';
import { passageEmbeddingText, splitPassages } from '../text/split-passages.ts';
import type { Asked } from './precedent-query.ts';

export interface PrecedentContext {
  readonly store: GraphStore;
  /** Null: precedents are found by words only. */
  readonly embedder: Embedder | null;
  /** Gives up between two passages, measures or candidates, with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** A measure of another document that may be worded alike: worth a close look. */
export interface Candidate {
  readonly measureId: string;
  /** The passage that says most of what was asked. */
  readonly passage: PassageHit;
  /** Of its nearest passage; null where meaning did not find it. */
  readonly cosine: number | null;
  /** Words and meaning together, added up over the passages of the text; higher is better, comparable within one text only. */
  readonly score: number;
  /** Whether the measure, which is this one, says the same as some passage of the text. */
  readonly isClose: (measure: MeasureNode) => boolean;
}

/** Passages asked of each side for each passage of the text. */
const POOL = 60;
/** Of a long text so many passages are looked for, spread over it. */
const MOST_PASSAGES = 16;
/** Measures that are looked at closely. */
const MOST_CANDIDATES = 150;

/** Measures that share words or meaning with some passage of the text, best first. */
export async function findCandidates(
  context: PrecedentContext,
  asked: Asked,
  filter: MeasureFilter,
): Promise<Candidate[]> {
  const texts = spread(splitPassages(asked.text).map(({ start, end }) => asked.text.slice(start, end)));
  const passages = texts.map((text) => passageEmbeddingText(asked.title, text));
  const vectors = await vectorsOf(context, passages);
  const found = new Map<string, Candidate[]>();
  for (const [i, passage] of passages.entries()) {
    context.signal?.throwIfAborted();
    const [answers, others] = await Promise.all([
      asked.title === null ? answersTo(context, passage, filter) : [],
      besidePassages(context, passage, vectors[i], filter),
    ]);
    for (const { measureId, documentId, ...one } of mergedLists(answers, others)) {
      if (asked.ownDocuments.has(documentId)) continue;
      found.set(measureId, [...(found.get(measureId) ?? []), { measureId, ...one }]);
    }
  }
  return [...found.values()]
    .map(together)
    .toSorted((a, b) => b.score - a.score || (a.measureId < b.measureId ? -1 : 1))
    .slice(0, MOST_CANDIDATES);
}

type Found = Candidate & { readonly documentId: string };

/** A passage of the text beside the passages of the plans: of two that say the same, each is near the other. */
async function besidePassages(
  context: PrecedentContext,
  text: string,
  vector: Float32Array | undefined,
  filter: MeasureFilter,
): Promise<Found[]> {
  const asPassage = vector && (async () => ({ vector, scale: 1 }));
  const { fused } = await rank(context, { text, others: [], official: text, expanded: [] }, filter, POOL, asPassage);
  const floor = context.embedder?.floor ?? null;
  const alike = floor === null ? Number.POSITIVE_INFINITY : floor.least + ALIKE * (1 - floor.least);
  return fromLeast(fused).map((one) => ({ ...one, isClose: () => one.cosine !== null && one.cosine >= alike }));
}

/**
 * From what cosine on two passages of plans speak of the same matter, as a share of the way from the model's floor to one: 0.75 for
 * the model that it was read off (docs/precedents.md).
 */
const ALIKE = 0.47;

/** A text that a person wrote down, mostly in fewer and other words than plans use: searched for as a question is. */
async function answersTo(context: PrecedentContext, text: string, filter: MeasureFilter): Promise<Found[]> {
  const { embedder } = context;
  const { fused, dense, ...background } = await rank(context, wordingsOf(text), filter, POOL);
  const matchOf = judge(text, {
    ...background,
    topCosine: embedder && (dense[0]?.score ?? 0),
    floor: embedder?.floor ?? null,
  });
  return fromLeast(fused).map((one) => ({
    ...one,
    isClose: (measure) => one.cosine !== null && matchOf(measure, one) !== 'weak',
  }));
}

function fromLeast(fused: readonly Ranked[]): readonly Ranked[] {
  const least = fused.at(-1)?.score ?? 0;
  return fused.map((one) => ({ ...one, score: one.score - least }));
}

/** What only `others` holds comes behind what `answers` holds, and what both hold is close where either says so. */
function mergedLists(answers: readonly Found[], others: readonly Found[]): readonly Found[] {
  if (answers.length === 0) return others;
  const beside = new Map(others.map((one) => [one.measureId, one]));
  const merged = answers.map((one) => {
    const other = beside.get(one.measureId);
    beside.delete(one.measureId);
    return other
      ? {
          ...one,
          cosine: other.cosine ?? one.cosine,
          isClose: (measure: MeasureNode) => one.isClose(measure) || other.isClose(measure),
        }
      : one;
  });
  return [...merged, ...[...beside.values()].map((one) => ({ ...one, score: 0 }))];
}

/** Of one measure for several passages of the text. */
function together(found: readonly Candidate[]): Candidate {
  const best = found.reduce((best, one) => (one.score > best.score ? one : best));
  const cosines = found.flatMap(({ cosine }) => cosine ?? []);
  return {
    ...best,
    score: found.reduce((sum, { score }) => sum + score, 0),
    cosine: cosines.length > 0 ? Math.max(...cosines) : null,
    isClose: (measure) => found.some((one) => one.isClose(measure)),
  };
}

/** Vectors that are stored already are not made again. */
async function vectorsOf(
  { store, embedder }: PrecedentContext,
  texts: readonly string[],
): Promise<readonly (Float32Array | undefined)[]> {
  if (!embedder) return [];
  const hashes = texts.map(sha256);
  const known = new Map(await store.vectors(hashes));
  const missing = texts.filter((_, i) => !known.has(hashes[i] ?? ''));
  const made = missing.length > 0 ? await embedder.embed(missing) : [];
  missing.forEach((text, i) => {
    const vector = made[i];
    if (vector) known.set(sha256(text), vector);
  });
  return hashes.map((hash) => known.get(hash));
}

function spread(passages: readonly string[]): readonly string[] {
  if (passages.length <= MOST_PASSAGES) return passages;
  const step = passages.length / MOST_PASSAGES;
  return Array.from({ length: MOST_PASSAGES }, (_, i) => passages[Math.floor(i * step)] ?? '');
}
