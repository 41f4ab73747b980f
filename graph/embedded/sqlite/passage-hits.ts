import type { PassageHit } from '../../store/graph-store.ts';
import type { Database } from './database.ts';
import { memoizeEachUntilWrite } from './memoize-until-write.ts';

/** Passages by their keys in the file, with their scores. */
export type Scored = ReadonlyMap<number, number>;

/** The passages themselves, best first, then by id. */
export function toHits(database: Database, scored: Scored): PassageHit[] {
  return [...passagesOf(database, [...scored.keys()])]
    .map(([key, passage]) => ({ ...passage, score: scored.get(key) ?? 0 }))
    .sort((a, b) => b.score - a.score || (a.passageId < b.passageId ? -1 : 1));
}

type Passage = Omit<PassageHit, 'score'>;

/** Of some kilobytes together with their ids: questions about one matter find the same passages. */
const KEPT = 10_000;

const passagesOf = memoizeEachUntilWrite<number, Passage>(
  (database, keys) =>
    database
      .all<Passage & { readonly key: number }>(
        `SELECT p.key, p.id AS passageId, m.id AS measureId, d.id AS documentId, p.start, p."end", p.text
     FROM passage p JOIN node m ON m.key = p.measure_key JOIN node d ON d.key = p.document_key
     WHERE p.key IN (SELECT value FROM json_each(?))`,
        JSON.stringify(keys),
      )
      .map(({ key, ...passage }) => [key, passage] as const),
  KEPT,
);
