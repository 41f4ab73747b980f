import type { MeasureKind, Role } from '../../model.ts';
import { MEASURE_KINDS, ROLES } from '../../model.ts';
import type { MeasureFilter } from '../../store/filters.ts';

/*
 * Conditions on the kind of a measure, on roles and on whether a lead is named divide all measures into few classes. Counts
 * that are kept by class answer every such condition, without a look at the measures.
 */

/** A measure's kind, the roles that units have on it, and those of the one unit or office that is counted (none where neither is). */
export function classOf(kind: MeasureKind, roles: Roles = NONE, own: Roles = NONE): number {
  return (MEASURE_KINDS.indexOf(kind) * SETS + setOf(roles)) * SETS + setOf(own);
}

export function hasOwnRole(measureClass: number, role: Role): boolean {
  return holds(measureClass % SETS, role);
}

/** Parameters for statements over counts by class. */
export interface ClassParameters {
  /** Those of the measures that pass. */
  readonly classes: readonly number[];
  /** Those of the duties that pass: roles are the unit's own. */
  readonly duties: readonly number[];
  /** Of `duties`, those in each role that is asked for. */
  readonly lead: readonly number[];
  readonly responsible: readonly number[];
  readonly support: readonly number[];
  readonly byKind: readonly Valued[];
  readonly byRole: readonly Valued[];
}

/** A value of a facet and the classes that have it. */
interface Valued {
  readonly value: string;
  readonly classes: readonly number[];
}

export function classParameters(filter: MeasureFilter): ClassParameters {
  const passing = EVERY.filter(
    ({ kind, roles }) =>
      (filter.kinds?.includes(kind) ?? true) &&
      (filter.hasLead === undefined || holds(roles, 'lead') === filter.hasLead),
  );
  const wanted = filter.roles ?? ROLES;
  const anyOf = (set: number) => filter.roles === undefined || wanted.some((role) => holds(set, role));
  const duties = passing.filter(({ own }) => own > 0 && anyOf(own));
  const inRole = (role: Role) => (wanted.includes(role) ? codes(duties.filter(({ own }) => holds(own, role))) : []);
  return {
    classes: codes(passing.filter(({ roles }) => anyOf(roles))),
    duties: codes(duties),
    lead: inRole('lead'),
    responsible: inRole('responsible'),
    support: inRole('support'),
    byKind: MEASURE_KINDS.map((value) => ({ value, classes: codes(EVERY.filter(({ kind }) => kind === value)) })),
    byRole: ROLES.map((value) => ({ value, classes: codes(EVERY.filter(({ roles }) => holds(roles, value))) })),
  };
}

/** Number of sets of roles: a bit each. */
const SETS = 2 ** ROLES.length;

const EVERY = MEASURE_KINDS.flatMap((kind, k) =>
  Array.from({ length: SETS * SETS }, (_, sets) => ({
    code: k * SETS * SETS + sets,
    kind,
    roles: Math.floor(sets / SETS),
    own: sets % SETS,
  })),
);

function codes(classes: readonly { readonly code: number }[]): number[] {
  return classes.map(({ code }) => code);
}

type Roles = ReadonlySet<Role>;
const NONE: Roles = new Set();

function setOf(roles: Roles): number {
  return ROLES.reduce((set, role, bit) => (roles.has(role) ? set + 2 ** bit : set), 0);
}

function holds(set: number, role: Role): boolean {
  return (set & (2 ** ROLES.indexOf(role))) > 0;
}
