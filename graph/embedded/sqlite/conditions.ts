import type { TargetCondition } from '../../store/filters.ts';
import { metricsContaining } from '../names/metric-names.ts';
import type { Database } from './database.ts';

/** Conditions in SQL, joined by AND, with their parameters in order. */
export interface Conditions {
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
}

/** What a target `t` must meet. A range passes when part of it does; targets without a value pass no bound. */
export function targetConditions(database: Database, condition: TargetCondition): Conditions {
  return join([
    given(condition.metricContains, (part) => [`t.metric IN (${VALUES})`, list(metricsContaining(database, part))]),
    given(condition.unit, (unit) => ['t.unit = ?', unit]),
    given(condition.min, (min) => ['coalesce(t.upper, t.value) >= ?', min]),
    given(condition.max, (max) => ['t.value <= ?', max]),
    given(condition.comparators, (comparators) => [`t.comparator IN (${VALUES})`, list(comparators)]),
  ]);
}

/** A condition and its parameters, or null when its field is absent. */
type Condition = readonly [where: string, ...parameters: unknown[]] | null;

export function given<T>(value: T | undefined, condition: (value: T) => Condition): Condition {
  return value === undefined ? null : condition(value);
}

export function join(conditions: readonly Condition[]): Conditions {
  const present = conditions.filter((condition) => condition !== null);
  return {
    where: present.map(([where]) => where),
    parameters: present.flatMap(([, ...parameters]) => parameters),
  };
}

/** A list as one parameter, whatever its length. */
export function list(values: readonly unknown[]): string {
  return JSON.stringify(values);
}

/** Stands for a list given as one parameter. */
export const VALUES = 'SELECT value FROM json_each(?)';
/** Keys of nodes whose ids are given as one parameter. */
export const KEYS_OF_IDS = 'SELECT n.key FROM json_each(?) given JOIN node n ON n.id = given.value';
/** Ids of the regions given as one parameter and of all regions below them. */
export const REGIONS_WITHIN = `
  WITH RECURSIVE within (key, id) AS (
    SELECT n.key, n.id FROM json_each(?) given JOIN node n ON n.id = given.value
    UNION
    SELECT n.key, n.id FROM within
    JOIN edge e ON e.to_key = within.key AND e.kind = 'PART_OF' JOIN node n ON n.key = e.from_key
  ) SELECT id FROM within`;
