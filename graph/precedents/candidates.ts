import type { Embedder } from '../embed/embedder.ts';
import { sha256 } from '../ids.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore, PassageHit } from '../store/graph-store.ts';
import { lexicalTerms } from '../text/ngrams.ts';
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
  /** The passage that brought it in. */
  readonly passage: PassageHit;
  /** Of its nearest passage; null where meaning did not find it. */
  readonly cosine: number | null;
}

/** Passages asked of each side for each passage of the text. */
const POOL = 60;
/** Of a long text so many passages are looked for, spread over it. */
const MOST_PASSAGES = 16;
/** Measures that are looked at closely. */
const MOST_CANDIDATES = 150;

/** Measures that share words or meaning with some passage of the text, the best of each passage first. */
export async function findCandidates(
  context: PrecedentContext,
  asked: Asked,
  filter: MeasureFilter,
): Promise<Candidate[]> {
  const { store } = context;
  const passages = spread(splitPassages(asked.text).map(({ start, end }) => asked.text.slice(start, end)));
  const vectors = await vectorsOf(
    context,
    passages.map((text) => passageEmbeddingText(asked.title, text)),
  );
  const elsewhere = (hits: readonly PassageHit[]) =>
    hits.filter(({ documentId }) => !asked.ownDocuments.has(documentId));
  const lexical: PassageHit[][] = [];
  const dense: PassageHit[][] = [];
  for (const [i, text] of passages.entries()) {
    context.signal?.throwIfAborted();
    const terms = [...new Set(lexicalTerms(text))];
    const vector = vectors[i];
    lexical.push(elsewhere(await store.lexicalPassages(terms, filter, POOL)));
    if (vector) dense.push(elsewhere(await store.nearestPassages(vector, filter, POOL)));
  }
  return gather(lexical, dense);
}

/** A list a passage and side: taken in turns, so that each passage brings its best ones. */
function gather(lexical: readonly (readonly PassageHit[])[], dense: readonly (readonly PassageHit[])[]): Candidate[] {
  const cosines = new Map<string, number>();
  for (const { measureId, score } of dense.flat())
    cosines.set(measureId, Math.max(score, cosines.get(measureId) ?? -1));
  const found = new Map<string, PassageHit>();
  for (let rank = 0; rank < POOL; rank++) {
    for (const hits of [...dense, ...lexical]) {
      const hit = hits[rank];
      if (hit && !found.has(hit.measureId)) found.set(hit.measureId, hit);
    }
  }
  return [...found]
    .slice(0, MOST_CANDIDATES)
    .map(([measureId, passage]) => ({ measureId, passage, cosine: cosines.get(measureId) ?? null }));
}

/** Vectors that are stored already are not made again. */
async function vectorsOf(
  { store, embedder }: PrecedentContext,
  texts: readonly string[],
): Promise<readonly Float32Array[]> {
  if (!embedder) return [];
  const hashes = texts.map(sha256);
  const known = new Map(await store.vectors(hashes));
  const missing = texts.filter((_, i) => !known.has(hashes[i] ?? ''));
  const made = missing.length > 0 ? await embedder.embed(missing) : [];
  missing.forEach((text, i) => {
    const vector = made[i];
    if (vector) known.set(sha256(text), vector);
  });
  return hashes.flatMap((hash) => known.get(hash) ?? []);
}

function spread(passages: readonly string[]): readonly string[] {
  if (passages.length <= MOST_PASSAGES) return passages;
  const step = passages.length / MOST_PASSAGES;
  return Array.from({ length: MOST_PASSAGES }, (_, i) => passages[Math.floor(i * step)] ?? '');
}
