import type { DocumentNode, TargetNode } from '../model.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { coreOfMetric } from './metric-name.ts';
import { scaleOf } from './scale.ts';

/** A metric that several places set, under the name that finds all of them. */
export interface ComparableMetric {
  readonly metric: string;
  readonly unit: string;
  /** Places that set it; a plan without a place counts as one. */
  readonly places: number;
}

const PAGE = 1_000;
/** Targets looked at: those of some thousand plans. */
const MOST_TARGETS = 20_000;
/** Plans word the same rate differently in front (行政机关负责人出庭应诉率), and alike at the end (出庭应诉率). */
const SHARED_ENDING = 5;
/** Shorter names say too little of what is counted: 覆盖率, 项目. */
const ENOUGH_OF_A_NAME = 4;

/** Metrics that at least two places set, so that there is something to compare; most widely set first. */
export async function comparableMetrics(store: GraphStore, first: number): Promise<readonly ComparableMetric[]> {
  const targets = await allTargets(store);
  const places = await placesOf(store, targets);
  const groups = new Map<string, { metric: string; unit: string; places: Set<string> }>();
  for (const { metric, unit, value, documentId } of targets) {
    const core = coreOfMetric(metric);
    const shared = sharedName(core);
    if (value === null || shared === null) continue;
    const scale = scaleOf(unit).unit;
    const key = `${shared} ${scale}`;
    // As some plan writes it, the shortest; a rate by what all have in common.
    const written = shared === core ? metric : shared;
    const group = groups.get(key) ?? { metric: written, unit: scale, places: new Set() };
    if (written.length < group.metric.length) group.metric = written;
    group.places.add(places.get(documentId) ?? documentId);
    groups.set(key, group);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, places: group.places.size }))
    .filter((group) => group.places > 1)
    .toSorted((a, b) => b.places - a.places || rank(a.unit) - rank(b.unit) || (a.metric < b.metric ? -1 : 1))
    .slice(0, first);
}

/** Parts of a whole compare whatever the size of a place; what is counted does less. */
const rank = (unit: string) => (unit === '%' ? 0 : 1);

function sharedName(core: string): string | null {
  const characters = [...core];
  if (characters.length < ENOUGH_OF_A_NAME || !/^\p{Script=Han}+$/u.test(core)) return null;
  return core.endsWith('率') ? characters.slice(-SHARED_ENDING).join('') : core;
}

async function allTargets(store: GraphStore): Promise<readonly TargetNode[]> {
  const targets: TargetNode[] = [];
  let after: string | undefined;
  do {
    const page = await store.targets({}, { first: PAGE, after });
    targets.push(...page.items.map(({ node }) => node));
    after = page.hasNext ? page.items.at(-1)?.cursor : undefined;
  } while (after !== undefined && targets.length < MOST_TARGETS);
  return targets;
}

async function placesOf(store: GraphStore, targets: readonly TargetNode[]): Promise<ReadonlyMap<string, string>> {
  const nodes = await store.nodes([...new Set(targets.map(({ documentId }) => documentId))]);
  const documents = nodes.filter((node): node is DocumentNode => node?.kind === 'Document');
  return new Map(documents.map(({ id, regionId }) => [id, regionId ?? id]));
}
