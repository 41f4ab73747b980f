import type { EdgeParts, MeasureContext } from '../../api-client/fragments.ts';
import type { ResultOf } from '../../api-client/graphql.ts';
import type { Basis, Direction, EdgeKind, NodeKind, Role } from '../../api-client/schema-types.ts';
import { ROLES } from '../../generated/enumerations.ts';
import { type Nameable, type NamedNode, type NodeAnswer, nameNode } from '../../language/node-name.ts';
import type { Relation } from '../../state/state.ts';

export interface KnownEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly role: Role | null;
  readonly first: boolean;
  readonly basis: Basis;
  readonly from: string;
  readonly to: string;
}

/** The first neighbours over a relation, in the store's order, and how many there are in all. */
interface KnownRelation {
  readonly nodeIds: readonly string[];
  readonly total: number;
}

export interface RelationCount extends Relation {
  readonly neighbourKind: NodeKind;
  readonly total: number;
}

/** A node with what the layouts arrange it by. */
export interface KnownNode extends NamedNode {
  /** The plan that a measure stands in. */
  readonly planId: string | null;
  /** Of a plan. */
  readonly year: number | null;
  readonly place: string | null;
}

/** The page's memory of the graph. It only grows; what of it is drawn is decided by the state. */
export interface Known {
  readonly nodes: ReadonlyMap<string, KnownNode>;
  readonly edges: ReadonlyMap<string, KnownEdge>;
  readonly relations: ReadonlyMap<string, KnownRelation>;
  readonly counts: ReadonlyMap<string, readonly RelationCount[]>;
}

export const nothingKnown: Known = { nodes: new Map(), edges: new Map(), relations: new Map(), counts: new Map() };

export function relationKey(nodeId: string, { kind, direction, role }: Relation): string {
  return [nodeId, kind, direction, role ?? ''].join('~');
}

/** What is drawn around a measure without being asked for: those who answer for it, the first brands it names and laws it rests on. */
export const CONTEXT: readonly { readonly relation: Relation; readonly most: number }[] = [
  { relation: { kind: 'RESPONSIBLE_FOR', direction: 'in', role: 'lead' }, most: 8 },
  { relation: { kind: 'RESPONSIBLE_FOR', direction: 'in', role: 'responsible' }, most: 8 },
  { relation: { kind: 'NAMES', direction: 'out', role: null }, most: 2 },
  { relation: { kind: 'CITES', direction: 'out', role: null }, most: 2 },
];

type Plan = Omit<Extract<Nameable, { __typename: 'Document' }>, '__typename'>;
type EdgeAnswer = ResultOf<typeof EdgeParts>;
export type MeasureAnswer = ResultOf<typeof MeasureContext>;

function toKnownEdge({ from, to, ...edge }: EdgeAnswer): KnownEdge {
  return { ...edge, from: from.id, to: to.id };
}

/** Learns measures with all that belongs to them. */
export function learnMeasures(known: Known, measures: readonly MeasureAnswer[]): Known {
  const nodes: KnownNode[] = [];
  const edges: KnownEdge[] = [];
  const relations: [string, KnownRelation][] = [];
  for (const measure of measures) {
    const { id, document } = measure;
    nodes.push({ ...plainly(measure), planId: document.id }, ofPlan(document));
    relations.push([relationKey(id, inward('HAS_MEASURE')), { nodeIds: [document.id], total: 1 }]);
    for (const role of ROLES) {
      const ofRole = measure.responsibilities.filter((responsibility) => responsibility.role === role);
      const nodeIds = ofRole.map(({ unit }) => unit.id);
      relations.push([relationKey(id, { ...inward('RESPONSIBLE_FOR'), role }), { nodeIds, total: nodeIds.length }]);
    }
    for (const { id: edgeId, role, first, basis, unit } of measure.responsibilities) {
      nodes.push(plainly({ __typename: 'Unit', ...unit }));
      edges.push({ id: edgeId, kind: 'RESPONSIBLE_FOR', role, first, basis, from: unit.id, to: id });
    }
    for (const { brand } of measure.brands) nodes.push(plainly({ __typename: 'Brand', ...brand }));
    const brandIds = unique(measure.brands.map(({ brand }) => brand.id));
    relations.push([relationKey(id, outward('NAMES')), { nodeIds: brandIds, total: brandIds.length }]);
    const laws = measure.citations.map(({ regulation }) => regulation);
    for (const law of laws) nodes.push(plainly({ __typename: 'Regulation', ...law }));
    const lawIds = unique(laws.map((law) => law.id));
    relations.push([relationKey(id, outward('CITES')), { nodeIds: lawIds, total: lawIds.length }]);
  }
  return {
    ...known,
    nodes: withAll(
      known.nodes,
      nodes.map((node) => [node.id, node]),
    ),
    edges: withAll(
      known.edges,
      edges.map((edge) => [edge.id, edge]),
    ),
    relations: withAll(known.relations, relations),
  };
}

export function learnNodes(known: Known, nodes: readonly NodeAnswer[]): Known {
  return {
    ...known,
    nodes: withAll(
      known.nodes,
      nodes.flatMap(toKnownNodes).map((node) => [node.id, node]),
    ),
    relations: withAll(
      known.relations,
      nodes.flatMap((node): [string, KnownRelation][] =>
        node.__typename === 'Measure'
          ? [[relationKey(node.id, inward('HAS_MEASURE')), { nodeIds: [node.document.id], total: 1 }]]
          : [],
      ),
    ),
  };
}

/** A measure brings its plan along, which frames it on the canvas. */
function toKnownNodes(node: NodeAnswer): readonly KnownNode[] {
  if (node.__typename === 'Document') return [ofPlan(node)];
  if (node.__typename === 'Measure') return [{ ...plainly(node), planId: node.document.id }, ofPlan(node.document)];
  return [plainly(node)];
}

function plainly(node: Nameable): KnownNode {
  return { ...nameNode(node), planId: null, year: null, place: null };
}

function ofPlan(plan: Plan): KnownNode {
  return { ...plainly({ __typename: 'Document', ...plan }), year: plan.year, place: plan.region?.name ?? null };
}

export function learnRelation(
  known: Known,
  key: string,
  total: number,
  neighbours: readonly { readonly edge: EdgeAnswer; readonly node: NodeAnswer }[],
): Known {
  const nodeIds = unique(neighbours.map(({ node }) => node.id));
  const learnt = learnNodes(
    known,
    neighbours.map(({ node }) => node),
  );
  return {
    ...learnEdges(
      learnt,
      neighbours.map(({ edge }) => edge),
    ),
    relations: withAll(learnt.relations, [[key, { nodeIds, total }]]),
  };
}

export function learnEdges(known: Known, edges: readonly EdgeAnswer[]): Known {
  return {
    ...known,
    edges: withAll(
      known.edges,
      edges.map((edge) => [edge.id, toKnownEdge(edge)]),
    ),
  };
}

export function learnCounts(
  known: Known,
  ids: readonly string[],
  counts: readonly (RelationCount & { readonly id: string })[],
): Known {
  const byNode = new Map<string, RelationCount[]>(ids.map((id) => [id, []]));
  for (const { id, kind, direction, role, neighbourKind, total } of counts)
    byNode.get(id)?.push({ kind, direction, role, neighbourKind, total });
  return { ...known, counts: withAll(known.counts, [...byNode]) };
}

const inward = (kind: EdgeKind): Relation => ({ kind, direction: 'in' as Direction, role: null });
const outward = (kind: EdgeKind): Relation => ({ kind, direction: 'out' as Direction, role: null });

function withAll<K, V>(map: ReadonlyMap<K, V>, entries: readonly (readonly [K, V])[]): ReadonlyMap<K, V> {
  const grown = new Map(map);
  for (const [key, value] of entries) grown.set(key, value);
  return grown;
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
