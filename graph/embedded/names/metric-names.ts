import type { Database } from '../sqlite/database.ts';
import { memoizeUntilWrite } from '../sqlite/memoize-until-write.ts';

/**
 * The metrics of targets that contain these characters. A question is read by trying one piece of it after the other, and there
 * are far fewer metrics than targets.
 */
export function metricsContaining(database: Database, part: string): string[] {
  return metricNames(database).filter((metric) => metric.includes(part));
}

const metricNames = memoizeUntilWrite(
  (database): readonly string[] => database.values<string>('SELECT DISTINCT metric FROM target'),
  1,
);
