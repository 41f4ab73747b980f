import type { Embedder } from '../../embed/embedder.ts';
import { inStage } from '../../stage.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { GraphStore, PassageHit } from '../../store/graph-store.ts';
import { lexicalTerms } from '../../text/ngrams.ts';
import type { SearchContext } from '../search-context.ts';
import type { Wordings } from '../wordings.ts';
import { commonGround } from './background-centroid.ts';
import { withDocumentEvidence } from './document-evidence.ts';
import { type Candidate, fuse } from './fuse-scores.ts';
import { lexicalWeight } from './lexical-weight.ts';
import { type QueryVector, queryVector } from './query-vector.ts';
import { countedUpTo, termsOfQuestion } from './relevance-threshold.ts';

export interface Ranking {
  /** Passages by words and by meaning, best first. */
  readonly lexical: readonly PassageHit[];
  readonly dense: readonly PassageHit[];
  /** Measures, best first. */
  readonly fused: readonly Candidate[];
  /** The question's cosine with the common ground; null without an embedding model. */
  readonly commonCosine: number | null;
  /** In the whole collection. */
  readonly passages: number;
  /** In how many passages the terms of the wordings stand, counted up to `countedUpTo`. */
  readonly frequencies: ReadonlyMap<string, number>;
}

/**
 * Asks both sides for their best passages and joins the lists. Nothing is dropped yet: that is for `judge`. `vectorOf` is for what is no
 * question, as a passage that is set beside others.
 */
export async function rank(
  { store, embedder }: SearchContext,
  { text, others, official }: Wordings,
  filter: MeasureFilter,
  pool = POOL,
  vectorOf: (embedder: Embedder) => Promise<QueryVector> = (embedder) => queryVector(embedder, text, official),
): Promise<Ranking> {
  const byMeaning = async (embedder: Embedder) => {
    const [{ vector, scale }, ground] = await Promise.all([vectorOf(embedder), commonGround(embedder)]);
    const hits = await store.nearestPassages(vector, filter, pool);
    return {
      dense: hits.map((hit) => ({ ...hit, score: hit.score * scale })),
      commonCosine: scale * vector.reduce((sum, value, i) => sum + value * (ground[i] ?? 0), 0),
    };
  };
  const wordings = [text, ...others];
  const terms = wordings.flatMap((wording) => [...lexicalTerms(wording), ...termsOfQuestion(wording)]);
  const counted = async () => {
    const { passages } = await store.stats();
    return { passages, frequencies: await store.termFrequencies([...new Set(terms)], countedUpTo(passages)) };
  };
  const [[lexical, { passages, frequencies }], { dense, commonCosine }] = await Promise.all([
    inStage('words', () => Promise.all([byWords(store, wordings, filter, pool), counted()])),
    embedder ? inStage('vectors', () => byMeaning(embedder)) : { dense: [], commonCosine: null },
  ]);
  const weight = lexicalWeight(wordings, lexical, frequencies, passages);
  return {
    lexical,
    dense,
    fused: withDocumentEvidence(fuse(lexical, dense, weight)),
    commonCosine,
    passages,
    frequencies,
  };
}

/**
 * Of several wordings of one question each passage has its best score. A longer wording has more terms to add up: its scores are
 * brought down to what as many terms as the question's would make.
 */
async function byWords(
  store: GraphStore,
  wordings: readonly string[],
  filter: MeasureFilter,
  pool: number,
): Promise<readonly PassageHit[]> {
  const terms = wordings.map((wording) => [...new Set(lexicalTerms(wording))]);
  const [own = [], ...others] = await Promise.all(terms.map((of) => store.lexicalPassages(of, filter, pool)));
  if (others.length === 0) return own;
  const best = new Map(own.map((hit) => [hit.passageId, hit]));
  others.forEach((hits, i) => {
    const share = Math.min(1, (terms[0]?.length ?? 1) / (terms[i + 1]?.length || 1));
    for (const hit of hits) {
      const score = hit.score * share;
      if (score > (best.get(hit.passageId)?.score ?? 0)) best.set(hit.passageId, { ...hit, score });
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score).slice(0, pool);
}

/** Passages asked of each side. */
const POOL = 200;
