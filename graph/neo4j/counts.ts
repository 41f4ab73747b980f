import { kindOfId } from '../ids.ts';
import type { SourceGraph } from '../model.ts';
import { isShared } from '../statements.ts';
import type { Transaction } from './connection.ts';
import { EDGE_TYPES } from './labels.ts';
import { overRows } from './rows.ts';
import { UNIT_SORT_KEY } from './sort-keys.ts';

/** How many measures a source adds to a shared node, in all and by role. */
export interface MeasureCount {
  readonly id: string;
  readonly all: number;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
}

/** What the source adds to each of its shared nodes. */
export function measureCounts(graph: SourceGraph): MeasureCount[] {
  const measures = new Map<string, Record<'all' | 'lead' | 'responsible' | 'support', Set<string>>>();
  for (const { id } of graph.nodes.filter(isShared)) {
    measures.set(id, { all: new Set(), lead: new Set(), responsible: new Set(), support: new Set() });
  }
  for (const edge of graph.edges) {
    const [shared, measure] = edge.kind === 'RESPONSIBLE_FOR' ? [edge.from, edge.to] : [edge.to, edge.from];
    if (kindOfId(measure) !== 'Measure' || !COUNTED.has(edge.kind)) continue;
    measures.get(shared)?.all.add(measure);
    if (edge.role !== null) measures.get(shared)?.[edge.role].add(measure);
  }
  return [...measures].map(([id, { all, lead, responsible, support }]) => ({
    id,
    all: all.size,
    lead: lead.size,
    responsible: responsible.size,
    support: support.size,
  }));
}

/** A count that changes nothing, for nodes whose place in lists has to be looked at again. */
export function noMeasures(id: string): MeasureCount {
  return { id, all: 0, lead: 0, responsible: 0, support: 0 };
}

/** Adds to the counts held at shared nodes, and brings what lists are ordered by up to them. */
export async function addCounts(tx: Transaction, counts: readonly MeasureCount[]): Promise<void> {
  for (const [kind, statement] of Object.entries(ADD)) {
    await overRows(
      tx,
      statement,
      counts.filter(({ id }) => kindOfId(id) === kind).map((count) => ({ ...count })),
    );
  }
}

const COUNTED: ReadonlySet<string> = new Set(['RESPONSIBLE_FOR', 'NAMES', 'CITES']);

// Neo4j holds the numbers of relationships at the node, so that a degree costs no walk.
const DEGREE = `n.degree = COUNT { (n)-[:${EDGE_TYPES}]-() }`;
const ADD = {
  Unit: `UNWIND $rows AS row MATCH (n:Unit {id: row.id})
    SET n.measures = coalesce(n.measures, 0) + row.all, n.lead = coalesce(n.lead, 0) + row.lead,
      n.responsible = coalesce(n.responsible, 0) + row.responsible, n.support = coalesce(n.support, 0) + row.support, ${DEGREE}
    SET n.sortKey = ${UNIT_SORT_KEY}`,
  Brand: `UNWIND $rows AS row MATCH (n:Brand {id: row.id}) SET n.measures = coalesce(n.measures, 0) + row.all, ${DEGREE}`,
  Regulation: `UNWIND $rows AS row MATCH (n:Regulation {id: row.id}) SET n.measures = coalesce(n.measures, 0) + row.all, ${DEGREE}`,
  Region: `UNWIND $rows AS row MATCH (n:Region {id: row.id}) SET ${DEGREE}`,
} as const;
