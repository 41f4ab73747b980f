import type { MeasureFilter, TargetCondition } from '../store.ts';

/** Conditions in SQL, joined by AND, with their parameters in order. */
export interface Conditions {
  readonly where: readonly string[];
  readonly parameters: readonly unknown[];
}

/** What a measure `m` must meet. Each field is a set of keys that an index answers. */
export function measureConditions(filter: MeasureFilter): Conditions {
  return join([
    given(filter.ids, (ids) => [`m.key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(filter.documentIds, (ids) => [`m.document_key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(filter.unitIds, (ids) => [
      responsible(`e.from_key IN (${KEYS_OF_IDS})`, filter),
      list(ids),
      ...rolesOf(filter),
    ]),
    given(filter.offices, (offices) => [
      responsible(`e.from_key IN (SELECT u.key FROM unit u WHERE u.office IN (${VALUES}))`, filter),
      list(offices),
      ...rolesOf(filter),
    ]),
    filter.unitIds || filter.offices
      ? null
      : given(filter.roles, (roles) => [
          `EXISTS (SELECT 1 FROM edge e WHERE e.to_key = m.key AND e.kind = 'RESPONSIBLE_FOR' AND e.role IN (${VALUES}))`,
          list(roles),
        ]),
    given(filter.brandIds, (ids) => [linked('NAMES'), list(ids)]),
    given(filter.regulationIds, (ids) => [linked('CITES'), list(ids)]),
    given(filter.regionIds, (ids) => [
      `m.document_key IN (SELECT d.key FROM document d WHERE d.region_id IN (${REGIONS_WITHIN}))`,
      list(ids),
    ]),
    given(filter.years, (years) => [
      `m.document_key IN (SELECT d.key FROM document d WHERE d.year IN (${VALUES}))`,
      list(years),
    ]),
    given(filter.kinds, (kinds) => [`m.kind IN (${VALUES})`, list(kinds)]),
    given(filter.target, (target) => {
      const { where, parameters } = targetConditions(target);
      const passes = ['t.measure_key IS NOT NULL', ...where].join(' AND ');
      return [`m.key IN (SELECT t.measure_key FROM target t WHERE ${passes})`, ...parameters];
    }),
    given(filter.hasLead, (hasLead) => ['m.has_lead = ?', hasLead ? 1 : 0]),
  ]);
}

/** What a target `t` must meet. A range passes when part of it does; targets without a value pass no bound. */
export function targetConditions(condition: TargetCondition): Conditions {
  return join([
    given(condition.metricContains, (part) => ['instr(t.metric, ?) > 0', part]),
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

function responsible(unit: string, filter: MeasureFilter): string {
  const role = filter.roles === undefined ? '' : ` AND e.role IN (${VALUES})`;
  return `m.key IN (SELECT e.to_key FROM edge e WHERE e.kind = 'RESPONSIBLE_FOR' AND ${unit}${role})`;
}

function rolesOf(filter: MeasureFilter): unknown[] {
  return filter.roles === undefined ? [] : [list(filter.roles)];
}

function linked(kind: string): string {
  return `m.key IN (SELECT e.from_key FROM edge e WHERE e.kind = '${kind}' AND e.to_key IN (${KEYS_OF_IDS}))`;
}
