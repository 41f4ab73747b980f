import { ZhengmaiError } from '../errors.ts';
import type { MeasureFilter, PassageHit } from '../store.ts';
import type { Database } from './database.ts';
import { measureConditions } from './filter.ts';
import { HIT_PASSAGE, SELECT_HIT } from './hits.ts';
import { toWhere } from './pages.ts';

/** Up to so many vectors are compared one by one; of more, the signs of their numbers choose the candidates. */
export const EXACT_VECTORS = 8_000;
/** Candidates by signs for each vector wanted; enough for a recall above 0.98 (docs/search.md). */
const CANDIDATES_PER_RESULT = 20;
const FEWEST_CANDIDATES = 1_000;
/** sqlite-vec gives no more at once. */
const MOST_CANDIDATES = 4_096;

export function nearestPassages(
  database: Database,
  vector: Float32Array,
  filter: MeasureFilter,
  limit: number,
): PassageHit[] {
  if (database.dimensions === null) return [];
  if (vector.length !== database.dimensions) throw otherDimensions(database, vector);
  const { where, parameters } = measureConditions(filter);
  const allowed =
    where.length === 0
      ? { text: 'SELECT key FROM vector', parameters: [] }
      : {
          text: `SELECT p.vector_key AS key FROM passage p JOIN measure m ON m.key = p.measure_key
            ${toWhere(['p.vector_key IS NOT NULL', ...where])}`,
          parameters,
        };
  const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
  const candidates = candidateKeys(database, bytes, allowed, where.length > 0, limit);
  const score = 'max(-1.0, min(1.0, 1 - vec_distance_cosine(v.embedding, ?)))';
  return database.all<PassageHit>(
    `WITH near AS MATERIALIZED (
       SELECT v.key, ${score} AS score FROM vector v
       WHERE v.key IN (${candidates.text}) ORDER BY score DESC, v.key LIMIT ?
     ), hit AS (SELECT p.key, near.score FROM near JOIN passage p ON p.vector_key = near.key)
     ${SELECT_HIT} FROM hit ${HIT_PASSAGE} ${narrowed(where)} ORDER BY hit.score DESC, p.id LIMIT ?`,
    bytes,
    ...candidates.parameters,
    limit,
    ...parameters,
    limit,
  );
}

interface Keys {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

function candidateKeys(database: Database, bytes: Buffer, allowed: Keys, filtered: boolean, limit: number): Keys {
  const count = database.get<{ count: number }>(
    `SELECT count(*) AS count FROM (SELECT DISTINCT key FROM (${allowed.text}) LIMIT ${EXACT_VECTORS + 1})`,
    ...allowed.parameters,
  );
  if ((count?.count ?? 0) <= EXACT_VECTORS) return allowed;
  const wanted = Math.min(Math.max(limit * CANDIDATES_PER_RESULT, FEWEST_CANDIDATES), MOST_CANDIDATES);
  return {
    text: `SELECT rowid FROM vector_bits WHERE embedding MATCH vec_quantize_binary(?) AND k = ?
      ${filtered ? `AND rowid IN (${allowed.text})` : ''}`,
    parameters: [bytes, BigInt(wanted), ...(filtered ? allowed.parameters : [])],
  };
}

/** The passages of a vector are not all allowed when the vector is. */
function narrowed(where: readonly string[]): string {
  return where.length === 0 ? '' : `WHERE p.measure_key IN (SELECT m.key FROM measure m ${toWhere(where)})`;
}

function otherDimensions(database: Database, vector: Float32Array): ZhengmaiError {
  return new ZhengmaiError(
    'BAD_INPUT',
    `The vector has ${vector.length} dimensions where the store ${database.path} has ${database.dimensions}: use the model it was made with.`,
  );
}
