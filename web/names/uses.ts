import type { ResultOf } from '../api-client/graphql.ts';
import { type Evidence, sharpest } from '../details/evidence.ts';
import type { UsesQuery } from './queries.ts';

type Neighbour = ResultOf<typeof UsesQuery>['neighbours']['edges'][number]['node'];

/** A place where a law is cited or a brand is named. */
export interface Use {
  /** Of the fact. */
  readonly id: string;
  /** 第X条, as written. */
  readonly article: string | null;
  /** What the sentence says of a law; null of a brand. */
  readonly citation: Neighbour['edge']['citation'];
  readonly evidence: Evidence;
  /** Null outside every measure. */
  readonly measure: { readonly id: string; readonly label: string } | null;
}

/** A plan with its places, in the order of the text. */
export interface PlanUses {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly place: string | null;
  readonly uses: readonly Use[];
}

/** By plan, newest first; those without a year last. A sentence that stands for several measures is told once. */
export function usesByPlan(neighbours: readonly Neighbour[]): readonly PlanUses[] {
  const plans = new Map<string, { plan: Omit<PlanUses, 'uses'>; uses: Map<string, Use> }>();
  for (const { edge, node } of neighbours) {
    const document = node.__typename === 'Measure' ? node.document : node.__typename === 'Document' ? node : null;
    const [evidence] = sharpest(edge.evidence);
    if (!document || !evidence) continue;
    const { id, title, year, region } = document;
    const group = plans.get(id) ?? { plan: { id, title, year, place: region?.name ?? null }, uses: new Map() };
    plans.set(id, group);
    const measure = node.__typename === 'Measure' ? { id: node.id, label: node.label } : null;
    const key = `${evidence.start} ${evidence.end} ${edge.article ?? ''}`;
    if (!group.uses.has(key))
      group.uses.set(key, { id: edge.id, article: edge.article, citation: edge.citation, evidence, measure });
  }
  return [...plans.values()]
    .map(({ plan, uses }) => ({
      ...plan,
      uses: [...uses.values()].sort((one, other) => one.evidence.start - other.evidence.start),
    }))
    .sort((one, other) => (other.year ?? 0) - (one.year ?? 0) || one.title.localeCompare(other.title, 'zh'));
}

/** How often each of some values stands in the uses, most often first. */
export function countBy(uses: readonly Use[], of: (use: Use) => string | null): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const use of uses) {
    const value = of(use);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
