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
/** How much of what lies near a filter is taken to let through, one guess after the other. */
const SHARES = [1 / 4, 1 / 16];
/** So many times the hits asked for must pass before the best of them count as the best of all. */
const SPARE = 3;

/** Finds passages by cosine: exactly among few, else among those whose signs are nearest. */
export function nearestSearch(database: Database, exactVectors = EXACT_VECTORS) {
  const index = signIndex(database);
  return function nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): PassageHit[] {
    if (database.dimensions === null) return [];
    if (vector.length !== database.dimensions) throw otherDimensions(database, vector);
    const allowed = allowedVectors(filter);
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    const exactly = () => hits(database, bytes, allowed.keys, allowed.parameters, filter, limit);
    if (countUpTo(database, allowed, exactVectors + 1) <= exactVectors) return exactly();

    const filtered = measureConditions(filter).where.length > 0;
    const signs =
      database.get<{ bits: Buffer }>('SELECT vec_quantize_binary(?) AS bits', bytes)?.bits ?? Buffer.alloc(0);
    const fewest = Math.max(FEWEST_CANDIDATES, limit * CANDIDATES_PER_RESULT);
    for (const share of filtered ? SHARES : [1]) {
      const candidates = JSON.stringify(index.nearest(signs, fewest / share));
      const wanted = filtered ? limit * SPARE : limit;
      const found = hits(database, bytes, 'SELECT value FROM json_each(?)', [candidates], filter, wanted);
      if (found.length === wanted) return found.slice(0, limit);
    }
    // What the filter lets through lies far from the query.
    return exactly();
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
