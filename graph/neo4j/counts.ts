import { kindOfId } from '../ids.ts';
import type { MeasureNode, Role, SourceGraph } from '../model.ts';
import { isShared } from '../statements.ts';
import type { Transaction } from './connection.ts';
import { EDGE_TYPES } from './labels.ts';
import { overRows } from './rows.ts';
import { UNIT_SORT_KEY } from './sort-keys.ts';

/** How many different measures are connected to a node, in all and by role. */
export interface MeasureCount {
  readonly id: string;
  readonly measures: number;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
}

/** The counts of one document: by shared node, and what the document itself holds for facets. */
export interface DocumentCounts {
  readonly measures: number;
  readonly shared: ReadonlyMap<string, MeasureCount>;
  /** Values and their numbers of measures, in lists side by side as properties hold them. */
  readonly lists: Readonly<Record<`${'kind' | 'role' | 'office'}s`, readonly string[]>> &
    Readonly<Record<`${'kind' | 'role' | 'office'}Measures`, readonly number[]>>;
}

/** What each document of a source says, in numbers. A measure belongs to one document, so that they add up over documents. */
export function countsByDocument(graph: SourceGraph): ReadonlyMap<string, DocumentCounts> {
  const measures = new Map<string, MeasureNode>();
  const offices = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.kind === 'Measure') measures.set(node.id, node);
    if (node.kind === 'Unit') offices.set(node.id, node.office);
  }
  const tallies = new Map(
    graph.nodes.flatMap(({ kind, id }) => (kind === 'Document' ? [[id, newTally()] as const] : [])),
  );
  for (const { id, documentId, measureKind } of measures.values()) {
    const tally = tallies.get(documentId);
    tally?.measures.add(id);
    addTo(tally?.kinds, measureKind, id);
  }
  for (const edge of graph.edges) {
    const [shared, measure] = edge.kind === 'RESPONSIBLE_FOR' ? [edge.from, edge.to] : [edge.to, edge.from];
    const tally = tallies.get(measures.get(measure)?.documentId ?? '');
    if (!tally || !COUNTED.has(edge.kind)) continue;
    addTo(tally.shared, shared, measure);
    if (edge.role === null) continue;
    addTo(tally.duties, `${shared} ${edge.role}`, measure);
    addTo(tally.roles, edge.role, measure);
    addTo(tally.offices, offices.get(shared) ?? '', measure);
  }
  return new Map([...tallies].map(([id, tally]) => [id, toCounts(tally)]));
}

/** What a source adds to each of its shared nodes. */
export function measureCounts(graph: SourceGraph, byDocument: ReadonlyMap<string, DocumentCounts>): MeasureCount[] {
  const documents = [...byDocument.values()];
  return graph.nodes
    .filter(isShared)
    .map(({ id }) => documents.map(({ shared }) => shared.get(id) ?? noMeasures(id)).reduce(sum, noMeasures(id)));
}

/** A count that changes nothing, for nodes whose place in lists has to be looked at again. */
export function noMeasures(id: string): MeasureCount {
  return { id, measures: 0, lead: 0, responsible: 0, support: 0 };
}

/** Adds to the counts held at shared nodes, and brings what lists are ordered by up to them. */
export async function addCounts(tx: Transaction, counts: readonly MeasureCount[]): Promise<void> {
  await Promise.all(
    Object.entries(ADD).map(([kind, statement]) =>
      overRows(
        tx,
        statement,
        counts.filter(({ id }) => kindOfId(id) === kind).map((count) => ({ ...count })),
      ),
    ),
  );
}

/** Measures by what they are counted under. */
type Tally = Readonly<Record<'shared' | 'duties' | 'kinds' | 'roles' | 'offices', Map<string, Set<string>>>> & {
  readonly measures: Set<string>;
};

function newTally(): Tally {
  return {
    measures: new Set(),
    shared: new Map(),
    duties: new Map(),
    kinds: new Map(),
    roles: new Map(),
    offices: new Map(),
  };
}

function addTo(sets: Map<string, Set<string>> | undefined, key: string, measure: string): void {
  const set = sets?.get(key) ?? new Set();
  sets?.set(key, set.add(measure));
}

function toCounts({ measures, shared, duties, kinds, roles, offices }: Tally): DocumentCounts {
  const of = (id: string, role: Role) => duties.get(`${id} ${role}`)?.size ?? 0;
  const counts = [...shared].map(([id, { size }]): readonly [string, MeasureCount] => [
    id,
    { id, measures: size, lead: of(id, 'lead'), responsible: of(id, 'responsible'), support: of(id, 'support') },
  ]);
  const sizes = (sets: ReadonlyMap<string, ReadonlySet<string>>) => [...sets.values()].map(({ size }) => size);
  return {
    measures: measures.size,
    shared: new Map(counts),
    lists: {
      kinds: [...kinds.keys()],
      kindMeasures: sizes(kinds),
      roles: [...roles.keys()],
      roleMeasures: sizes(roles),
      offices: [...offices.keys()],
      officeMeasures: sizes(offices),
    },
  };
}

function sum(one: MeasureCount, other: MeasureCount): MeasureCount {
  return {
    id: one.id,
    measures: one.measures + other.measures,
    lead: one.lead + other.lead,
    responsible: one.responsible + other.responsible,
    support: one.support + other.support,
  };
}

const COUNTED: ReadonlySet<string> = new Set(['RESPONSIBLE_FOR', 'NAMES', 'CITES']);

// Neo4j holds the numbers of relationships at the node, so that a degree costs no walk.
const DEGREE = `n.degree = COUNT { (n)-[:${EDGE_TYPES}]-() }`;
const ADD = {
  Unit: `UNWIND $rows AS row MATCH (n:Unit {id: row.id})
    SET n.measures = coalesce(n.measures, 0) + row.measures, n.lead = coalesce(n.lead, 0) + row.lead,
      n.responsible = coalesce(n.responsible, 0) + row.responsible, n.support = coalesce(n.support, 0) + row.support, ${DEGREE}
    SET n.sortKey = ${UNIT_SORT_KEY}`,
  Brand: `UNWIND $rows AS row MATCH (n:Brand {id: row.id}) SET n.measures = coalesce(n.measures, 0) + row.measures, ${DEGREE}`,
  Regulation: `UNWIND $rows AS row MATCH (n:Regulation {id: row.id}) SET n.measures = coalesce(n.measures, 0) + row.measures, ${DEGREE}`,
  Region: `UNWIND $rows AS row MATCH (n:Region {id: row.id}) SET ${DEGREE}`,
} as const;
