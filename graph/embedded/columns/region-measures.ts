import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';

/** Measures of the documents in each region and in those below it, by the region's id. */
export const measuresByRegion = memoizeUntilWrite(countByRegion, 1);

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
