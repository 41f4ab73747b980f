import type { TargetNode } from '../model.ts';
import type { MeasureFilter, TargetCondition } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { PlanTargets } from './search-result.ts';
import type { Part } from './understand/constraint.ts';

/** Targets of the metric that a question asks a value of, nearest to that value first: for a question that no target passes. */
export async function nearestTargets(
  store: GraphStore,
  { documentIds, regionIds, years }: MeasureFilter,
  parts: readonly Part[],
): Promise<TargetNode[]> {
  const found = await Promise.all(
    conditionsOf(parts).map(async (condition) => {
      const { metricContains, unit } = condition;
      const all = await store.targets({ metricContains, unit, documentIds, regionIds, years }, { first: LOOKED_AT });
      // Where one passes, something else of the question keeps its measure out, and near values would be no answer.
      if (all.items.some(({ node }) => passes(node, condition))) return [];
      const distance = distanceTo(condition);
      return all.items
        .flatMap(({ node }) => (node.value === null ? [] : [{ node, far: distance(node.value) }]))
        .sort((a, b) => a.far - b.far)
        .slice(0, SHOWN)
        .map(({ node }) => node);
    }),
  );
  return found.flat();
}

/**
 * Targets that pass and that a plan sets as a whole, in no measure of its own, so that no list of measures has them: at most
 * `MOST` a condition, and how many there are. None where the question asks for more than place, year and value, since a plan
 * as a whole has no more.
 */
export async function targetsOfPlans(
  store: GraphStore,
  { target: _, documentIds, regionIds, years, ...asked }: MeasureFilter,
  parts: readonly Part[],
): Promise<PlanTargets> {
  if (Object.values(asked).some((value) => value !== undefined)) return { items: [], total: 0 };
  const found = await Promise.all(
    conditionsOf(parts).map((condition) =>
      store.targets({ ...condition, documentIds, regionIds, years, ofDocument: true }, { first: MOST }),
    ),
  );
  return {
    items: found.flatMap(({ items }) => items.map(({ node }) => node)),
    total: found.reduce((sum, { total }) => sum + total, 0),
  };
}

function conditionsOf(parts: readonly Part[]): TargetCondition[] {
  return parts.flatMap(({ filter: { target } }) => (target?.metricContains === undefined ? [] : [target]));
}

const MOST = 20;
const LOOKED_AT = 500;
const SHOWN = 5;

function passes({ value, upper }: TargetNode, { min = -Infinity, max = Infinity }: TargetCondition): boolean {
  return value !== null && (upper ?? value) >= min && value <= max;
}

function distanceTo({ min, max }: TargetCondition): (value: number) => number {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return (value) => Math.min(...bounds.map((bound) => Math.abs(value - bound)));
}
