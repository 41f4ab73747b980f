import {
  type DocumentNode,
  type Edge,
  type Evidence,
  type MeasureNode,
  ROLES,
  type SourceGraph,
  type TargetNode,
  type UnitNode,
} from '../../graph/model.ts';
import {
  type Changed,
  DOCUMENT_FIELDS,
  type DocumentChanges,
  type FactChange,
  type MeasureChange,
  type MeasureVersion,
  type TargetChange,
  type TargetVersion,
  type UnitChange,
  type UnitVersion,
  type VersionEvidence,
} from '../../graph/revision.ts';
import { pairMeasures } from './pair-measures.ts';

/** A document as one of the versions of its source has it. */
export interface DocumentVersion {
  readonly graph: SourceGraph;
  readonly document: DocumentNode;
}

/** Compares two versions of a document; measures that were only moved or renumbered are found again. */
export function diffDocument(before: DocumentVersion, after: DocumentVersion): DocumentChanges {
  const [old, now] = [factsOf(before), factsOf(after)];
  const measures = pairMeasures(old.measures, now.measures).flatMap(([a, b]): MeasureChange[] => {
    const units = unitChanges(a ? old.units(a.id) : NONE, b ? now.units(b.id) : NONE);
    const targets = targetChanges(a ? old.targets(a.id) : [], b ? now.targets(b.id) : []);
    if (a && b && a.text === b.text && units.length === 0 && targets.length === 0) return [];
    return [{ ...changed(a && old.version(a), b && now.version(b)), units, targets }];
  });
  return {
    fields: fieldChanges(before, after),
    measures,
    targets: targetChanges(old.targets(null), now.targets(null)),
  };
}

/** True when two versions say the same. */
export function isUnchanged({ fields, measures, targets }: DocumentChanges): boolean {
  return fields.length + measures.length + targets.length === 0;
}

interface Facts {
  readonly measures: readonly MeasureNode[];
  version(measure: MeasureNode): MeasureVersion;
  /** By unit id. */
  units(measureId: string): ReadonlyMap<string, UnitFact>;
  /** Of a measure; of the document outside every measure for null. */
  targets(measureId: string | null): readonly TargetFact[];
}

interface UnitFact extends UnitVersion {
  readonly name: string;
}

interface TargetFact extends TargetVersion {
  readonly metric: string;
}

function factsOf({ graph: { nodes, edges }, document }: DocumentVersion): Facts {
  const names = new Map(
    nodes.filter((node): node is UnitNode => node.kind === 'Unit').map(({ id, name }) => [id, name]),
  );
  const own = edges.filter(({ documentId }) => documentId === document.id);
  const duties = groupBy(own.filter(isWritten), ({ to }) => to);
  const proofs = new Map(own.filter(({ kind }) => kind === 'SETS').map(({ to, evidence }) => [to, evidence]));
  const set = groupBy(
    nodes.filter((node): node is TargetNode => node.kind === 'Target' && node.documentId === document.id),
    ({ measureId }) => measureId,
  );
  const evidenceOf = (evidence: readonly Evidence[]) => evidence.map((each) => inDocument(each, document));
  return {
    measures: nodes.filter((node): node is MeasureNode => node.kind === 'Measure' && node.documentId === document.id),
    version: ({ id, number, title, path, start, end, text }) => {
      return { id, number, title, path, start: start - document.start, end: end - document.start, text };
    },
    units: (id) =>
      new Map(
        [...(duties.get(id) ?? [])].sort(byRole).flatMap(({ from, role, first, evidence }): [string, UnitFact][] => {
          const name = names.get(from);
          return name === undefined || !role ? [] : [[from, { name, role, first, evidence: evidenceOf(evidence) }]];
        }),
      ),
    targets: (id) =>
      (set.get(id) ?? []).map(({ id: target, metric, text, value, upper, unit, comparator, deadline }) => {
        return {
          metric,
          text,
          value,
          upper,
          unit,
          comparator,
          deadline,
          evidence: evidenceOf(proofs.get(target) ?? []),
        };
      }),
  };
}

/** What is inferred follows from other facts: it would show one change twice. */
function isWritten({ kind, basis }: Edge): boolean {
  return kind === 'RESPONSIBLE_FOR' && basis !== 'inferred';
}

/** Weakest first, so that of several roles of one unit the strongest is kept. */
function byRole(a: Edge, b: Edge): number {
  const rank = ({ role }: Edge) => (role === null ? ROLES.length : ROLES.indexOf(role));
  return rank(b) - rank(a);
}

function inDocument({ documentId: _, ...evidence }: Evidence, { start }: DocumentNode): VersionEvidence {
  return { ...evidence, start: evidence.start - start, end: evidence.end - start };
}

const NONE: ReadonlyMap<string, UnitFact> = new Map();

function unitChanges(before: ReadonlyMap<string, UnitFact>, after: ReadonlyMap<string, UnitFact>): UnitChange[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((unitId) => {
    const [a, b] = [before.get(unitId) ?? null, after.get(unitId) ?? null];
    if (a?.role === b?.role && a?.first === b?.first) return [];
    return [{ ...changed(a && toUnitVersion(a), b && toUnitVersion(b)), unitId, name: (b ?? a)?.name ?? '' }];
  });
}

function toUnitVersion({ name: _, ...version }: UnitFact): UnitVersion {
  return version;
}

/** Targets are the same by what they measure; of several on one metric, those with equal words go first. */
function targetChanges(before: readonly TargetFact[], after: readonly TargetFact[]): TargetChange[] {
  const left = new Set(before);
  const takeBy = (key: (target: TargetFact) => string) => {
    const queues = groupBy([...left].reverse(), key);
    return (target: TargetFact) => {
      const taken = queues.get(key(target))?.pop() ?? null;
      if (taken) left.delete(taken);
      return taken;
    };
  };
  const takeEqual = takeBy(wordsOfFact);
  const rest = after.filter((target) => takeEqual(target) === null);
  const takeSameMetric = takeBy(({ metric }) => metric);
  const changes = rest.map((target) => [takeSameMetric(target), target] as const);
  return [...changes, ...[...left].map((target) => [target, null] as const)].map(([a, b]) => {
    return { ...changed(a && toTargetVersion(a), b && toTargetVersion(b)), metric: (b ?? a)?.metric ?? '' };
  });
}

function toTargetVersion({ metric: _, ...version }: TargetFact): TargetVersion {
  return version;
}

function wordsOfFact({ evidence: _, ...fact }: TargetFact): string {
  return JSON.stringify(fact);
}

function fieldChanges({ document: a }: DocumentVersion, { document: b }: DocumentVersion): DocumentChanges['fields'] {
  return DOCUMENT_FIELDS.flatMap((field) =>
    a[field] === b[field] ? [] : [{ field, before: a[field], after: b[field] }],
  );
}

function changed<T>(before: T | null, after: T | null): Changed<T> {
  return { change: changeOf(before, after), before, after };
}

function changeOf(before: unknown, after: unknown): FactChange {
  if (before === null) return 'appeared';
  return after === null ? 'vanished' : 'changed';
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
