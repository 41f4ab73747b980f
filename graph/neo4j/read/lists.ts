import type { Record as Row } from 'neo4j-driver';
import type { BrandNode, DocumentNode, GraphNode, MeasureNode, RegulationNode, TargetNode } from '../../model.ts';
import type {
  DocumentFilter,
  DocumentSort,
  MeasureFilter,
  NameFilter,
  TargetFilter,
  UnitFilter,
} from '../../store/filters.ts';
import type { Page, PageRequest, UnitWithCounts } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { filterParameters, isUnfiltered, matchMeasures, TARGET_CHECK } from '../cypher/match-measures.ts';
import { type Listing, page } from '../cypher/pages.ts';
import { toGraphNode } from '../cypher/records.ts';

export function lists(connection: Connection) {
  return {
    documents: (filter: DocumentFilter, request: PageRequest, sort: DocumentSort = 'newest') =>
      page<DocumentNode>(
        connection,
        {
          name: `documents-${sort}`,
          match: `MATCH (n:Document) WHERE n.sortKey > ''
            AND ($ids IS NULL OR n.id IN $ids) AND ($years IS NULL OR n.year IN $years)
            AND ($kinds IS NULL OR n.documentKind IN $kinds)
            AND ($titleContains IS NULL OR toLower(n.title) CONTAINS toLower($titleContains))
            AND ($issuerIds IS NULL OR EXISTS { (n)-[:ISSUED_BY]->(u:Unit) WHERE u.id IN $issuerIds })
            AND ($regionIds IS NULL OR ${IN_REGIONS('n.regionId')})`,
          binds: 'n',
          parameters: {
            ids: filter.ids ?? null,
            years: filter.years ?? null,
            kinds: filter.kinds ?? null,
            titleContains: filter.titleContains ?? null,
            issuerIds: filter.issuerIds ?? null,
            regionIds: filter.regionIds ?? null,
          },
          order: DOCUMENT_ORDER[sort],
          returns: 'n',
          toItems: toNodes<DocumentNode>,
        },
        request,
      ),

    measures: (filter: MeasureFilter, request: PageRequest): Promise<Page<MeasureNode>> =>
      page<MeasureNode>(
        connection,
        {
          name: 'measures',
          match: matchMeasures(filter),
          binds: 'm',
          parameters: filterParameters(filter),
          order: [{ by: 'm.sortKey' }],
          returns: 'm AS n',
          ...(isUnfiltered(filter) ? { count: 'MATCH (m:Measure) RETURN count(m) AS total' } : {}),
          toItems: toNodes<MeasureNode>,
        },
        request,
      ),

    measureIds: async (filter: MeasureFilter, limit: number): Promise<string[]> => {
      const rows = await connection.read(`${matchMeasures(filter)} RETURN m.id AS id ORDER BY m.sortKey LIMIT $limit`, {
        ...filterParameters(filter),
        limit,
      });
      return rows.map((row) => row.get('id'));
    },

    units: (filter: UnitFilter, request: PageRequest): Promise<Page<UnitWithCounts>> =>
      page<UnitWithCounts>(
        connection,
        {
          name: 'units',
          match: `MATCH (n:Unit) WHERE n.sortKey > ''
            AND ($nameContains IS NULL OR EXISTS { (a:Name)-[:OF]->(n) WHERE toLower(a.text) CONTAINS toLower($nameContains) })
            AND ($offices IS NULL OR n.office IN $offices) AND ($collective IS NULL OR n.collective = $collective)
            AND ($regionIds IS NULL OR ${IN_REGIONS('n.regionId')})`,
          binds: 'n',
          parameters: {
            nameContains: filter.nameContains ?? null,
            offices: filter.offices ?? null,
            collective: filter.collective ?? null,
            regionIds: filter.regionIds ?? null,
          },
          order: [{ by: 'n.sortKey' }],
          returns: 'n',
          toItems: (rows) => rows.map(toUnitWithCounts),
        },
        request,
      ),

    brands: (filter: NameFilter, request: PageRequest) =>
      page<BrandNode>(connection, { ...named('brands', 'Brand', 'name'), ...nameParameters(filter) }, request),

    regulations: (filter: NameFilter, request: PageRequest) =>
      page<RegulationNode>(
        connection,
        { ...named('regulations', 'Regulation', 'title'), ...nameParameters(filter) },
        request,
      ),

    targets: (filter: TargetFilter, request: PageRequest): Promise<Page<TargetNode>> =>
      page<TargetNode>(
        connection,
        {
          name: 'targets',
          match: `${filter.documentIds ? 'MATCH (t:Target) WHERE t.documentId IN $documentIds' : "MATCH (t:Target) WHERE t.sortKey > ''"}
            AND ${TARGET_CHECK}
            AND ($deadlineTo IS NULL OR substring(t.deadline, 0, size($deadlineTo)) <= $deadlineTo)
            AND ($ofDocument IS NULL OR (t.measureId IS NULL) = $ofDocument)
            AND ($years IS NULL OR EXISTS { MATCH (d:Document {id: t.documentId}) WHERE d.year IN $years })
            AND ($regionIds IS NULL OR EXISTS { MATCH (d:Document {id: t.documentId}) WHERE ${IN_REGIONS('d.regionId')} })`,
          binds: 't',
          parameters: {
            ...filterParameters({ target: filter }),
            documentIds: filter.documentIds ?? null,
            years: filter.years ?? null,
            regionIds: filter.regionIds ?? null,
            deadlineTo: filter.deadlineTo ?? null,
            ofDocument: filter.ofDocument ?? null,
          },
          order: [{ by: 't.sortKey' }],
          returns: 't AS n',
          toItems: toNodes<TargetNode>,
        },
        request,
      ),
  };
}

/** The region with this id lies within the regions asked for. */
const IN_REGIONS = (id: string) =>
  `EXISTS { MATCH (:Region {id: ${id}})-[:PART_OF*0..4]->(top:Region) WHERE top.id IN $regionIds }`;

const DOCUMENT_ORDER: Readonly<Record<DocumentSort, Listing<unknown>['order']>> = {
  newest: [{ by: 'n.sortKey' }],
  // `~` sorts behind every digit: undated last.
  oldest: [{ by: "coalesce(n.publishedOn, '~')" }, { by: 'n.id' }],
  title: [{ by: 'n.title' }, { by: 'n.id' }],
};

function named(name: string, label: 'Brand' | 'Regulation', property: 'name' | 'title') {
  return {
    name,
    match: `MATCH (n:${label}) WHERE n.${property} > '' AND ($nameContains IS NULL OR toLower(n.${property}) CONTAINS toLower($nameContains))`,
    binds: 'n',
    order: [{ by: `n.${property}` }, { by: 'n.id' }],
    returns: 'n',
    toItems: toNodes<never>,
  };
}

function nameParameters(filter: NameFilter) {
  return { parameters: { nameContains: filter.nameContains ?? null } };
}

function toNodes<T extends GraphNode>(rows: readonly Row[]): T[] {
  return rows.map((row) => toGraphNode(row.get('n')) as T);
}

function toUnitWithCounts(row: Row): UnitWithCounts {
  const { lead = 0, responsible = 0, support = 0 } = row.get('n').properties;
  return { ...(toGraphNode(row.get('n')) as UnitWithCounts), measures: { lead, responsible, support } };
}
