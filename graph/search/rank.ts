import type { Embedder } from '../embed/embedder.ts';
import type { MeasureFilter, PassageHit } from '../store/graph-store.ts';
import { lexicalTerms } from '../text/ngrams.ts';
import { commonGround } from './background-centroid.ts';
import { withDocumentEvidence } from './document-evidence.ts';
import { type Candidate, fuse } from './fuse-scores.ts';
import { queryVector } from './query-vector.ts';
import type { SearchContext } from './search-context.ts';

export interface Ranking {
  /** Passages by words and by meaning, best first. */
  readonly lexical: readonly PassageHit[];
  readonly dense: readonly PassageHit[];
  /** Measures, best first. */
  readonly fused: readonly Candidate[];
  /** The question's cosine with the common ground; null without an embedding model. */
  readonly commonCosine: number | null;
}

/** Asks both sides for their best passages and joins the lists. Nothing is dropped yet: that is for `judge`. */
export async function rank(
  { store, embedder }: SearchContext,
  text: string,
  filter: MeasureFilter,
  pool = POOL,
): Promise<Ranking> {
  const byMeaning = async (embedder: Embedder) => {
    const [{ vector, scale }, ground] = await Promise.all([queryVector(embedder, text), commonGround(embedder)]);
    const hits = await store.nearestPassages(vector, filter, pool);
    return {
      dense: hits.map((hit) => ({ ...hit, score: hit.score * scale })),
      commonCosine: scale * vector.reduce((sum, value, i) => sum + value * (ground[i] ?? 0), 0),
    };
  };
  const [lexical, { dense, commonCosine }] = await Promise.all([
    store.lexicalPassages([...new Set(lexicalTerms(text))], filter, pool),
    embedder ? byMeaning(embedder) : { dense: [], commonCosine: null },
  ]);
  return { lexical, dense, fused: withDocumentEvidence(fuse(lexical, dense)), commonCosine };
}

/** Passages asked of each side. */
const POOL = 200;
