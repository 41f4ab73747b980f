import { isWithin } from '../is-within.ts';
import type { DocumentNode, Edge, GraphNode, MeasureNode, RegionNode, UnitNode } from '../model.ts';
import { type AlikePair, alikePairs } from '../precedents/alike-pairs.ts';
import { askedDraft } from '../precedents/asked.ts';
import { type Comparison, compareWording } from '../precedents/compare.ts';
import { excerptOf, judgeLikeness, type Worded } from '../precedents/judge-likeness.ts';
import { compareDocuments } from '../search/document-order.ts';
import type { GraphStore, MeasureFilter } from '../store.ts';
import { takeTurns } from '../take-turns.ts';
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
/** A shorter wording is a phrase that anyone may write. */
const ENOUGH_LETTERS = 12;

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
  const isAsked = ({ from }: Edge) =>
    (unitIds?.includes(from) ?? true) && (offices?.includes(around.units.get(from)?.office ?? '') ?? true);
  const isOverlap = (one: readonly Edge[], other: readonly Edge[]) =>
    one.length > 0 && other.length > 0 && (one.some(isAsked) || other.some(isAsked));
  const { pairs, omitted } = await alikePairs(
    owned.map(({ measure }) => measure.text),
    (first, second) => {
      const [a, b] = [owned[first], owned[second]];
      return a !== undefined && b !== undefined && isOverlap(apartFrom(a, b, around), apartFrom(b, a, around));
    },
    MOST_PAIRS,
  );
  const turn = takeTurns();
  const found: Overlap[] = [];
  for (const pair of pairs) {
    await turn();
    const sides = toSides(pair, owned, around);
    const overlap = sides && judge(sides, around);
    if (overlap) found.push(overlap);
  }
  return { found: found.toSorted(byWeight), omitted };
}

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

interface Sides {
  readonly measures: readonly [MeasureNode, MeasureNode];
  readonly documents: readonly [DocumentNode, DocumentNode];
  /** The units of each that the other has not. */
  readonly apart: readonly [readonly Edge[], readonly Edge[]];
}

/** The older one first. */
function toSides({ first, second }: AlikePair, owned: readonly OwnedMeasure[], around: Around): Sides | null {
  const [a, b] = [owned[first], owned[second]];
  const [before, after] = [a, b].map((one) => around.documents.get(one?.measure.documentId ?? ''));
  if (!a || !b || !before || !after) return null;
  const isInOrder = (compareDocuments(before, after, 'oldest') || a.measure.order - b.measure.order) <= 0;
  const [older, newer] = isInOrder ? [a, b] : [b, a];
  return {
    measures: [older.measure, newer.measure],
    documents: isInOrder ? [before, after] : [after, before],
    apart: [apartFrom(older, newer, around), apartFrom(newer, older, around)],
  };
}

/** Bodies that no list can name, 各镇街, are nobody's double. */
function apartFrom({ owners }: OwnedMeasure, other: OwnedMeasure, { units }: Around): readonly Edge[] {
  const others = new Set(other.owners.map(({ from }) => from));
  return owners.filter(({ from }) => !others.has(from) && units.get(from)?.collective === false);
}

function judge({ measures, documents, apart }: Sides, around: Around): Overlap | null {
  const [older, newer] = measures;
  // What is asked about is what may stand within the other, so it is the shorter one.
  const isOlderAsked = older.text.length <= newer.text.length;
  const [asked, other, otherDocument] = isOlderAsked ? [older, newer, documents[1]] : [newer, older, documents[0]];
  const passage = { ...other, passageId: '', measureId: other.id, score: 0 };
  const judged = judgeLikeness(askedDraft(asked, new Set()))(
    { measureId: other.id, passage, cosine: null },
    other,
    otherDocument,
  );
  if (judged?.match !== 'near') return null;
  const whole = excerptOf(asked, { start: 0, end: asked.text.length });
  if (judged.contained * whole.quote.length < ENOUGH_LETTERS) return null;
  const excerpts = isOlderAsked ? ([whole, judged.excerpt] as const) : ([judged.excerpt, whole] as const);
  return {
    id: `${older.id}~${newer.id}`,
    sides: [
      { measure: older, document: documents[0], excerpt: excerpts[0], owners: apart[0] },
      { measure: newer, document: documents[1], excerpt: excerpts[1], owners: apart[1] },
    ],
    likeness: judged.likeness,
    samePlace: isSamePlace(documents, around),
    sameOffice: isSameOffice(apart, around),
    comparison: () => compareWording(excerpts[0].quote, excerpts[1].quote),
  };
}

function isSamePlace(documents: Sides['documents'], { regions }: Around): boolean {
  const [one, other] = documents.map(({ regionId }) => regions.get(regionId ?? '')?.code);
  return one !== undefined && other !== undefined && (one === other || isWithin(one, other) || isWithin(other, one));
}

function isSameOffice(apart: Sides['apart'], { units }: Around): boolean {
  const [one, other] = apart.map((owners) => new Set(owners.map(({ from }) => units.get(from)?.office)));
  return one?.size === other?.size && [...(one ?? [])].every((office) => other?.has(office));
}

function byWeight(a: Overlap, b: Overlap): number {
  const weight = ({ samePlace, sameOffice }: Overlap) => Number(sameOffice) * 2 + Number(!samePlace);
  return weight(a) - weight(b) || b.likeness - a.likeness || (a.id < b.id ? -1 : 1);
}
