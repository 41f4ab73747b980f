import type { Role, UnitNode } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore, OwnershipCell } from '../store/graph-store.ts';
import type { Part } from './understand/constraint.ts';

/** A body as the answer to a question that asks who: what it does in one role among the measures that answer. */
export interface UnitAnswer {
  readonly unit: UnitNode;
  readonly role: Role;
  /** Measures, also those whose `cells` were not asked for. */
  readonly measures: number;
  /** Where it is said: the measure, the edge and the sentences that prove it. */
  readonly cells: readonly OwnershipCell[];
}

/** Bodies that own measures of the filter, leads before those who support, those with most measures first. */
export async function unitAnswers(
  store: GraphStore,
  filter: MeasureFilter,
  parts: readonly Part[],
  limit: number,
): Promise<UnitAnswer[]> {
  const asked = parts.flatMap(({ kind, filter: { roles } }) => (kind === 'role' ? (roles ?? []) : []));
  const wanted = asked.length > 0 ? ROLE_ORDER.filter((role) => asked.includes(role)) : ROLE_ORDER;
  const isNamed = namedUnits(parts);
  const { items } = await store.ownership({ ...filter, roles: wanted }, { first: MOST_UNITS }, MOST_CELLS);
  const answers = items
    .map(({ node }) => node)
    .filter(({ unit }) => isNamed(unit))
    .flatMap(({ unit, measures, cells }) =>
      wanted.map((role) => ({
        unit,
        role,
        measures: measures[role],
        cells: cells.filter((cell) => cell.role === role),
      })),
    );
  return answers
    .filter(({ measures }) => measures > 0)
    .sort((a, b) => wanted.indexOf(a.role) - wanted.indexOf(b.role) || b.measures - a.measures)
    .slice(0, limit);
}

const ROLE_ORDER: readonly Role[] = ['lead', 'responsible', 'support'];
const MOST_UNITS = 100;
const MOST_CELLS = 50;

/** A question that names bodies is about these. */
function namedUnits(parts: readonly Part[]): (unit: UnitNode) => boolean {
  const named = parts.filter(({ kind }) => kind === 'unit').map(({ filter }) => filter);
  if (named.length === 0) return () => true;
  return ({ id, office }) =>
    named.some(({ unitIds, offices }) => unitIds?.includes(id) === true || offices?.includes(office) === true);
}
