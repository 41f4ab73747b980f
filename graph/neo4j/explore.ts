import { kindOfId } from '../ids.ts';
import type { EdgeKind, NodeKind, UnitNode } from '../model.ts';
import { EDGE_KINDS, NODE_KINDS } from '../model.ts';
import type {
  Direction,
  Facet,
  FacetField,
  MeasureFilter,
  Neighbour,
  NeighbourCount,
  OwnershipCell,
  OwnershipRow,
  Page,
  PageRequest,
  Path,
  Relation,
} from '../store.ts';
import type { Connection } from './connection.ts';
import { filterParameters, matchMeasures, measureChecks } from './filter.ts';
import { byLabel, EDGE_TYPES } from './labels.ts';
import { page } from './pages.ts';
import { toEdge, toEvidence, toGraphNode } from './records.ts';

export function exploration(connection: Connection) {
  return {
    async neighbourCounts(nodeIds: readonly string[]): Promise<readonly NeighbourCount[]> {
      const groups = [...byLabel(nodeIds)].map(([kind, ids]) => connection.read(neighbourCountsOf(kind), { ids }));
      const order = new Map(nodeIds.map((id, i) => [id, i]));
      return (await Promise.all(groups))
        .flat()
        .map((row) => row.toObject() as unknown as NeighbourCount)
        .sort((a, b) => (order.get(a.nodeId) ?? 0) - (order.get(b.nodeId) ?? 0) || compareCounts(a, b));
    },

    async neighbours(nodeId: string, relation: Relation, request: PageRequest): Promise<Page<Neighbour>> {
      const label = kindOfId(nodeId);
      if (label === null) return { items: [], total: 0, hasNext: false };
      return page<Neighbour>(
        connection,
        {
          name: `neighbours-${nodeId}-${relation.kind}-${relation.direction}-${relation.role ?? ''}`,
          match: `${towards(label, relation)} WHERE $role IS NULL OR e.role = $role`,
          binds: 'e, o',
          parameters: { id: nodeId, role: relation.role ?? null },
          order: [{ by: 'o.degree', descending: true }, { by: 'o.id' }, { by: 'e.id' }],
          returns: 'e, startNode(e).id AS from, endNode(e).id AS to, o',
          toItems: (rows) =>
            rows.map((row) => ({
              edge: toEdge(row.get('e'), row.get('from'), row.get('to')),
              node: toGraphNode(row.get('o')),
            })),
        },
        request,
      );
    },

    async paths(
      from: string,
      to: string,
      options: { readonly maxLength: number; readonly limit: number },
    ): Promise<readonly Path[]> {
      const [start, end] = [kindOfId(from), kindOfId(to)];
      if (start === null || end === null || from === to || options.maxLength < 1) return [];
      const rows = await connection.read(shortestPaths(start, end, options.maxLength), {
        from,
        to,
        limit: options.limit,
      });
      return rows.map((row) => ({
        nodes: row.get('nodes').map(toGraphNode),
        edges: row.get('edges').map(({ e, from, to }: never) => toEdge(e, from, to)),
      }));
    },

    async ownership(filter: MeasureFilter, request: PageRequest, cells: number): Promise<Page<OwnershipRow>> {
      const parameters = filterParameters(filter);
      return page<OwnershipRow>(
        connection,
        {
          ...(ownersAreCounted(filter) ? COUNTED_OWNERS : ownersOf(filter)),
          parameters,
          toItems: async (rows) => {
            const found = await connection.read(cellsOf(filter), {
              ...parameters,
              owners: rows.map((row) => row.get('u').properties.id),
              cells,
            });
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
    },

    async facets(filter: MeasureFilter, fields: readonly FacetField[], limit: number): Promise<readonly Facet[]> {
      return Promise.all(
        fields.map(async (field) => {
          const rows = await connection.read(
            `${matchMeasures(filter)} ${FACETS[field]} WITH value, label, count(DISTINCT m) AS count WHERE value IS NOT NULL
             ORDER BY count DESC, label, value
             WITH collect({value: toString(value), label: toString(label), count: count}) AS values
             RETURN size(values) AS distinct, values[0..$limit] AS values`,
            { ...filterParameters(filter), limit },
          );
          return { field, values: rows[0]?.get('values') ?? [], distinct: rows[0]?.get('distinct') ?? 0 };
        }),
      );
    },
  };
}

function compareCounts(a: NeighbourCount, b: NeighbourCount): number {
  const key = ({ kind, direction, role, neighbourKind }: NeighbourCount) =>
    [kind, direction, role ?? '', neighbourKind].join(' ');
  return key(a) < key(b) ? -1 : 1;
}

/** Every kind of node one relation leads to or from, in either direction, is counted in one walk of the node's edges. */
function neighbourCountsOf(kind: NodeKind): string {
  const known = NODE_KINDS.map((label) => `WHEN o:${label} THEN '${label}'`).join(' ');
  return `UNWIND $ids AS id MATCH (n:${kind} {id: id})-[e:${EDGE_TYPES}]-(o)
    RETURN id AS nodeId, type(e) AS kind, CASE WHEN startNode(e) = n THEN 'out' ELSE 'in' END AS direction, e.role AS role,
      CASE ${known} END AS neighbourKind, count(*) AS total`;
}

function towards(label: NodeKind, { kind, direction }: { kind: EdgeKind; direction: Direction }): string {
  const relation = EDGE_KINDS.find((known) => known === kind);
  return direction === 'out'
    ? `MATCH (n:${label} {id: $id})-[e:${relation}]->(o)`
    : `MATCH (n:${label} {id: $id})<-[e:${relation}]-(o)`;
}

/** A variable length has to be written into the statement: whole numbers up to this. */
const LONGEST_PATH = 12;

function shortestPaths(start: NodeKind, end: NodeKind, maxLength: number): string {
  const length = Math.min(Math.trunc(maxLength), LONGEST_PATH);
  // The second end is looked up beneath the first, which is one row: side by side they would be a product.
  return `MATCH (a:${start} {id: $from}) CALL { WITH a MATCH (b:${end} {id: $to}) WHERE b <> a RETURN b }
    MATCH p = allShortestPaths((a)-[:${EDGE_TYPES}*..${length}]-(b))
    WHERE all(x IN nodes(p) WHERE NOT x:Region OR x = a OR x = b)
    WITH [x IN nodes(p) | x.id] AS ids, nodes(p) AS nodes, [e IN relationships(p) | {e: e, from: startNode(e).id, to: endNode(e).id}] AS edges,
      [e IN relationships(p) | e.id] AS edgeIds
    ORDER BY ids, edgeIds
    WITH ids, head(collect(nodes)) AS nodes, head(collect(edges)) AS edges
    RETURN nodes, edges ORDER BY ids LIMIT $limit`;
}

/** Filters that say nothing of the measure leave the counts held at each unit as they are. */
function ownersAreCounted(filter: MeasureFilter): boolean {
  return (
    !Object.entries(filter).some(
      ([field, value]) => value !== undefined && field !== 'unitIds' && field !== 'offices',
    ) && !(filter.unitIds && filter.offices)
  );
}

/** In the order of an index, so that a page costs what it shows. */
const COUNTED_OWNERS = {
  name: 'ownership-counted',
  match: `MATCH (u:Unit) WHERE u.sortKey > '' AND u.measures > 0 AND ($unitIds IS NULL OR u.id IN $unitIds) AND ($offices IS NULL OR u.office IN $offices)`,
  binds: 'u',
  order: [{ by: 'u.sortKey' }],
  returns: 'u, u.lead AS lead, u.responsible AS responsible, u.support AS support',
};

/** The filter's units, offices and roles narrow the edges shown, the whole filter the measures they lead to. */
const EDGE_CHECK = `($unitIds IS NULL OR u.id IN $unitIds) AND ($offices IS NULL OR u.office IN $offices) AND ($roles IS NULL OR e.role IN $roles)`;

function ownersOf(filter: MeasureFilter) {
  return {
    name: 'ownership',
    match: `${matchMeasures(filter)} MATCH (u:Unit)-[e:RESPONSIBLE_FOR]->(m) WHERE ${EDGE_CHECK}
      WITH u, count(DISTINCT m) AS measures, count(DISTINCT CASE e.role WHEN 'lead' THEN m END) AS lead,
        count(DISTINCT CASE e.role WHEN 'responsible' THEN m END) AS responsible,
        count(DISTINCT CASE e.role WHEN 'support' THEN m END) AS support`,
    binds: 'u, measures, lead, responsible, support',
    order: [{ by: 'measures', descending: true }, { by: 'u.name' }, { by: 'u.id' }],
    returns: 'u, lead, responsible, support',
  };
}

function cellsOf(filter: MeasureFilter): string {
  return `UNWIND $owners AS id MATCH (u:Unit {id: id})
    CALL { WITH u MATCH (u)-[e:RESPONSIBLE_FOR]->(m:Measure) WHERE ($roles IS NULL OR e.role IN $roles) AND ${measureChecks(filter)}
      WITH m, e ORDER BY m.sortKey, e.role LIMIT $cells
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

const FACETS: Readonly<Record<FacetField, string>> = {
  document: 'MATCH (d:Document)-[:HAS_MEASURE]->(m) WITH m, d.id AS value, d.title AS label',
  region: `MATCH (d:Document)-[:HAS_MEASURE]->(m) OPTIONAL MATCH (g:Region {id: d.regionId})
    WITH m, d.regionId AS value, coalesce(g.fullName, d.regionId) AS label`,
  year: 'MATCH (d:Document)-[:HAS_MEASURE]->(m) WITH m, d.year AS value, d.year AS label',
  kind: 'WITH m, m.measureKind AS value, m.measureKind AS label',
  role: 'MATCH (:Unit)-[e:RESPONSIBLE_FOR]->(m) WITH m, e.role AS value, e.role AS label',
  unit: 'MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(m) WITH m, u.id AS value, u.name AS label',
  office: 'MATCH (u:Unit)-[:RESPONSIBLE_FOR]->(m) WITH m, u.office AS value, u.office AS label',
  brand: 'MATCH (m)-[:NAMES]->(b:Brand) WITH m, b.id AS value, b.name AS label',
  regulation: 'MATCH (m)-[:CITES]->(c:Regulation) WITH m, c.id AS value, c.title AS label',
};
