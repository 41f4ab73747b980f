import { ZhengmaiError } from '../errors.ts';
import type { MeasureFilter, PassageHit } from '../store.ts';
import type { Database } from './database.ts';
import { measureConditions } from './filter.ts';
import { HIT_PASSAGE, SELECT_HIT } from './hits.ts';
import { toWhere } from './pages.ts';
import { signIndex } from './sign-index.ts';

/** Up to so many vectors are compared one by one; of more, their signs choose the candidates. */
export const EXACT_VECTORS = 10_000;
/** Candidates by signs for each passage wanted; enough for a recall above 0.98. */
const CANDIDATES_PER_RESULT = 15;
const FEWEST_CANDIDATES = 1_500;
const MOST_CANDIDATES = 30_000;

/** Finds passages by cosine: exactly among few, else among those whose signs are nearest. */
export function nearestSearch(database: Database, exactVectors = EXACT_VECTORS) {
  const index = signIndex(database);
  return function nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): PassageHit[] {
    if (database.dimensions === null) return [];
    if (vector.length !== database.dimensions) throw otherDimensions(database, vector);
    const allowed = allowedVectors(filter);
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    const count = countUpTo(database, allowed, exactVectors + 1);
    if (count <= exactVectors) return hits(database, bytes, allowed.keys, allowed.parameters, filter, limit);

    const all = countUpTo(database, allowedVectors({}), Number.MAX_SAFE_INTEGER);
    const share = filterIsEmpty(filter) ? 1 : countUpTo(database, allowed, all) / all;
    const wanted = Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_RESULT) / share;
    const signs =
      database.get<{ bits: Buffer }>('SELECT vec_quantize_binary(?) AS bits', bytes)?.bits ?? Buffer.alloc(0);
    const candidates = index.nearest(signs, Math.min(wanted, MOST_CANDIDATES));
    const found = hits(database, bytes, 'SELECT value FROM json_each(?)', [JSON.stringify(candidates)], filter, limit);
    // What a filter lets through may lie far from the query as a whole.
    return found.length < limit ? hits(database, bytes, allowed.keys, allowed.parameters, filter, limit) : found;
  };
}

interface Allowed {
  /** Keys of vectors, some of them more than once. */
  readonly keys: string;
  readonly parameters: readonly unknown[];
}

function allowedVectors(filter: MeasureFilter): Allowed {
  const { where, parameters } = measureConditions(filter);
  if (where.length === 0) return { keys: 'SELECT key FROM vector', parameters };
  const keys = `SELECT p.vector_key AS key FROM measure m JOIN passage p ON p.measure_key = m.key
    ${toWhere(['p.vector_key IS NOT NULL', ...where])}`;
  return { keys, parameters };
}

function filterIsEmpty(filter: MeasureFilter): boolean {
  return measureConditions(filter).where.length === 0;
}

function countUpTo(database: Database, allowed: Allowed, most: number): number {
  return (
    database.get<{ count: number }>(
      `SELECT count(*) AS count FROM (${allowed.keys} LIMIT ?)`,
      ...allowed.parameters,
      most,
    )?.count ?? 0
  );
}

/** The nearest among the given vectors, one hit for each passage that has the vector and passes the filter. */
function hits(
  database: Database,
  bytes: Buffer,
  keys: string,
  keyParameters: readonly unknown[],
  filter: MeasureFilter,
  limit: number,
): PassageHit[] {
  const { where, parameters } = measureConditions(filter);
  const passes =
    where.length === 0
      ? ''
      : `AND EXISTS (SELECT 1 FROM passage q JOIN measure m ON m.key = q.measure_key ${toWhere(['q.vector_key = v.key', ...where])})`;
  return database.all<PassageHit>(
    `WITH near AS MATERIALIZED (
       SELECT v.key, max(-1.0, min(1.0, 1 - vec_distance_cosine(v.embedding, ?))) AS score FROM vector v
       WHERE v.key IN (${keys}) ${passes} ORDER BY score DESC, v.key LIMIT ?
     ), hit AS (
       SELECT p.key, near.score FROM near JOIN passage p ON p.vector_key = near.key
       JOIN measure m ON m.key = p.measure_key ${toWhere(where)}
     ) ${SELECT_HIT} FROM hit ${HIT_PASSAGE} ORDER BY hit.score DESC, p.id LIMIT ?`,
    bytes,
    ...keyParameters,
    ...parameters,
    limit,
    ...parameters,
    limit,
  );
}

function otherDimensions(database: Database, vector: Float32Array): ZhengmaiError {
  return new ZhengmaiError(
    'BAD_INPUT',
    `The vector has ${vector.length} dimensions where the store ${database.path} has ${database.dimensions}: use the model it was made with.`,
  );
}
