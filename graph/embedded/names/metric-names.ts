import type { Database } from '../sqlite/connection.ts';
import { stateOf } from '../sqlite/memoize-until-write.ts';

/**
 * The metrics of targets that contain these characters. A question is read by trying one piece of it after the other, and there
 * are far fewer metrics than targets: their names are kept until something is written.
 */
export function metricsContaining(database: Database, part: string): string[] {
  const state = stateOf(database);
  const before = known.get(database);
  const metrics =
    before?.state === state ? before.metrics : database.values<string>('SELECT DISTINCT metric FROM target');
  known.set(database, { state, metrics });
  return metrics.filter((metric) => metric.includes(part));
}

const known = new WeakMap<Database, { readonly state: string; readonly metrics: readonly string[] }>();
