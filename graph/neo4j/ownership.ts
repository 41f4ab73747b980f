import type { Role, UnitNode } from '../model.ts';
import type { MeasureFilter, OwnershipCell, OwnershipRow, Page, PageRequest } from '../store.ts';
import type { Connection } from './connection.ts';
import {
  DOCUMENT_CHECK,
  filterParameters,
  isOfDocuments,
  matchDocuments,
  matchMeasures,
  measureChecks,
  restrictsDocuments,
} from './filter.ts';
import { type Listing, page } from './pages.ts';
import { toEvidence, toGraphNode } from './records.ts';

/** The filter's units, offices and roles narrow what is shown, the whole filter the measures it is shown of. */
export async function ownership(
  connection: Connection,
  filter: MeasureFilter,
  request: PageRequest,
  cells: number,
): Promise<Page<OwnershipRow>> {
  const parameters = filterParameters(filter);
  return page<OwnershipRow>(
    connection,
    {
      ...ownersOf(filter),
      parameters,
      toItems: async (rows) => {
        const owners = rows.map((row) => row.get('u').properties.id);
        if (owners.length === 0) return [];
        const found = await connection.read(cellsOf(filter), { ...parameters, owners, cells });
        const byUnit = new Map(found.map((row) => [String(row.get('id')), row.get('cells') as RawCell[]]));
        return rows.map((row) => ({
          unit: toGraphNode(row.get('u')) as UnitNode,
          measures: { lead: row.get('lead'), responsible: row.get('responsible'), support: row.get('support') },
          cells: (byUnit.get(row.get('u').properties.id) ?? []).map(toCell),
        }));
      },
    },
    request,
  );
}

type Owners = Pick<Listing<OwnershipRow>, 'name' | 'match' | 'binds' | 'order' | 'returns'>;

/** From the counts that are kept wherever they tell: at the units, at what each document says of a unit, else measure by measure. */
function ownersOf(filter: MeasureFilter): Owners {
  if (!isCounted(filter)) return ownersOfMeasures(filter);
  const role = filter.roles?.[0];
  if (restrictsDocuments(filter)) return ownersOfDocuments(filter, role);
  return role === undefined ? unitsByMeasures(filter) : unitsByRole(filter, role);
}

/** All conditions are on documents and on the units shown, and one role can be counted, or any. */
function isCounted(filter: MeasureFilter): boolean {
  return isOfDocuments(filter) && (filter.roles === undefined || filter.roles.length === 1);
}

/** Units that the filter shows, by an index, as `u`. */
function matchUnits({ unitIds, offices }: MeasureFilter): string {
  if (unitIds) return `MATCH (u:Unit) WHERE u.id IN $unitIds AND ${OFFICE_CHECK}`;
  return offices ? 'MATCH (u:Unit) WHERE u.office IN $offices' : "MATCH (u:Unit) WHERE u.sortKey > ''";
}

const OFFICE_CHECK = '($offices IS NULL OR u.office IN $offices)';
const UNIT_CHECK = `($unitIds IS NULL OR u.id IN $unitIds) AND ${OFFICE_CHECK}`;

/** In the order of an index, so that a page costs what it shows. */
function unitsByMeasures(filter: MeasureFilter): Owners {
  return {
    name: 'ownership-counted',
    match: `${matchUnits(filter)} AND u.measures > 0`,
    binds: 'u',
    order: [{ by: 'u.sortKey' }],
    returns: 'u, u.lead AS lead, u.responsible AS responsible, u.support AS support',
  };
}

const BY_MEASURES: Omit<Owners, 'match'> = {
  name: 'ownership',
  binds: 'u, measures, lead, responsible, support',
  order: [{ by: 'measures', descending: true }, { by: 'u.name' }, { by: 'u.id' }],
  returns: 'u, lead, responsible, support',
};

function unitsByRole(filter: MeasureFilter, role: Role): Owners {
  return {
    ...BY_MEASURES,
    match: `${matchUnits(filter)} AND u.${COUNT_OF[role]} > 0
      WITH u, u.${COUNT_OF[role]} AS measures, ${ofRole(role, (counted) => `u.${counted}`)}`,
  };
}

function ownersOfDocuments(filter: MeasureFilter, role: Role | undefined): Owners {
  const measures = role === undefined ? 's.measures' : `s.${COUNT_OF[role]}`;
  return {
    ...BY_MEASURES,
    match: `${matchDocuments(filter)} MATCH (d)-[s:STATES]->(u:Unit) WHERE ${measures} > 0 AND ${UNIT_CHECK}
      WITH u, sum(${measures}) AS measures, ${ofRole(role, (counted) => `sum(s.${counted})`)}`,
  };
}

const COUNT_OF = { lead: 'lead', responsible: 'responsible', support: 'support' } as const satisfies Record<
  Role,
  string
>;

/** The three counts of a row; of a role that is not asked for nothing is shown. */
function ofRole(role: Role | undefined, count: (role: Role) => string): string {
  return Object.values(COUNT_OF)
    .map((counted) => `${role === undefined || role === counted ? count(counted) : '0'} AS ${counted}`)
    .join(', ');
}

function ownersOfMeasures(filter: MeasureFilter): Owners {
  return {
    ...BY_MEASURES,
    match: `${matchMeasures(filter)} MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m)
      WHERE ${UNIT_CHECK} AND ($roles IS NULL OR e.role IN $roles)
      WITH u, count(DISTINCT m) AS measures, count(DISTINCT CASE e.role WHEN 'lead' THEN m END) AS lead,
        count(DISTINCT CASE e.role WHEN 'responsible' THEN m END) AS responsible,
        count(DISTINCT CASE e.role WHEN 'support' THEN m END) AS support`,
  };
}

/**
 * The first cells of each owner. Where counts tell which documents hold some, no more of those are opened than there are cells,
 * and their edges come out of the index in order.
 */
function cellsOf(filter: MeasureFilter): string {
  if (!isCounted(filter)) {
    return `UNWIND $owners AS id MATCH (u:Unit {id: id})
      CALL { WITH u MATCH (u)-[e:RESPONSIBLE_FOR]->(m:Measure) WHERE ($roles IS NULL OR e.role IN $roles) AND ${measureChecks(filter)}
        WITH m, e ORDER BY e.place LIMIT $cells
        RETURN collect({measureId: m.id, e: e {.*}}) AS cells }
      RETURN id, cells`;
  }
  const role = filter.roles?.[0];
  // Without its label a document can only be reached from its unit, however few the store holds.
  return `UNWIND $owners AS id MATCH (u:Unit {id: id})
    CALL { WITH u MATCH (u)<-[s:STATES]-(d) WHERE s.${role === undefined ? 'measures' : COUNT_OF[role]} > 0
        AND ${DOCUMENT_CHECK}
      WITH u.id + '/' + d.sortKey + '/' AS place ORDER BY d.sortKey LIMIT $cells
      CALL { WITH place MATCH ()-[e:RESPONSIBLE_FOR]->(m) USING INDEX SEEK e:RESPONSIBLE_FOR(place)
        WHERE e.place STARTS WITH place AND ($roles IS NULL OR e.role IN $roles) RETURN m, e }
      WITH m, e ORDER BY e.place LIMIT $cells
      RETURN collect({measureId: m.id, e: e {.*}}) AS cells }
    RETURN id, cells`;
}

interface RawCell {
  readonly measureId: string;
  readonly e: Record<string, unknown>;
}

function toCell({ measureId, e }: RawCell): OwnershipCell {
  return {
    measureId,
    edgeId: String(e.id),
    role: e.role as OwnershipCell['role'],
    first: e.first === true,
    evidence: toEvidence(e),
  };
}
