import type { Role, UnitNode } from '../model.ts';
import type { MeasureFilter, OwnershipCell, OwnershipRow, Page, PageRequest } from '../store.ts';
import type { Database } from './database.ts';
import { type Conditions, given, join, KEYS_OF_IDS, list, measureConditions, VALUES } from './filter.ts';
import { MEASURE_ORDER } from './lists.ts';
import { type Listing, page, toOrder, toWhere } from './pages.ts';
import { nodesInOrder, toEvidence } from './rows.ts';

/** The filter's units, offices and roles narrow what is shown, the whole filter the measures it is shown of. */
export function ownership(
  database: Database,
  filter: MeasureFilter,
  request: PageRequest,
  cells: number,
): Page<OwnershipRow> {
  const conditions = edgeConditions(filter);
  return page<OwnershipRow>(
    database,
    {
      name: 'ownership',
      ...(ownersKnown(filter) ?? ownersCounted(conditions)),
      key: 'o.key',
      joins: 'CROSS JOIN unit u ON u.key = o.key CROSS JOIN node n ON n.key = o.key',
      order: [{ by: 'o.measures', descending: true }, { by: 'u.name' }, { by: 'n.id' }],
      toItems: (keys) => {
        const units = nodesInOrder<UnitNode>(database, keys);
        return keys.map((key, i) => ({
          unit: units[i] as UnitNode,
          measures: countsOf(database, key, conditions),
          cells: cellsOf(database, key, conditions, cells),
        }));
      },
    },
    request,
  );
}

type Owners = Pick<Listing<unknown>, 'made' | 'table' | 'where' | 'parameters'>;

/** Without conditions on measures, each unit's counts are at hand. */
function ownersKnown(filter: MeasureFilter): Owners | null {
  const { unitIds, offices, roles, ...rest } = filter;
  const onMeasures = Object.values(rest).some((value) => value !== undefined);
  if (onMeasures || (unitIds && offices) || (roles && roles.length !== 1)) return null;
  const measures = roles ? `v.${roles[0]}` : 'w.measures';
  const { where, parameters } = join([
    [`${measures} > 0`],
    given(unitIds, (ids) => [`v.key IN (${KEYS_OF_IDS})`, list(ids)]),
    given(offices, (names) => [`v.office IN (${VALUES})`, list(names)]),
  ]);
  const owners = `SELECT v.key, ${measures} AS measures FROM unit v JOIN node w ON w.key = v.key ${toWhere(where)}`;
  return { made: `owner AS (${owners})`, table: 'owner o', where: [], parameters };
}

function ownersCounted(conditions: Conditions): Owners {
  const owners = `SELECT e.from_key AS key, count(DISTINCT e.to_key) AS measures
    FROM edge e JOIN measure m ON m.key = e.to_key ${toWhere(conditions.where)} GROUP BY e.from_key`;
  const { parameters } = conditions;
  return { made: `owner AS MATERIALIZED (${owners})`, table: 'owner o', where: [], parameters };
}

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

function countsOf(database: Database, unitKey: number, conditions: Conditions): OwnershipRow['measures'] {
  const rows = database.all<{ role: Role; measures: number }>(
    `SELECT e.role, count(DISTINCT e.to_key) AS measures FROM edge e JOIN measure m ON m.key = e.to_key
     ${toWhere(['e.from_key = ?', ...conditions.where])} GROUP BY e.role`,
    unitKey,
    ...conditions.parameters,
  );
  const found = Object.fromEntries(rows.map(({ role, measures }) => [role, measures]));
  return { lead: 0, responsible: 0, support: 0, ...found };
}

function cellsOf(database: Database, unitKey: number, conditions: Conditions, limit: number): OwnershipCell[] {
  const rows = database.all<{ measureId: string; edgeId: string; role: Role; first: number; evidence: string }>(
    `WITH cell AS MATERIALIZED (
       SELECT e.key, m.day, m.document_id, m.ord, e.role FROM edge e JOIN measure m ON m.key = e.to_key
       ${toWhere(['e.from_key = ?', ...conditions.where])} ORDER BY ${CELL_ORDER} LIMIT ?)
     SELECT n.id AS measureId, e.id AS edgeId, e.role, e.first, e.evidence
     FROM cell m JOIN edge e ON e.key = m.key JOIN node n ON n.key = e.to_key ORDER BY ${CELL_ORDER}`,
    unitKey,
    ...conditions.parameters,
    limit,
  );
  return rows.map((row) => ({ ...row, first: row.first === 1, evidence: toEvidence(row.evidence) }));
}

/** The order of measures, then lead before responsible before support. */
const CELL_ORDER = `${toOrder(MEASURE_ORDER.slice(0, -1))}, e.role, e.key`;
