import type { Role, UnitNode } from '../../model.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { OwnershipCell, OwnershipRow, Page, PageRequest } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { classParameters } from '../counts/count-classes.ts';
import {
  filterParameters,
  isTallied,
  matchMeasures,
  matchTallies,
  measureChecks,
  restrictsDocuments,
} from '../cypher/match-measures.ts';
import { type Listing, page } from '../cypher/pages.ts';
import { toEvidence, toGraphNode } from '../cypher/records.ts';
import { NO_MEASURES } from '../cypher/sort-keys.ts';

/** The filter's units, offices and roles narrow what is shown, the whole filter the measures it is shown of. */
export function ownership(
  connection: Connection,
  filter: MeasureFilter,
  request: PageRequest,
  cells: number,
): Promise<Page<OwnershipRow>> {
  return page<OwnershipRow>(
    connection,
    {
      ...ownersOf(filter),
      parameters: { ...filterParameters(filter), ...classParameters(filter), cells },
      toItems: (rows) =>
        rows.map((row) => ({
          unit: toGraphNode(row.get('u')) as UnitNode,
          measures: { lead: row.get('lead'), responsible: row.get('responsible'), support: row.get('support') },
          cells: (row.get('cells') as RawCell[]).map(toCell),
        })),
    },
    request,
  );
}

type Owners = Omit<Listing<OwnershipRow>, 'parameters' | 'toItems'>;

/** From the counts that are kept wherever they tell: at the units, in the tallies of documents, else measure by measure. */
function ownersOf(filter: MeasureFilter): Owners {
  if (!isTallied(filter)) return ownersOfMeasures(filter);
  const { kinds, hasLead, roles = [] } = filter;
  if (restrictsDocuments(filter) || kinds || hasLead !== undefined || roles.length > 1) return ownersOfTallies(filter);
  return roles[0] === undefined ? unitsByMeasures(filter) : unitsByRole(filter, roles[0]);
}

/** Units that the filter shows, by an index, as `u`. */
function matchUnits({ unitIds, offices }: MeasureFilter): string {
  if (unitIds) return `MATCH (u:Unit) WHERE u.id IN $unitIds AND ${OFFICE_CHECK} AND ${HAS_MEASURES}`;
  return offices
    ? `MATCH (u:Unit) WHERE u.office IN $offices AND ${HAS_MEASURES}`
    : `MATCH (u:Unit) WHERE ${HAS_MEASURES}`;
}

/** By the key that begins with how many there are, most first: what an index gives in order needs no other look. */
const HAS_MEASURES = `u.sortKey < '${NO_MEASURES}'`;
const OFFICE_CHECK = '($offices IS NULL OR u.office IN $offices)';

/** In the order of an index, so that a page costs what it shows. */
function unitsByMeasures(filter: MeasureFilter): Owners {
  return {
    name: 'ownership-counted',
    match: matchUnits(filter),
    binds: 'u',
    order: [{ by: 'u.sortKey' }],
    details: CELLS_OF_UNIT,
    returns: 'u, u.lead AS lead, u.responsible AS responsible, u.support AS support, cells',
  };
}

const BY_MEASURES = {
  name: 'ownership',
  order: [{ by: 'measures', descending: true }, { by: 'u.name' }, { by: 'u.id' }],
  returns: 'u, lead, responsible, support, cells',
} as const;

function unitsByRole(filter: MeasureFilter, role: Role): Owners {
  const counted = COUNT_OF[role];
  const match = `${matchUnits(filter)} AND u.${counted} > 0`;
  return {
    ...BY_MEASURES,
    match: `${match} WITH u, u.${counted} AS measures`,
    count: `${match} RETURN count(*) AS total`,
    binds: 'u, measures',
    details: CELLS_OF_UNIT,
    returns: `u, ${Object.values(COUNT_OF)
      .map((other) => `${other === counted ? 'measures' : '0'} AS ${other}`)
      .join(', ')}, cells`,
  };
}

const COUNT_OF = { lead: 'lead', responsible: 'responsible', support: 'support' } as const satisfies Record<
  Role,
  string
>;

/** What documents count adds up; each also says where the unit's duties in it are. */
function ownersOfTallies(filter: MeasureFilter): Owners {
  const duties = `${matchTallies(filter)} WITH d.sortKey AS place, t.unit AS ids, t.unitClasses AS classes, t.unitNumbers AS numbers
    UNWIND range(0, size(ids) - 1) AS i WITH place, ids[i] AS id, classes[i] AS class, numbers[i] AS number
    WHERE class IN $duties AND ($unitIds IS NULL OR id IN $unitIds)`;
  const units = filter.offices ? `MATCH (u:Unit {id: id}) WHERE u.office IN $offices` : 'MATCH (u:Unit {id: id})';
  return {
    ...BY_MEASURES,
    match: `${duties} WITH id, collect(place) AS places, sum(number) AS measures, sum(CASE WHEN class IN $lead THEN number END) AS lead,
        sum(CASE WHEN class IN $responsible THEN number END) AS responsible, sum(CASE WHEN class IN $support THEN number END) AS support
      ${units}`,
    count: filter.offices
      ? `${duties} WITH DISTINCT id ${units} RETURN count(*) AS total`
      : `${duties} RETURN count(DISTINCT id) AS total`,
    binds: 'u, places, measures, lead, responsible, support',
    details: `CALL { WITH u, places UNWIND places AS place WITH DISTINCT u, place ORDER BY place LIMIT $cells
      CALL { WITH u, place WITH u.id + '/' + place + '/' AS prefix ${dutiesFrom('prefix')} AND ${measureChecks({ kinds: filter.kinds, hasLead: filter.hasLead })}
        RETURN m, e }
      ${FIRST_CELLS} }`,
  };
}

function ownersOfMeasures(filter: MeasureFilter): Owners {
  return {
    ...BY_MEASURES,
    match: `${matchMeasures(filter)} MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m)
      WHERE ($unitIds IS NULL OR u.id IN $unitIds) AND ${OFFICE_CHECK} AND ($roles IS NULL OR e.role IN $roles)
      WITH u, count(DISTINCT m) AS measures, count(DISTINCT CASE e.role WHEN 'lead' THEN m END) AS lead,
        count(DISTINCT CASE e.role WHEN 'responsible' THEN m END) AS responsible,
        count(DISTINCT CASE e.role WHEN 'support' THEN m END) AS support`,
    binds: 'u, measures, lead, responsible, support',
    details: `CALL { WITH u MATCH (u)-[e:RESPONSIBLE_FOR]->(m:Measure) WHERE ($roles IS NULL OR e.role IN $roles) AND ${measureChecks(filter)}
      ${FIRST_CELLS} }`,
  };
}

/** Duties whose place begins with `prefix`, out of the index in order. */
function dutiesFrom(prefix: string): string {
  return `MATCH ()-[e:RESPONSIBLE_FOR]->(m) USING INDEX SEEK e:RESPONSIBLE_FOR(place)
    WHERE e.place STARTS WITH ${prefix} AND ($roles IS NULL OR e.role IN $roles)`;
}

const FIRST_CELLS = `WITH m, e ORDER BY e.place LIMIT $cells
  RETURN collect({measureId: m.id, e: e {.id, .role, .first, .evidenceDocumentIds, .starts, .ends, .quotes, .rules, .bases}}) AS cells`;

const CELLS_OF_UNIT = `CALL { WITH u WITH u.id + '/' AS prefix ${dutiesFrom('prefix')} ${FIRST_CELLS} }`;

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
