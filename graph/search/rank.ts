import type { MeasureFilter, PassageHit } from '../store.ts';
import { withDocumentEvidence } from './document-evidence.ts';
import { type Candidate, fuse } from './fuse.ts';
import { queryVector } from './query-vector.ts';
import type { SearchContext } from './search.ts';
import { lexicalTerms } from './terms.ts';

export interface Ranking {
  /** Passages by words and by meaning, best first. */
  readonly lexical: readonly PassageHit[];
  readonly dense: readonly PassageHit[];
  /** Measures, best first. */
  readonly fused: readonly Candidate[];
}

/** Asks both sides for their best passages and joins the lists. Nothing is dropped yet: that is for `judge`. */
export async function rank(
  { store, embedder }: SearchContext,
  text: string,
  filter: MeasureFilter,
  pool = POOL,
): Promise<Ranking> {
  const [lexical, dense] = await Promise.all([
    store.lexicalPassages([...new Set(lexicalTerms(text))], filter, pool),
    embedder
      ? queryVector(embedder, text).then(async ({ vector, scale }) =>
          (await store.nearestPassages(vector, filter, pool)).map((hit) => ({ ...hit, score: hit.score * scale })),
        )
      : [],
  ]);
  return { lexical, dense, fused: withDocumentEvidence(fuse(lexical, dense)) };
}

/** Passages asked of each side. */
const POOL = 200;
