import { kindOfId } from '../../ids.ts';
import type { Transaction } from '../connection.ts';
import { overRows } from '../cypher/batches.ts';
import { EDGE_TYPES } from '../cypher/labels.ts';
import { UNIT_SORT_KEY } from '../cypher/sort-keys.ts';
import { hasOwnRole } from './count-classes.ts';
import type { Tally } from './document-counts.ts';

/** How many different measures are connected to a node, in all and by role. */
interface MeasureCount {
  readonly id: string;
  readonly measures: number;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
}

/** What changes at shared nodes when some documents come and others go; of `touched` every node is in it, were it with zeros. */
export function changedCounts(
  come: readonly Tally[],
  gone: readonly Tally[],
  touched: readonly string[],
): readonly MeasureCount[] {
  const changes = new Map(touched.map((id) => [id, noMeasures(id)]));
  const add = (tally: Tally, sign: 1 | -1) => {
    for (const { id, measureClass, number } of sharedOf(tally)) {
      const before = changes.get(id) ?? noMeasures(id);
      const inRole = (role: 'lead' | 'responsible' | 'support') =>
        before[role] + (hasOwnRole(measureClass, role) ? sign * number : 0);
      changes.set(id, {
        id,
        measures: before.measures + sign * number,
        lead: inRole('lead'),
        responsible: inRole('responsible'),
        support: inRole('support'),
      });
    }
  };
  for (const tally of come) add(tally, 1);
  for (const tally of gone) add(tally, -1);
  return [...changes.values()];
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

function noMeasures(id: string): MeasureCount {
  return { id, measures: 0, lead: 0, responsible: 0, support: 0 };
}

function sharedOf(tally: Tally) {
  return (['unit', 'brand', 'regulation'] as const).flatMap((of) =>
    tally[of].map((id, i) => ({
      id,
      measureClass: tally[`${of}Classes`][i] ?? 0,
      number: tally[`${of}Numbers`][i] ?? 0,
    })),
  );
}

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
