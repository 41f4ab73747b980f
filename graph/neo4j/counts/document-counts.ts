import type { EdgeKind, MeasureKind, Role, SourceGraph } from '../../model.ts';
import { classOf } from './count-classes.ts';

/**
 * How many measures of each class (see classes.ts) a document has, in all and with each unit, office, brand and law: the
 * properties of its `Tally` node, lists side by side, a place for each value and class that occur together. A measure belongs
 * to one document, so that tallies add up.
 */
export type Tally = Readonly<Record<Counted, readonly string[]>> &
  Readonly<Record<`${Counted}Classes` | `${Counted}Numbers`, readonly number[]>>;

export const COUNTED = ['measure', 'unit', 'office', 'brand', 'regulation'] as const;
/** Of measures all are counted under one value, of offices under their names, of the others under ids. */
export type Counted = (typeof COUNTED)[number];

/** What of a document is counted: its measures, and what they are connected to. */
export interface Countable {
  readonly measures: readonly { readonly id: string; readonly measureKind: MeasureKind }[];
  readonly links: readonly Link[];
}

interface Link {
  readonly kind: EdgeKind;
  readonly measureId: string;
  /** Of the unit, brand or law. */
  readonly sharedId: string;
  /** Of a unit, as is its office; else null. */
  readonly role: Role | null;
  readonly office: string | null;
}

/** What each document of a source says, in numbers. */
export function tallies(graph: SourceGraph): ReadonlyMap<string, Tally> {
  const documents = new Map(
    graph.nodes.flatMap(({ kind, id }) =>
      kind === 'Document' ? [[id, { measures: [] as MeasureLike[], links: [] as Link[] }] as const] : [],
    ),
  );
  const documentOf = new Map<string, string>();
  const offices = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.kind === 'Unit') offices.set(node.id, node.office);
    if (node.kind !== 'Measure') continue;
    documentOf.set(node.id, node.documentId);
    documents.get(node.documentId)?.measures.push(node);
  }
  for (const { kind, from, to, role } of graph.edges) {
    const [sharedId, measureId] = kind === 'RESPONSIBLE_FOR' ? [from, to] : [to, from];
    const links = documents.get(documentOf.get(measureId) ?? '')?.links;
    links?.push({ kind, measureId, sharedId, role, office: offices.get(sharedId) ?? null });
  }
  return new Map([...documents].map(([id, countable]) => [id, tallyOf(countable)]));
}

type MeasureLike = Countable['measures'][number];

export function tallyOf({ measures, links }: Countable): Tally {
  const roles = new Map<string, Set<Role>>();
  const own = new Map<string, Set<Role>>();
  for (const { measureId, sharedId, role, office } of links) {
    if (role === null) continue;
    addTo(roles, measureId, role);
    addTo(own, `${measureId} ${sharedId}`, role);
    addTo(own, `${measureId} ${office}`, role);
  }
  const kinds = new Map(measures.map(({ id, measureKind }) => [id, measureKind]));
  const entries = new Map<string, Entry>();
  const count = (of: Counted, value: string, measureId: string, ofUnit?: ReadonlySet<Role>) => {
    const kind = kinds.get(measureId);
    if (kind === undefined) return;
    const measureClass = classOf(kind, roles.get(measureId), ofUnit);
    const key = `${of} ${measureClass} ${value}`;
    const entry = entries.get(key) ?? { of, value, measureClass, measures: new Set() };
    entry.measures.add(measureId);
    entries.set(key, entry);
  };
  for (const { id } of measures) count('measure', '', id);
  for (const { kind, measureId, sharedId, office } of links) {
    if (kind === 'NAMES') count('brand', sharedId, measureId);
    if (kind === 'CITES') count('regulation', sharedId, measureId);
    if (kind !== 'RESPONSIBLE_FOR') continue;
    count('unit', sharedId, measureId, own.get(`${measureId} ${sharedId}`));
    count('office', office ?? '', measureId, own.get(`${measureId} ${office}`));
  }
  return toTally([...entries.values()]);
}

interface Entry {
  readonly of: Counted;
  readonly value: string;
  readonly measureClass: number;
  readonly measures: Set<string>;
}

function addTo(sets: Map<string, Set<Role>>, key: string, role: Role): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(role));
}

function toTally(entries: readonly Entry[]): Tally {
  const lists = COUNTED.map((counted) => {
    const group = entries.filter(({ of }) => of === counted);
    return {
      [counted]: group.map(({ value }) => value),
      [`${counted}Classes`]: group.map(({ measureClass }) => measureClass),
      [`${counted}Numbers`]: group.map(({ measures }) => measures.size),
    };
  });
  // Each of COUNTED makes its three lists.
  return Object.assign({}, ...lists) as Tally;
}
