import type { Database } from '../sqlite/database.ts';
import type { DerivedPart } from './derived-part.ts';

/**
 * Each passage has the vector of its text, if there is one; vectors have the store's dimensions and the length 1. One that
 * has not goes: its passages are then found by words, until they are ingested again.
 */
export const VECTORS: DerivedPart = {
  what: 'passages whose vectors are missing or damaged (`ingest --again` of their files makes those anew)',
  countWrong: (database) =>
    (database.values<number>(`SELECT count(*) FROM passage p ${APART}`)[0] ?? 0) + damaged(database).length,
  rebuild(database) {
    for (const key of damaged(database)) {
      database.run('UPDATE passage SET vector_key = NULL WHERE vector_key = ?', key);
      database.run('DELETE FROM vector WHERE key = ?', key);
    }
    database.run('UPDATE passage SET vector_key = (SELECT key FROM vector v WHERE v.hash = passage.hash)');
  },
};

const APART = 'LEFT JOIN vector v ON v.hash = p.hash WHERE p.vector_key IS NOT v.key';

function damaged(database: Database): number[] {
  const keys: number[] = [];
  for (const { key, embedding } of database
    .sql('SELECT key, embedding FROM vector ORDER BY key')
    .iterate() as Iterable<{ key: number; embedding: Buffer }>) {
    if (!isWhole(embedding, database.dimensions)) keys.push(key);
  }
  return keys;
}

function isWhole(bytes: Buffer, dimensions: number | null): boolean {
  if (dimensions !== null && bytes.byteLength !== dimensions * Float32Array.BYTES_PER_ELEMENT) return false;
  let sum = 0;
  for (let at = 0; at < bytes.byteLength; at += Float32Array.BYTES_PER_ELEMENT) sum += bytes.readFloatLE(at) ** 2;
  return Math.abs(Math.sqrt(sum) - 1) < ROUNDING;
}

/** Models give rounded numbers. */
const ROUNDING = 0.01;
