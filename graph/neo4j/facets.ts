import type { Facet, FacetField, MeasureFilter } from '../store.ts';
import type { Connection } from './connection.ts';
import { filterParameters, isOfDocuments, isUnfiltered, matchDocuments, matchMeasures } from './filter.ts';

/** Each field is counted once a measure, however often the measure has the value. */
export function facets(
  connection: Connection,
  filter: MeasureFilter,
  fields: readonly FacetField[],
  limit: number,
): Promise<readonly Facet[]> {
  return Promise.all(
    fields.map(async (field) => {
      const rows = await connection.read(
        `${counted(filter, field)} WHERE value IS NOT NULL AND count > 0
         WITH value, label, count ORDER BY count DESC, label, value
         WITH collect({value: toString(value), label: toString(label), count: count}) AS values
         RETURN size(values) AS distinct, values[0..$limit] AS values`,
        { ...filterParameters(filter), limit },
      );
      return { field, values: rows[0]?.get('values') ?? [], distinct: rows[0]?.get('distinct') ?? 0 };
    }),
  );
}

/** Binds `value`, `label` and `count`, from the counts that are kept where they tell, else from measures; ends where WHERE may follow. */
function counted(filter: MeasureFilter, field: FacetField): string {
  const { unitIds, offices, roles } = filter;
  const ofAll = isUnfiltered(filter) ? OF_ALL[field] : undefined;
  if (ofAll) return ofAll;
  if (isOfDocuments(filter) && !unitIds && !offices && !roles) {
    return `${matchDocuments(filter)} ${OF_DOCUMENTS[field]}`;
  }
  return `${matchMeasures(filter)} ${OF_MEASURES[field]} WITH value, label, count(DISTINCT m) AS count`;
}

/** Nodes that hold how many measures in all are connected to them. */
const OF_ALL: Partial<Record<FacetField, string>> = {
  unit: "MATCH (u:Unit) WHERE u.sortKey > '' WITH u.id AS value, u.name AS label, u.measures AS count",
  brand: "MATCH (b:Brand) WHERE b.name > '' WITH b.id AS value, b.name AS label, b.measures AS count",
  regulation: "MATCH (c:Regulation) WHERE c.title > '' WITH c.id AS value, c.title AS label, c.measures AS count",
};

const listed = (values: string, counts: string) =>
  `UNWIND range(0, size(${values}) - 1) AS i WITH ${values}[i] AS value, ${values}[i] AS label, sum(${counts}[i]) AS count`;

/** From a document `d`: a measure belongs to one, so what is counted in each adds up. */
const OF_DOCUMENTS: Readonly<Record<FacetField, string>> = {
  document: 'WITH d.id AS value, d.title AS label, d.measures AS count',
  region: `WITH d.regionId AS value, sum(d.measures) AS count OPTIONAL MATCH (g:Region {id: value})
    WITH value, coalesce(g.fullName, value) AS label, count`,
  year: 'WITH d.year AS value, d.year AS label, sum(d.measures) AS count',
  kind: listed('d.kinds', 'd.kindMeasures'),
  role: listed('d.roles', 'd.roleMeasures'),
  office: listed('d.offices', 'd.officeMeasures'),
  unit: 'MATCH (d)-[s:STATES]->(u:Unit) WITH u, sum(s.measures) AS count WITH u.id AS value, u.name AS label, count',
  brand: 'MATCH (d)-[s:STATES]->(b:Brand) WITH b, sum(s.measures) AS count WITH b.id AS value, b.name AS label, count',
  regulation:
    'MATCH (d)-[s:STATES]->(c:Regulation) WITH c, sum(s.measures) AS count WITH c.id AS value, c.title AS label, count',
};

const OF_MEASURES: Readonly<Record<FacetField, string>> = {
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
