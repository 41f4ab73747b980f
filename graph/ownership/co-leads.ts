import type { Edge } from '../model.ts';
import type { GraphStore, MeasureFilter } from '../store/graph-store.ts';
import { ownedMeasures } from './owned-measures.ts';

/** Two units that lead measures together. */
export interface CoLead {
  readonly unitIds: readonly [string, string];
  /** Measures that both lead, in the order of the store. */
  readonly measureIds: readonly string[];
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
  return [...pairs]
    .toSorted(([a, x], [b, y]) => y.measureIds.length - x.measureIds.length || (a < b ? -1 : 1))
    .map(([, pair]) => pair);
}

function pairsOf(owners: readonly Edge[]): readonly (readonly [string, string])[] {
  const units = [...new Set(owners.map(({ from }) => from))].toSorted();
  return units.flatMap((one, i) => units.slice(i + 1).map((other) => [one, other] as const));
}

/** With units given, one of the pair is among them. */
function isAskedFor(pair: readonly string[], { unitIds }: MeasureFilter): boolean {
  return unitIds === undefined || pair.some((id) => unitIds.includes(id));
}
