import type { Comparator, TargetNode } from '../../model.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { compareTargets, type MetricComparison } from '../../targets/compare-targets.ts';
import { isSameMetric } from '../../targets/metric-name.ts';
import { rescale, scaleOf } from '../../targets/scale.ts';
import type { Finding } from './finding.ts';

/** What other plans demand of the metric of a target, in the target's own unit. */
export interface Elsewhere {
  readonly plans: number;
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** What is usual: the middle half of the values from five plans on, where one odd plan no longer widens it; else all of them. */
  readonly usual: readonly [from: number, to: number];
  readonly targetIds: readonly string[];
}

/** Fewer plans are no measure of what is usual. */
const ENOUGH_PLANS = 2;
/** From so many on the middle half is known well enough to say what is usual. */
const ENOUGH_FOR_QUARTILES = 5;
/** How far beyond the others a number must lie, as a share of the nearest of them. */
const BEYOND = 0.05;
/** The same for a percentage that only one other plan has: both count out of a hundred, whatever the size of the place. */
const FAR_FROM_ONE = 0.2;

/** Compares numbers with those of stored plans other than these. */
export function numbersElsewhere(store: GraphStore, ownDocuments: ReadonlySet<string>) {
  const asked = new Map<string, Promise<readonly MetricComparison[]>>();
  return async (target: TargetNode): Promise<Elsewhere | null> => {
    const { metric } = target;
    if (target.value === null || metric.trim().length < 2) return null;
    const comparisons = asked.get(metric) ?? compareTargets(store, { metric, filter: {} });
    asked.set(metric, comparisons);
    return elsewhere(target, await comparisons, ownDocuments);
  };
}

function elsewhere(
  target: TargetNode,
  comparisons: readonly MetricComparison[],
  own: ReadonlySet<string>,
): Elsewhere | null {
  const scale = scaleOf(target.unit);
  const records = comparisons
    .filter(
      ({ unit, names }) => scaleOf(unit).unit === scale.unit && names.some((name) => isSameMetric(name, target.metric)),
    )
    .flatMap(({ unit, records }) => records.map((record) => ({ ...record, unit })))
    .filter(
      ({ document, value, target: other }) =>
        value !== null && !own.has(document.id) && isChange(other.comparator) === isChange(target.comparator),
    );
  const plans = new Set(records.map(({ document }) => document.id)).size;
  const values = records.map(({ value, unit }) => rescale(value ?? 0, scaleOf(unit), scale)).toSorted((a, b) => a - b);
  const at = (share: number) => values[Math.round((values.length - 1) * share)];
  const [low, lower, median, upper, high] = [at(0), at(0.25), values[Math.floor(values.length / 2)], at(0.75), at(1)];
  if (plans === 0 || low === undefined || high === undefined || median === undefined) return null;
  const isMany = plans >= ENOUGH_FOR_QUARTILES && lower !== undefined && upper !== undefined;
  const usual = isMany ? ([lower, upper] as const) : ([low, high] as const);
  return { plans, low, median, high, usual, targetIds: records.map(({ target: { id } }) => id) };
}

/** 提高5个百分点 is no level. */
const isChange = (comparator: Comparator) => comparator === 'increase-by' || comparator === 'decrease-by';

/** A number that lies beyond what is usual, and not by a hair, nor by less than what is usual is wide where that is a part of all. */
export function standsOut(target: TargetNode, others: Elsewhere | null): Finding[] {
  const { value, start, end, text: quote, metric, unit } = target;
  if (others === null || value === null) return [];
  const {
    usual: [low, high],
    plans,
  } = others;
  if (plans < ENOUGH_PLANS && scaleOf(unit).unit !== scaleOf('%').unit) return [];
  const share = plans < ENOUGH_PLANS ? FAR_FROM_ONE : BEYOND;
  const isHalf = plans >= ENOUGH_FOR_QUARTILES;
  const beyond = (nearest: number) => Math.max(Math.abs(nearest) * share, isHalf ? high - low : 0);
  const side = value < low - beyond(low) ? 'below' : value > high + beyond(high) ? 'above' : null;
  if (side === null) return [];
  const values = { metric, unit, side, value: `${value}`, low: `${low}`, high: `${high}`, plans: `${plans}` };
  return [{ code: 'number-stands-out', start, end, quote, values: { ...values, range: isHalf ? 'half' : 'all' } }];
}
