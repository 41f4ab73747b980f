import type { Evidence, Role, UnitNode } from '../model.ts';
import type { MeasureFilter, OwnershipCell, OwnershipRow, Page, PageRequest } from '../store.ts';
import type { Database } from './database.ts';
import { type Conditions, given, join, KEYS_OF_IDS, list, measureConditions, VALUES } from './filter.ts';
import { MEASURE_ORDER } from './lists.ts';
import { page, toWhere } from './pages.ts';
import { nodesByKey, toEvidence } from './rows.ts';

interface OwnerRow {
  readonly key: number;
  readonly lead: number;
  readonly responsible: number;
  readonly support: number;
}

export function ownership(
  database: Database,
  filter: MeasureFilter,
  request: PageRequest,
  cells: number,
): Page<OwnershipRow> {
  const conditions = edgeConditions(filter);
  const owners = `SELECT e.from_key AS key, count(DISTINCT e.to_key) AS measures,
    count(DISTINCT CASE e.role WHEN 'lead' THEN e.to_key END) AS lead,
    count(DISTINCT CASE e.role WHEN 'responsible' THEN e.to_key END) AS responsible,
    count(DISTINCT CASE e.role WHEN 'support' THEN e.to_key END) AS support
    FROM edge e JOIN measure m ON m.key = e.to_key ${toWhere(conditions.where)} GROUP BY e.from_key`;
  return page<OwnerRow, OwnershipRow>(
    database,
    {
      name: 'ownership',
      select: `SELECT o.key, o.lead, o.responsible, o.support
        FROM owner o JOIN unit u ON u.key = o.key JOIN node n ON n.key = o.key`,
      with: `owner AS MATERIALIZED (${owners})`,
      count: 'SELECT count(*) AS total FROM owner o',
      where: [],
      parameters: conditions.parameters,
      order: [{ by: 'o.measures', descending: true }, { by: 'u.name' }, { by: 'n.id' }],
      toItems: (rows) => {
        const units = nodesByKey(
          database,
          rows.map(({ key }) => key),
        );
        return rows.map(({ key, ...measures }) => ({
          unit: units.get(key) as UnitNode,
          measures,
          cells: cellsOf(database, key, conditions, cells),
        }));
      },
    },
    request,
  );
}

/** The filter's units, offices and roles narrow the edges shown, the whole filter the measures they lead to. */
function edgeConditions(filter: MeasureFilter): Conditions {
  const edges = join([
    ["e.kind = 'RESPONSIBLE_FOR'"],
    given(filter.unitIds, (ids) => [`e.from_key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(filter.offices, (offices) => [
      `e.from_key IN (SELECT o.key FROM unit o WHERE o.office IN (${VALUES}))`,
      list(offices),
    ]),
    given(filter.roles, (roles) => [`e.role IN (${VALUES})`, list(roles)]),
  ]);
  const measures = measureConditions(filter);
  return {
    where: [...edges.where, ...measures.where],
    parameters: [...edges.parameters, ...measures.parameters],
  };
}

function cellsOf(database: Database, unitKey: number, conditions: Conditions, limit: number): OwnershipCell[] {
  const rows = database.all<{ measureId: string; edgeId: string; role: Role; first: number; evidence: string }>(
    `SELECT n.id AS measureId, e.id AS edgeId, e.role, e.first, e.evidence
     FROM edge e JOIN measure m ON m.key = e.to_key JOIN node n ON n.key = m.key
     ${toWhere(['e.from_key = ?', ...conditions.where])}
     ORDER BY ${MEASURE_ORDER.map(({ by, descending }) => `${by}${descending ? ' DESC' : ''}`).join(', ')}, e.role LIMIT ?`,
    unitKey,
    ...conditions.parameters,
    limit,
  );
  return rows.map((row) => ({
    ...row,
    first: row.first === 1,
    evidence: toEvidence(row.evidence) as readonly Evidence[],
  }));
}
