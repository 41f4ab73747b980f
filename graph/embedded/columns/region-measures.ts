import type { Database } from '../sqlite/connection.ts';
import { stateOf } from '../sqlite/memoize-until-write.ts';

/** Measures of the documents in each region and in those below it, by the region's id; counted again after a write. */
export function measuresByRegion(database: Database): ReadonlyMap<string, number> {
  const state = stateOf(database);
  const before = known.get(database);
  if (before?.state === state) return before.counts;
  const counts = countByRegion(database);
  known.set(database, { state, counts });
  return counts;
}

const known = new WeakMap<Database, { readonly state: string; readonly counts: ReadonlyMap<string, number> }>();

function countByRegion(database: Database): ReadonlyMap<string, number> {
  const rows = database.all<{ id: string; measures: number }>(
    `WITH RECURSIVE own (key, measures) AS MATERIALIZED (
       SELECT r.key, sum(n.measures) FROM document d JOIN node n ON n.key = d.key JOIN node r ON r.id = d.region_id GROUP BY r.key
     ), up (key, start) AS (
       SELECT key, key FROM own
       UNION SELECT e.to_key, up.start FROM up JOIN edge e ON e.from_key = up.key AND e.kind = 'PART_OF'
     )
     SELECT n.id, sum(own.measures) AS measures FROM up JOIN own ON own.key = up.start JOIN node n ON n.key = up.key GROUP BY n.id`,
  );
  return new Map(rows.map(({ id, measures }) => [id, measures]));
}
