import type { MeasureFilter } from '../../store/filters.ts';
import type { Facet, FacetField } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';
import { classParameters } from '../counts/count-classes.ts';
import type { Counted } from '../counts/document-counts.ts';
import { filterParameters, isTallied, isUnfiltered, matchMeasures, matchTallies } from '../cypher/match-measures.ts';

/**
 * Each field is counted once a measure, however often the measure has the value. Over the measures of an answer all fields are one question;
 * over a whole store they are one each, which several cores answer side by side.
 */
export async function facets(
  connection: Connection,
  filter: MeasureFilter,
  fields: readonly FacetField[],
  limit: number,
): Promise<readonly Facet[]> {
  if (fields.length === 0) return [];
  const parameters = { ...filterParameters(filter), ...classParameters(filter), limit };
  const statements = fields.map((field) => counting(filter, field));
  const asked = filter.ids ? [statements.join('\nUNION ALL ')] : statements;
  const rows = (await Promise.all(asked.map((statement) => connection.read(statement, parameters)))).flat();
  const byField = new Map(rows.map((row) => [row.get('field'), row]));
  return fields.map((field) => ({
    field,
    values: byField.get(field)?.get('values') ?? [],
    distinct: byField.get(field)?.get('distinct') ?? 0,
  }));
}

function counting(filter: MeasureFilter, field: FacetField): string {
  return `${counted(filter, field)} WHERE value IS NOT NULL AND count > 0
    WITH value, label, count ORDER BY count DESC, label, value
    WITH collect({value: toString(value), label: toString(label), count: count}) AS values
    RETURN '${field}' AS field, size(values) AS distinct, values[0..$limit] AS values`;
}

/** Binds `value`, `label` and `count`, from the counts that are kept where they tell, else from measures; ends where WHERE may follow. */
function counted(filter: MeasureFilter, field: FacetField): string {
  const ofAll = isUnfiltered(filter) ? OF_ALL[field] : undefined;
  if (ofAll) return ofAll;
  const tallied = isTallied(filter) ? ofTallies(filter, field) : undefined;
  return tallied ? `${matchTallies(filter)} ${tallied}` : `${matchMeasures(filter)} ${OF_MEASURES[field]}`;
}

/** Nodes that hold how many measures in all are connected to them. */
const OF_ALL: Partial<Record<FacetField, string>> = {
  unit: "MATCH (u:Unit) WHERE u.sortKey > '' WITH u.id AS value, u.name AS label, u.measures AS count",
  brand: "MATCH (b:Brand) WHERE b.name > '' WITH b.id AS value, b.name AS label, b.measures AS count",
  regulation: "MATCH (c:Regulation) WHERE c.title > '' WITH c.id AS value, c.title AS label, c.measures AS count",
};

/** From a document `d` and its tally `t`; nothing where tallies do not tell what occurs together. */
function ofTallies({ unitIds, offices }: MeasureFilter, field: FacetField): string | undefined {
  const ofMeasures = (measures: string) => OF_MEASURE_CLASSES[field]?.(measures);
  if (!unitIds && !offices) return ofMeasures(listed('measure', 'class IN $classes')) ?? OF_VALUES[field];
  // Several may share a measure, which would be counted for each.
  if (unitIds?.length === 1 && !offices) return ofMeasures(listed('unit', 'class IN $duties AND value IN $unitIds'));
  if (offices?.length === 1 && !unitIds) return ofMeasures(listed('office', 'class IN $duties AND value IN $offices'));
  return undefined;
}

/** The lists are bound before they are walked: each look at a property of a node reads the whole list. */
function listed(of: Counted, condition: string): string {
  return `WITH d, t.${of} AS values, t.${of}Classes AS classes, t.${of}Numbers AS numbers UNWIND range(0, size(classes) - 1) AS i
    WITH d, values[i] AS value, classes[i] AS class, numbers[i] AS number WHERE ${condition}`;
}

const BY_DOCUMENT = 'WITH d, sum(number) AS number';
const byClass = (measures: string, values: '$byKind' | '$byRole') =>
  `${measures} WITH class, sum(number) AS number UNWIND ${values} AS one
   WITH one.value AS value, one.value AS label, sum(CASE WHEN class IN one.classes THEN number ELSE 0 END) AS count`;

/** What the class of a measure or its document tells, from rows of `d`, `class` and `number`. */
const OF_MEASURE_CLASSES: Partial<Record<FacetField, (measures: string) => string>> = {
  document: (measures) => `${measures} ${BY_DOCUMENT} WITH d.id AS value, d.title AS label, number AS count`,
  region: (measures) => `${measures} ${BY_DOCUMENT} WITH d.regionId AS value, sum(number) AS count
    OPTIONAL MATCH (g:Region {id: value}) WITH value, coalesce(g.fullName, value) AS label, count`,
  year: (measures) => `${measures} ${BY_DOCUMENT} WITH d.year AS value, d.year AS label, sum(number) AS count`,
  documentKind: (measures) =>
    `${measures} ${BY_DOCUMENT} WITH d.documentKind AS value, d.documentKind AS label, sum(number) AS count`,
  kind: (measures) => byClass(measures, '$byKind'),
  role: (measures) => byClass(measures, '$byRole'),
};

const summed = (of: Counted) => `${listed(of, 'class IN $classes')} WITH value, sum(number) AS count`;

const OF_VALUES: Partial<Record<FacetField, string>> = {
  office: `${summed('office')} WITH value, value AS label, count`,
  unit: `${summed('unit')} MATCH (u:Unit {id: value}) WITH value, u.name AS label, count`,
  brand: `${summed('brand')} MATCH (b:Brand {id: value}) WITH value, b.name AS label, count`,
  regulation: `${summed('regulation')} MATCH (c:Regulation {id: value}) WITH value, c.title AS label, count`,
};

/** From a measure `m`; nodes are counted first and looked at after that, once each. */
const OF_MEASURES: Readonly<Record<FacetField, string>> = {
  document: 'MATCH (d)-[:HAS_MEASURE]->(m) WITH d, count(m) AS count WITH d.id AS value, d.title AS label, count',
  region: `MATCH (d)-[:HAS_MEASURE]->(m) WITH d, count(m) AS number WITH d.regionId AS value, sum(number) AS count
    OPTIONAL MATCH (g:Region {id: value}) WITH value, coalesce(g.fullName, value) AS label, count`,
  year: `MATCH (d)-[:HAS_MEASURE]->(m) WITH d, count(m) AS number WITH d.year AS value, d.year AS label, sum(number) AS count`,
  documentKind: `MATCH (d)-[:HAS_MEASURE]->(m) WITH d, count(m) AS number
    WITH d.documentKind AS value, d.documentKind AS label, sum(number) AS count`,
  kind: 'WITH m.measureKind AS value, m.measureKind AS label, count(m) AS count',
  due: 'WITH substring(m.deadline, 0, 4) AS value, count(m) AS count WITH value, value AS label, count',
  role: 'MATCH ()-[e:RESPONSIBLE_FOR]->(m) WITH e.role AS value, e.role AS label, count(DISTINCT m) AS count',
  unit: 'MATCH (u)-[:RESPONSIBLE_FOR]->(m) WITH u, count(DISTINCT m) AS count WITH u.id AS value, u.name AS label, count',
  office: 'MATCH (u)-[:RESPONSIBLE_FOR]->(m) WITH u.office AS value, u.office AS label, count(DISTINCT m) AS count',
  brand: 'MATCH (m)-[:NAMES]->(b) WITH b, count(DISTINCT m) AS count WITH b.id AS value, b.name AS label, count',
  regulation: 'MATCH (m)-[:CITES]->(c) WITH c, count(DISTINCT m) AS count WITH c.id AS value, c.title AS label, count',
};
