import type { DocumentNode, RegionNode, TargetNode } from '../model.ts';
import type { TargetFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { ComparedTarget } from './compared-target.ts';
import { type Conflict, conflictsAmong } from './conflicts.ts';
import { coreOfMetric, isMetricAskedFor, isSameMetric } from './metric-name.ts';
import { rescale, scaleOf } from './scale.ts';

export interface CompareRequest {
  /** What is measured, in the asker's words: 出庭应诉率. */
  readonly metric: string;
  readonly filter: Pick<TargetFilter, 'documentIds' | 'regionIds' | 'years'>;
}

/** One metric across plans. */
export interface MetricComparison {
  /** The name that most plans use. */
  readonly metric: string;
  /** All names that were taken to mean it, most used first. */
  readonly names: readonly string[];
  /** Of every value below; empty when none has one. */
  readonly unit: string;
  readonly records: readonly ComparedTarget[];
  readonly conflicts: readonly Conflict[];
}

/** Targets looked at for each wording that the metric may have. */
const CANDIDATES = 1_000;

/**
 * The same metric across plans: names that mean one thing stand together when their units can be compared, values come in
 * one unit, and plans that demand different things of one place and year are flagged. Most records first.
 */
export async function compareTargets(store: GraphStore, request: CompareRequest): Promise<readonly MetricComparison[]> {
  const targets = await candidates(store, request);
  const records = await withPlaces(store, targets);
  return groupByMeaning(records)
    .map(toComparison)
    .toSorted((a, b) => b.records.length - a.records.length || (a.metric < b.metric ? -1 : 1));
}

/** What is counted stands at the end of a name, so that its last characters find other wordings of it. */
async function candidates(store: GraphStore, { metric, filter }: CompareRequest): Promise<readonly TargetNode[]> {
  const asked = metric.trim();
  const core = coreOfMetric(asked);
  const wordings = [...new Set([asked, core, core.slice(-4), core.slice(-3)])].filter((wording) => wording.length > 1);
  const pages = await Promise.all(
    wordings.map((metricContains) => store.targets({ ...filter, metricContains }, { first: CANDIDATES })),
  );
  const found = pages.flatMap(({ items }) => items.map(({ node }) => node));
  return [...new Map(found.map((target) => [target.id, target])).values()].filter((target) =>
    isMetricAskedFor(target.metric, asked),
  );
}

async function withPlaces(store: GraphStore, targets: readonly TargetNode[]): Promise<readonly ComparedTarget[]> {
  const documents = await byId(
    store,
    targets.map(({ documentId }) => documentId),
    'Document',
  );
  const regionIds = [...documents.values()].flatMap(({ regionId }) => regionId ?? []);
  const regions = await byId(store, regionIds, 'Region');
  return targets.flatMap((target) => {
    const document = documents.get(target.documentId);
    if (!document) return [];
    const region = regions.get(document.regionId ?? '') ?? null;
    const { value, upper, deadline } = target;
    return [{ target, document, region, value, upper, year: deadline ? Number(deadline.slice(0, 4)) : document.year }];
  });
}

async function byId<K extends 'Document' | 'Region'>(store: GraphStore, ids: readonly string[], kind: K) {
  type Found = K extends 'Document' ? DocumentNode : RegionNode;
  const nodes = await store.nodes([...new Set(ids)]);
  return new Map(nodes.flatMap((node) => (node?.kind === kind ? [[node.id, node as Found] as const] : [])));
}

/** A target joins the first group that one of its names means the same as, in a unit that compares. */
function groupByMeaning(records: readonly ComparedTarget[]): readonly (readonly ComparedTarget[])[] {
  const groups: ComparedTarget[][] = [];
  for (const record of records) {
    const { metric, unit } = record.target;
    const group = groups.find(
      ([first, ...rest]) =>
        first &&
        scaleOf(first.target.unit).unit === scaleOf(unit).unit &&
        [first, ...rest].some(({ target }) => isSameMetric(target.metric, metric)),
    );
    if (group) group.push(record);
    else groups.push([record]);
  }
  return groups;
}

function toComparison(group: readonly ComparedTarget[]): MetricComparison {
  const names = mostUsed(group.map(({ target }) => target.metric));
  const [unit = ''] = mostUsed(group.map(({ target }) => target.unit));
  const to = scaleOf(unit);
  const records = group
    .map((record) => {
      const from = scaleOf(record.target.unit);
      const inUnit = (value: number | null) => (value === null ? null : rescale(value, from, to));
      return { ...record, value: inUnit(record.value), upper: inUnit(record.upper) };
    })
    .toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0) || (a.target.id < b.target.id ? -1 : 1));
  return { metric: names[0] ?? '', names, unit, records, conflicts: conflictsAmong(records) };
}

function mostUsed(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .toSorted(([a, x], [b, y]) => y - x || a.length - b.length || (a < b ? -1 : 1))
    .map(([name]) => name);
}
