import type { EdgeKind } from '../../api-client/schema-types.ts';
import { ROLES } from '../../generated/enumerations.ts';
import type { GraphState } from '../../state/state.ts';
import type { Known, RelationCount } from './graph-cache.ts';
import { drawnOver, type Elements } from './to-elements.ts';

/** Who answers for what comes first, where it lies last. */
const RELATIONS: readonly EdgeKind[] = [
  'RESPONSIBLE_FOR',
  'HAS_MEASURE',
  'NAMES',
  'SETS',
  'CITES',
  'ISSUED_BY',
  'PART_OF',
  'IN_REGION',
];
const RANKED_ROLES = [...ROLES, null];

/** What a node could be expanded by, in the order in which people ask for it. */
export function expansionsOf(id: string, known: Known): readonly RelationCount[] {
  return [...(known.counts.get(id) ?? [])].sort((one, other) => rank(one) - rank(other));
}

/** The first relation of which something is not drawn yet. */
export function nextExpansion(
  id: string,
  known: Known,
  graph: GraphState,
  elements: Elements,
): { readonly count: RelationCount; readonly drawn: number } | null {
  for (const count of expansionsOf(id, known)) {
    const { drawn } = drawnOver(id, count, graph, elements);
    if (drawn < count.total) return { count, drawn };
  }
  return null;
}

function rank({ kind, role }: RelationCount): number {
  return RELATIONS.indexOf(kind) * RANKED_ROLES.length + RANKED_ROLES.indexOf(role);
}
