import type {
  Comparator,
  DocumentNode,
  Edge,
  MeasureNode,
  Role,
  SourceGraph,
  TargetNode,
  UnitNode,
} from '../graph/model.ts';
import { pairMeasures } from './pair-measures.ts';

/** What changed between two versions of a document, fact by fact. */
export interface DocumentDiff {
  readonly measures: readonly MeasureDiff[];
  /** Fields of the document itself that differ. */
  readonly fields: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

/** A measure that appeared (`before` null), vanished (`after` null) or changed. Unchanged ones are left out. */
interface MeasureDiff {
  readonly change: 'appeared' | 'vanished' | 'changed';
  readonly before: MeasureNode | null;
  readonly after: MeasureNode | null;
  readonly textChanged: boolean;
  readonly units: readonly UnitChange[];
  readonly targets: readonly TargetChange[];
}

interface UnitChange {
  readonly change: 'appeared' | 'vanished' | 'changed';
  readonly unit: string;
  readonly before: Role | null;
  readonly after: Role | null;
}

interface TargetChange {
  readonly change: 'appeared' | 'vanished' | 'changed';
  readonly metric: string;
  readonly before: TargetFact | null;
  readonly after: TargetFact | null;
}

interface TargetFact {
  readonly text: string;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly deadline: string | null;
}

/** A document as one of the versions of its source has it. */
export interface DocumentVersion {
  readonly graph: SourceGraph;
  readonly documentId: string;
}

/** Compares two versions of a document; measures that were only moved or renumbered are found again. */
export function diffDocument(before: DocumentVersion, after: DocumentVersion): DocumentDiff {
  const [old, now] = [factsOf(before), factsOf(after)];
  const measures = pairMeasures(old.measures, now.measures).flatMap(([a, b]): MeasureDiff[] => {
    const units = unitChanges(a ? old.roles(a.id) : NONE, b ? now.roles(b.id) : NONE);
    const targets = targetChanges(a ? old.targets(a.id) : [], b ? now.targets(b.id) : []);
    const textChanged = a?.text !== b?.text;
    if (a && b && !textChanged && units.length === 0 && targets.length === 0) return [];
    const change = !a ? 'appeared' : !b ? 'vanished' : 'changed';
    return [{ change, before: a, after: b, textChanged, units, targets }];
  });
  return { measures, fields: fieldChanges(before, after) };
}

/** True when two versions say the same. */
export function isUnchanged({ measures, fields }: DocumentDiff): boolean {
  return measures.length === 0 && fields.length === 0;
}

const NONE: ReadonlyMap<string, Role> = new Map();

interface Facts {
  readonly measures: readonly MeasureNode[];
  roles(measureId: string): ReadonlyMap<string, Role>;
  targets(measureId: string): readonly TargetNode[];
}

function factsOf({ graph: { nodes, edges }, documentId }: DocumentVersion): Facts {
  const units = new Map(nodes.filter((node): node is UnitNode => node.kind === 'Unit').map((unit) => [unit.id, unit]));
  const duties = groupBy(
    edges.filter(({ kind, basis }) => kind === 'RESPONSIBLE_FOR' && basis !== 'inferred'),
    ({ to }) => to,
  );
  const set = groupBy(
    nodes.filter((node): node is TargetNode => node.kind === 'Target'),
    ({ measureId }) => measureId ?? '',
  );
  return {
    measures: nodes.filter((node): node is MeasureNode => node.kind === 'Measure' && node.documentId === documentId),
    roles: (id) => new Map((duties.get(id) ?? []).flatMap((edge) => roleOf(edge, units))),
    targets: (id) => set.get(id) ?? [],
  };
}

function roleOf({ from, role }: Edge, units: ReadonlyMap<string, UnitNode>): [string, Role][] {
  const name = units.get(from)?.name;
  return name !== undefined && role ? [[name, role]] : [];
}

function unitChanges(before: ReadonlyMap<string, Role>, after: ReadonlyMap<string, Role>): UnitChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((unit) => {
    const [a, b] = [before.get(unit) ?? null, after.get(unit) ?? null];
    return a === b ? [] : [{ change: changeOf(a, b), unit, before: a, after: b }];
  });
}

/** Targets are the same by what they measure; of several on one metric, those with equal words go first. */
function targetChanges(before: readonly TargetNode[], after: readonly TargetNode[]): TargetChange[] {
  const left = [...before];
  const take = (wanted: (target: TargetNode) => boolean) => {
    const at = left.findIndex(wanted);
    return at < 0 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const equal = after.map((target) => take((other) => sameFact(target, other)));
  const changed = after.flatMap((target, i): TargetChange[] => {
    if (equal[i]) return [];
    const other = take(({ metric }) => metric === target.metric);
    const fact = other && toFact(other);
    return [{ change: changeOf(fact, target), metric: target.metric, before: fact, after: toFact(target) }];
  });
  const vanished = left.map((target): TargetChange => {
    return { change: 'vanished', metric: target.metric, before: toFact(target), after: null };
  });
  return [...changed, ...vanished];
}

function sameFact(a: TargetNode, b: TargetNode): boolean {
  return a.metric === b.metric && JSON.stringify(toFact(a)) === JSON.stringify(toFact(b));
}

function toFact({ text, value, upper, unit, comparator, deadline }: TargetNode): TargetFact {
  return { text, value, upper, unit, comparator, deadline };
}

function fieldChanges(before: DocumentVersion, after: DocumentVersion): DocumentDiff['fields'] {
  const [a, b] = [documentOf(before), documentOf(after)];
  return (['title', 'issuer', 'documentNumber', 'publishedOn', 'regionId'] as const).flatMap((field) => {
    const [was, is] = [a?.[field] ?? null, b?.[field] ?? null];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function documentOf({ graph, documentId }: DocumentVersion): DocumentNode | undefined {
  return graph.nodes.find((node): node is DocumentNode => node.kind === 'Document' && node.id === documentId);
}

function changeOf(before: unknown, after: unknown): 'appeared' | 'vanished' | 'changed' {
  if (before === null) return 'appeared';
  return after === null ? 'vanished' : 'changed';
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
