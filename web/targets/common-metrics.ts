import { bareMetric } from '../language/target-label.ts';

interface Placed {
  readonly metric: string;
  readonly document: { readonly region: { readonly id: string } | null };
}

/** Rates that at least two places set, so that there is something to compare; most widely set first. */
export function commonMetrics(targets: readonly Placed[]): readonly string[] {
  const places = new Map<string, Set<string>>();
  for (const { metric, document } of targets) {
    const bare = bareMetric(metric);
    if (!document.region || !/\p{Script=Han}{4}率$/u.test(bare)) continue;
    const ending = bare.slice(-SHARED_ENDING);
    places.set(ending, (places.get(ending) ?? new Set()).add(document.region.id));
  }
  return [...places]
    .filter(([, ids]) => ids.size > 1)
    .toSorted(([, one], [, other]) => other.size - one.size)
    .map(([ending]) => ending);
}

/** Plans word the same rate differently in front (行政机关负责人出庭应诉率), and alike at the end (出庭应诉率). */
const SHARED_ENDING = 5;
