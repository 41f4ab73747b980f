import { ROLES, type Role } from '../model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { suggest } from './suggestions/suggest.ts';

/** A question that has an answer: what a body leads, is responsible for, or supports. */
export interface SuggestedQuestion {
  readonly unitId: string;
  /** With its place. */
  readonly name: string;
  readonly role: Role;
  /** That answer it; at least one. */
  readonly measures: number;
}

/** Of bodies that match what has been typed, the two that fit best; each in the roles that it has. */
export async function suggestQuestions(store: GraphStore, typed: string): Promise<readonly SuggestedQuestion[]> {
  const units = await suggest(store, typed, ['Unit'], BODIES);
  const counts = await store.neighbourCounts(units.map(({ id }) => id));
  return units.flatMap(({ id, label }) =>
    ROLES.flatMap((role) => {
      const found = counts.find((one) => one.nodeId === id && one.kind === 'RESPONSIBLE_FOR' && one.role === role);
      return found ? [{ unitId: id, name: label, role, measures: found.total }] : [];
    }),
  );
}

const BODIES = 2;
