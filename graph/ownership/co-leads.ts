import type { Edge } from '../model.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { ownedMeasures } from './owned-measures.ts';

/** Units that lead measures together. */
export interface LeadGroup {
  /** In the order of their ids. */
  readonly unitIds: readonly string[];
  /** Measures that all of them lead, in the order of the store. */
  readonly measureIds: readonly string[];
}

/** Two units that lead measures together, with others or without. */
export interface CoLead extends LeadGroup {
  readonly unitIds: readonly [string, string];
}

/** Pairs of units that lead together in the measures that pass, those with most measures first. */
export async function coLeads(store: GraphStore, filter: MeasureFilter): Promise<readonly CoLead[]> {
  const pairs = new Map<string, CoLead & { readonly measureIds: string[] }>();
  for await (const { measure, owners } of ownedMeasures(store, filter, ['lead'])) {
    for (const unitIds of pairsOf(owners)) {
      if (!isAskedFor(unitIds, filter)) continue;
      const key = unitIds.join(' ');
      const pair = pairs.get(key);
      if (pair) pair.measureIds.push(measure.id);
      else pairs.set(key, { unitIds, measureIds: [measure.id] });
    }
  }
  return mostFirst(pairs);
}

/** All units that lead a measure together, each measure once: where four lead, there are six pairs and one group. */
export async function leadGroups(store: GraphStore, filter: MeasureFilter): Promise<readonly LeadGroup[]> {
  const groups = new Map<string, LeadGroup & { readonly measureIds: string[] }>();
  for await (const { measure, owners } of ownedMeasures(store, filter, ['lead'])) {
    const unitIds = [...new Set(owners.map(({ from }) => from))].toSorted();
    if (unitIds.length < 2 || !isAskedFor(unitIds, filter)) continue;
    const key = unitIds.join(' ');
    const group = groups.get(key);
    if (group) group.measureIds.push(measure.id);
    else groups.set(key, { unitIds, measureIds: [measure.id] });
  }
  return mostFirst(groups);
}

function mostFirst<Group extends LeadGroup>(groups: ReadonlyMap<string, Group>): readonly Group[] {
  return [...groups]
    .toSorted(([a, x], [b, y]) => y.measureIds.length - x.measureIds.length || (a < b ? -1 : 1))
    .map(([, group]) => group);
}

function pairsOf(owners: readonly Edge[]): readonly (readonly [string, string])[] {
  const units = [...new Set(owners.map(({ from }) => from))].toSorted();
  return units.flatMap((one, i) => units.slice(i + 1).map((other) => [one, other] as const));
}

/** With units given, one of these is among them. */
function isAskedFor(together: readonly string[], { unitIds }: MeasureFilter): boolean {
  return unitIds === undefined || together.some((id) => unitIds.includes(id));
}
