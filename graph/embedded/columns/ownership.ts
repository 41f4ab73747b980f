import type { Role, UnitNode } from '../../model.ts';
import { ROLES } from '../../model.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { OwnershipCell, OwnershipRow, Page, PageRequest } from '../../store/graph-store.ts';
import { list } from '../sqlite/conditions.ts';
import type { Database } from '../sqlite/database.ts';
import { page } from '../sqlite/pages.ts';
import { nodesInOrder, toEvidence } from '../sqlite/rows.ts';
import { ROLE_CODES } from './encode.ts';
import { type MatchSet, matchingMeasures, unitsMeant } from './filter-measures.ts';

/** The filter's units, offices and roles narrow what is shown, the whole filter the measures it is shown of. */
export function ownership(
  database: Database,
  filter: MeasureFilter,
  request: PageRequest,
  cells: number,
): Page<OwnershipRow> {
  const owned = ownedBy(database, matchingMeasures(database, filter), filter);
  return page<OwnershipRow>(
    database,
    {
      name: 'ownership',
      made: 'owner AS MATERIALIZED (SELECT value ->> 0 AS key, value ->> 1 AS measures FROM json_each(?))',
      table: 'owner o',
      where: [],
      parameters: [list([...owned].map(([unit, { measures }]) => [unit, measures]))],
      key: 'o.key',
      joins: 'CROSS JOIN unit u ON u.key = o.key CROSS JOIN node n ON n.key = o.key',
      order: [{ by: 'o.measures', descending: true }, { by: 'u.name' }, { by: 'n.id' }],
      toItems: (keys) =>
        nodesInOrder<UnitNode>(database, keys).map((unit, i) => {
          const { byRole, edges } = owned.get(keys[i] ?? 0) ?? NOTHING;
          const measures = Object.fromEntries(ROLES.map((role) => [role, byRole[ROLE_CODES[role]] ?? 0]));
          return {
            unit,
            measures: measures as OwnershipRow['measures'],
            cells: cellsOf(database, edges.slice(0, cells)),
          };
        }),
    },
    request,
  );
}

/** What a unit has of the measures that pass. */
interface Owned {
  /** Different ones. */
  measures: number;
  /** Different ones in each role, by its code. */
  readonly byRole: number[];
  /** Keys, in the order of measures, then of roles. */
  readonly edges: number[];
}

const NOTHING: Owned = { measures: 0, byRole: [], edges: [] };

/** Rows of one measure stand together, and within it those of one unit in the order of roles. */
function ownedBy(
  database: Database,
  { columns, matches }: MatchSet,
  filter: MeasureFilter,
): ReadonlyMap<number, Owned> {
  const units = unitsMeant(database, filter);
  const roles = filter.roles && new Set(filter.roles.map((role) => ROLE_CODES[role]));
  const owned = new Map<number, Owned & { measure: number; role: number }>();
  const { owners } = columns;
  for (const { from, to } of columns.documents) {
    for (let measure = from; measure < to; measure++) {
      if (matches[measure] !== 1) continue;
      const end = owners.starts[measure + 1] ?? 0;
      for (let at = owners.starts[measure] ?? 0; at < end; at++) {
        const unit = owners.to[at] ?? 0;
        const role = owners.roles[at] ?? 0;
        if ((units && !units.has(unit)) || (roles && !roles.has(role))) continue;
        const one = owned.get(unit) ?? { measures: 0, byRole: [0, 0, 0], edges: [], measure: -1, role: -1 };
        if (one.measure !== measure) one.measures++;
        if (one.measure !== measure || one.role !== role) one.byRole[role] = (one.byRole[role] ?? 0) + 1;
        one.edges.push(owners.edges[at] ?? 0);
        one.measure = measure;
        one.role = role;
        owned.set(unit, one);
      }
    }
  }
  return owned;
}

function cellsOf(database: Database, edges: readonly number[]): OwnershipCell[] {
  const rows = database.all<{ measureId: string; edgeId: string; role: Role; first: number; evidence: string }>(
    `SELECT n.id AS measureId, e.id AS edgeId, e.role, e.first, e.evidence
     FROM json_each(?) given JOIN edge e ON e.key = given.value JOIN node n ON n.key = e.to_key ORDER BY given.key`,
    list(edges),
  );
  return rows.map((row) => ({ ...row, first: row.first === 1, evidence: toEvidence(row.evidence) }));
}
