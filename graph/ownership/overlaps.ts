import type { DocumentNode, Edge, GraphNode, MeasureNode, RegionNode, UnitNode } from '../model.ts';
import { isWithin } from '../names/is-within.ts';
import { excerptOf, type Worded } from '../precedents/classify-similarity.ts';
import { type Comparison, compareWording } from '../precedents/compare-wording.ts';
import { compareDocuments } from '../search/ranking/document-order.ts';
import type { MeasureFilter } from '../store/filters.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { DoubledPair } from './near-duplicates.ts';
import { doubledInThread } from './near-duplicates-in-thread.ts';
import { type OwnedMeasure, ownedMeasures } from './owned-measures.ts';

/** Two measures of nearly the same wording that different units bear. */
export interface Overlap {
  /** Of both measures, the older first. */
  readonly id: string;
  /** The older measure first. */
  readonly sides: readonly [OverlapSide, OverlapSide];
  /** Wording in common, from 0 to 1. */
  readonly likeness: number;
  /** Both plans are for one place, or one of them for a place within the other's: the duty itself is doubled. */
  readonly samePlace: boolean;
  /** The same offices of different places: each does at home what the other does. */
  readonly sameOffice: boolean;
  /** From the older wording to the newer. Made when it is wanted. */
  readonly comparison: () => Comparison;
}

export interface OverlapSide {
  readonly measure: MeasureNode;
  readonly document: DocumentNode;
  readonly excerpt: Worded['excerpt'];
  /** The units that bear this measure and not the other, each with its evidence. */
  readonly owners: readonly Edge[];
}

export interface Overlaps {
  readonly found: readonly Overlap[];
  /** Pairs that were not looked at closely since too many share some wording: those that share least. */
  readonly omitted: number;
}

/** Pairs that are looked at closely: a long one takes a millisecond. */
const MOST_PAIRS = 3_000;

/**
 * Who bears what someone else bears as well: pairs of measures worded nearly the same whose units differ; units are leads
 * unless the filter names roles. Both measures pass the filter, but for its units and offices: those are on one side.
 * Different offices of one place come first, then those of different places, then the same office elsewhere; likest first.
 */
export async function overlaps(store: GraphStore, filter: MeasureFilter): Promise<Overlaps> {
  const { unitIds, offices, roles = ['lead'], hasLead: _led, ...scope } = filter;
  const owned: OwnedMeasure[] = [];
  for await (const one of ownedMeasures(store, scope, roles)) owned.push(one);
  const around = await nodesAround(store, owned);
  const units = [...around.units.values()];
  const numbers = new Map(units.map(({ id }, number) => [id, number]));
  const { pairs, omitted } = await doubledInThread({
    texts: owned.map(({ measure }) => measure.text),
    ages: agesOf(owned, around),
    owners: owned.map(({ owners }) => [...new Set(owners.flatMap(({ from }) => numbers.get(from) ?? []))]),
    counts: units.map(({ collective }) => !collective),
    asked: units.map(({ id, office }) => (unitIds?.includes(id) ?? true) && (offices?.includes(office) ?? true)),
    limit: MOST_PAIRS,
  });
  const found = pairs.flatMap((pair) => toOverlap(pair, owned, around) ?? []);
  return { found: found.toSorted(byWeight), omitted };
}

/** Oldest plan first, within a plan as written. */
function agesOf(owned: readonly OwnedMeasure[], { documents }: Around): number[] {
  const oldest = [...documents.values()].sort((a, b) => compareDocuments(a, b, 'oldest'));
  const ranks = new Map(oldest.map(({ id }, rank) => [id, rank]));
  return owned.map(({ measure }) => (ranks.get(measure.documentId) ?? oldest.length) * MOST_IN_A_PLAN + measure.order);
}

const MOST_IN_A_PLAN = 1_000_000;

interface Around {
  readonly documents: ReadonlyMap<string, DocumentNode>;
  readonly units: ReadonlyMap<string, UnitNode>;
  readonly regions: ReadonlyMap<string, RegionNode>;
}

async function nodesAround(store: GraphStore, owned: readonly OwnedMeasure[]): Promise<Around> {
  const documents = await byId(store, 'Document', new Set(owned.map(({ measure }) => measure.documentId)));
  const units = await byId(store, 'Unit', new Set(owned.flatMap(({ owners }) => owners.map(({ from }) => from))));
  const regionIds = new Set([...documents.values()].flatMap(({ regionId }) => regionId ?? []));
  return { documents, units, regions: await byId(store, 'Region', regionIds) };
}

async function byId<K extends GraphNode['kind']>(store: GraphStore, kind: K, ids: ReadonlySet<string>) {
  type Found = Extract<GraphNode, { kind: K }>;
  const nodes = await store.nodes([...ids]);
  return new Map(nodes.flatMap((node) => (node?.kind === kind ? [[node.id, node as Found] as const] : [])));
}

/** Bodies that no list can name, 各镇街, are nobody's double. */
function apartFrom({ owners }: OwnedMeasure, other: OwnedMeasure, { units }: Around): readonly Edge[] {
  const others = new Set(other.owners.map(({ from }) => from));
  return owners.filter(({ from }) => !others.has(from) && units.get(from)?.collective === false);
}

function toOverlap(pair: DoubledPair, owned: readonly OwnedMeasure[], around: Around): Overlap | null {
  const [older, newer] = [owned[pair.older], owned[pair.newer]];
  const [before, after] = [older, newer].map((one) => around.documents.get(one?.measure.documentId ?? ''));
  if (!older || !newer || !before || !after) return null;
  const apart = [apartFrom(older, newer, around), apartFrom(newer, older, around)] as const;
  const whole = ({ measure }: OwnedMeasure) => excerptOf(measure, { start: 0, end: measure.text.length });
  const excerpts = pair.isOlderAsked
    ? ([whole(older), excerptOf(newer.measure, pair.shown)] as const)
    : ([excerptOf(older.measure, pair.shown), whole(newer)] as const);
  return {
    id: `${older.measure.id}~${newer.measure.id}`,
    sides: [
      { measure: older.measure, document: before, excerpt: excerpts[0], owners: apart[0] },
      { measure: newer.measure, document: after, excerpt: excerpts[1], owners: apart[1] },
    ],
    likeness: pair.likeness,
    samePlace: isSamePlace([before, after], around),
    sameOffice: isSameOffice(apart, around),
    comparison: () => compareWording(excerpts[0].quote, excerpts[1].quote),
  };
}

function isSamePlace(documents: readonly DocumentNode[], { regions }: Around): boolean {
  const [one, other] = documents.map(({ regionId }) => regions.get(regionId ?? '')?.code);
  return one !== undefined && other !== undefined && (one === other || isWithin(one, other) || isWithin(other, one));
}

function isSameOffice(apart: readonly (readonly Edge[])[], { units }: Around): boolean {
  const [one, other] = apart.map((owners) => new Set(owners.map(({ from }) => units.get(from)?.office)));
  return one?.size === other?.size && [...(one ?? [])].every((office) => other?.has(office));
}

function byWeight(a: Overlap, b: Overlap): number {
  const weight = ({ samePlace, sameOffice }: Overlap) => Number(sameOffice) * 2 + Number(!samePlace);
  return weight(a) - weight(b) || b.likeness - a.likeness || (a.id < b.id ? -1 : 1);
}
