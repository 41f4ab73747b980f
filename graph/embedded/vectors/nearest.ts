import { refuseOtherQuery } from '../../store/check-vectors.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { PassageHit } from '../../store/graph-store.ts';
import { columnsOf } from '../columns/cache.ts';
import { matchingMeasures } from '../columns/filter-measures.ts';
import type { Database } from '../sqlite/database.ts';
import { memoizeEachUntilWrite } from '../sqlite/memoize-until-write.ts';
import { toHits } from '../sqlite/passage-hits.ts';
import { vectorCache } from './cache.ts';
import { cosineSimilarity } from './cosine-similarity.ts';
import { type Candidates, hammingPrefilter } from './hamming-prefilter.ts';
import { toVector } from './to-vector.ts';

/**
 * Of so many passages the signs choose who is looked at again, and of so large a share of very many: enough for a recall above
 * 0.98 of the ten nearest (docs/lab/2026-11-search.md).
 */
const LOOKED_AT_AGAIN = 5_000;
const SHARE = 0.015;

/** Finds passages by cosine: those that rounded vectors put first are compared by the vectors themselves. */
export function nearestSearch(database: Database, lookedAtAgain = LOOKED_AT_AGAIN) {
  const cache = vectorCache(database);
  function nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): PassageHit[] {
    if (database.dimensions === null) return [];
    refuseOtherQuery(vector, database.path, database.dimensions);
    const scope = cache.of(matchingMeasures(database, filter));
    const vectors = scope.stretches.reduce((sum, { from, to }) => sum + to - from, 0);
    const selection = {
      first: Math.max(lookedAtAgain, 25 * limit, vectors * SHARE),
      kept: limit + Math.max(100, limit / 2),
    };
    return best(database, vector, hammingPrefilter(vector, scope, selection), limit);
  }
  return {
    nearestPassages,
    takeIn: (documents: number): boolean => cache.takeIn(columnsOf(database).documents, documents),
  };
}

/** The nearest of the candidates; passages that share a vector are equally near. */
function best(
  database: Database,
  vector: Float32Array,
  { passages, vectors }: Candidates,
  limit: number,
): PassageHit[] {
  const bearers = new Map<number, number[]>();
  passages.forEach((passage, i) => {
    const key = vectors[i] ?? 0;
    bearers.set(key, [...(bearers.get(key) ?? []), passage]);
  });
  const near = [...storedVectors(database, [...bearers.keys()])]
    .map(([key, stored]) => ({ key, score: cosineSimilarity(vector, stored) }))
    .sort((a, b) => b.score - a.score || a.key - b.key)
    .slice(0, limit);
  const scored = near.flatMap(({ key, score }) => (bearers.get(key) ?? []).map((passage) => [passage, score] as const));
  return toHits(database, new Map(scored)).slice(0, limit);
}

/** Of two kilobytes each. */
const VECTORS_KEPT = 5_000;

const storedVectors = memoizeEachUntilWrite<number, Float32Array>(
  (database, keys) =>
    database
      .all<{ key: number; embedding: Buffer }>(
        'SELECT key, embedding FROM vector WHERE key IN (SELECT value FROM json_each(?))',
        JSON.stringify(keys),
      )
      .map(({ key, embedding }) => [key, toVector(embedding)] as const),
  VECTORS_KEPT,
);
