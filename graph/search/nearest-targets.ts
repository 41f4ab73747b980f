import type { TargetNode } from '../model.ts';
import type { GraphStore, MeasureFilter, TargetCondition } from '../store/graph-store.ts';
import type { Part } from './understand/constraint.ts';

/** Targets of the metric that a question asks a value of, nearest to that value first: for a question that no target passes. */
export async function nearestTargets(
  store: GraphStore,
  { documentIds, regionIds, years }: MeasureFilter,
  parts: readonly Part[],
): Promise<TargetNode[]> {
  const conditions = parts.flatMap(({ filter: { target } }) => (target?.metricContains === undefined ? [] : [target]));
  const found = await Promise.all(
    conditions.map(async (condition) => {
      const { metricContains, unit } = condition;
      const all = await store.targets({ metricContains, unit, documentIds, regionIds, years }, { first: LOOKED_AT });
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

const LOOKED_AT = 500;
const SHOWN = 5;

function distanceTo({ min, max }: TargetCondition): (value: number) => number {
  const bounds = [min, max].filter((bound) => bound !== undefined);
  return (value) => Math.min(...bounds.map((bound) => Math.abs(value - bound)));
}
