import { ZhengmaiError } from '../errors.ts';
import type { MeasureFilter, PassageHit } from '../store.ts';
import type { Database } from './database.ts';
import { HIT_PASSAGE, SELECT_HIT } from './hits.ts';
import type { PackedDocuments } from './packed-documents.ts';
import { passing } from './passing.ts';
import { type Candidates, nearestBySigns, type Selection } from './signs.ts';

/** Up to so many passages are compared one by one; of more, their signs choose the candidates. */
export const EXACT_PASSAGES = 4_000;

/** Enough for a recall above 0.98 of the ten nearest (docs/search.md). */
function selection(limit: number, few: number): Selection {
  return { few, first: Math.max(6_000, 30 * limit), kept: Math.max(1_000, 8 * limit) };
}

/** Finds passages by cosine: exactly among few, else among those whose signs are nearest. */
export function nearestSearch(database: Database, documents: () => PackedDocuments, exactPassages = EXACT_PASSAGES) {
  return function nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): PassageHit[] {
    if (database.dimensions === null) return [];
    if (vector.length !== database.dimensions) throw otherDimensions(database, vector);
    const allowed = passing(database, documents(), filter);
    const candidates = nearestBySigns(vector, allowed, selection(limit, exactPassages));
    return best(database, vector, candidates, limit);
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
  const near = database.all<{ key: number; score: number }>(
    `SELECT v.key, max(-1.0, min(1.0, 1 - vec_distance_cosine(v.embedding, ?))) AS score FROM vector v
     WHERE v.key IN (SELECT value FROM json_each(?)) ORDER BY score DESC, v.key LIMIT ?`,
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
    JSON.stringify([...bearers.keys()]),
    limit,
  );
  const hits = near.flatMap(({ key, score }) => (bearers.get(key) ?? []).map((passage) => [passage, score]));
  return database.all<PassageHit>(
    `WITH hit AS (SELECT value ->> 0 AS key, value ->> 1 AS score FROM json_each(?))
     ${SELECT_HIT} FROM hit ${HIT_PASSAGE} ORDER BY hit.score DESC, p.id LIMIT ?`,
    JSON.stringify(hits),
    limit,
  );
}

function otherDimensions(database: Database, vector: Float32Array): ZhengmaiError {
  return new ZhengmaiError(
    'BAD_INPUT',
    `The vector has ${vector.length} dimensions where the store ${database.path} has ${database.dimensions}: use the model it was made with.`,
  );
}
