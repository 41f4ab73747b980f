import type { MeasureFilter } from '../../store/filters.ts';
import type { Parameters } from './parameters.ts';

/**
 * Cypher that binds each measure that passes exactly once, as `m`. It starts from the condition that an index answers with
 * the fewest measures, and checks the others on what that brings; without any it walks the measures in their order.
 */
export function matchMeasures(filter: MeasureFilter): string {
  const conditions = CONDITIONS.filter(({ applies }) => applies(filter));
  const anchored = conditions.find(({ anchor }) => anchor !== undefined);
  const checks = conditions.filter((condition) => condition !== anchored).map(({ check }) => check);
  const start = anchored ? `${anchored.anchor}\nWITH DISTINCT m` : `MATCH (m:Measure) WHERE m.sortKey > ""\nWITH m`;
  return `${start}${checks.length === 0 ? '' : ` WHERE ${checks.join('\n  AND ')}`}`;
}

/** The same conditions on an `m` that is bound already: `true` when there are none. */
export function measureChecks(filter: MeasureFilter): string {
  const checks = CONDITIONS.filter(({ applies }) => applies(filter)).map(({ check }) => check);
  return checks.length === 0 ? 'true' : checks.join('\n  AND ');
}

export function isUnfiltered(filter: MeasureFilter): boolean {
  return !CONDITIONS.some(({ applies }) => applies(filter));
}

/** Whether all its conditions are on documents and on what tells classes of measures apart, or on units: tallies answer it. */
export function isTallied(filter: MeasureFilter): boolean {
  return !Object.entries(filter).some(([field, value]) => value !== undefined && !TALLIED.has(field));
}

const TALLIED: ReadonlySet<string> = new Set([
  ...['documentIds', 'regionIds', 'years', 'documentKinds'],
  ...['kinds', 'roles', 'hasLead', 'unitIds', 'offices'],
]);

export function restrictsDocuments(filter: MeasureFilter): boolean {
  return [filter.documentIds, filter.regionIds, filter.years, filter.documentKinds].some((one) => one !== undefined);
}

/** Binds each document that passes exactly once, as `d`; only conditions on documents count. */
function matchDocuments(filter: MeasureFilter): string {
  const { documentIds, regionIds, years, documentKinds } = filter;
  if (documentIds) return `MATCH (d:Document) WHERE d.id IN $documentIds AND ${DOCUMENT_CHECK}`;
  if (regionIds) {
    // Places asked for may lie within one another.
    return `${REGIONS_WITHIN} MATCH (d:Document {regionId: g.id}) WHERE ${YEAR_AND_KIND_CHECK} WITH DISTINCT d`;
  }
  if (years) return `MATCH (d:Document) WHERE d.year IN $years AND ${YEAR_AND_KIND_CHECK}`;
  if (documentKinds) return 'MATCH (d:Document) WHERE d.documentKind IN $documentKinds';
  return "MATCH (d:Document) WHERE d.sortKey > ''";
}

/**
 * What the documents count that may hold something of the filter, as `t` beside `d`, each exactly once: those that pass its conditions on
 * documents, else those that speak of its units.
 */
export function matchTallies(filter: MeasureFilter): string {
  const bearers = filter.unitIds ? 'u.id IN $unitIds' : 'u.office IN $offices';
  const documents =
    restrictsDocuments(filter) || !(filter.unitIds || filter.offices)
      ? matchDocuments(filter)
      : `MATCH (u:Unit)<-[:STATES]-(d) WHERE ${bearers} WITH DISTINCT d`;
  // Without its label a tally can only be reached from its document.
  return `${documents} MATCH (d)-[:HAS_TALLY]->(t)`;
}

const YEAR_AND_KIND_CHECK = `($years IS NULL OR d.year IN $years)
  AND ($documentKinds IS NULL OR d.documentKind IN $documentKinds)`;

/** What the document `d` of a measure must meet. `top` has no label, so that the walk begins at the document's place. */
const DOCUMENT_CHECK = `($documentIds IS NULL OR d.id IN $documentIds) AND ${YEAR_AND_KIND_CHECK}
  AND ($regionIds IS NULL OR EXISTS { MATCH (:Region {id: d.regionId})-[:PART_OF*0..4]->(top) WHERE top.id IN $regionIds })`;

export function filterParameters(filter: MeasureFilter): Parameters {
  return {
    ids: filter.ids ?? null,
    documentIds: filter.documentIds ?? null,
    unitIds: filter.unitIds ?? null,
    offices: filter.offices ?? null,
    roles: filter.roles ?? null,
    brandIds: filter.brandIds ?? null,
    regulationIds: filter.regulationIds ?? null,
    regionIds: filter.regionIds ?? null,
    years: filter.years ?? null,
    documentKinds: filter.documentKinds ?? null,
    kinds: filter.kinds ?? null,
    dueYears: filter.dueYears?.map(String) ?? null,
    hasLead: filter.hasLead ?? null,
    metricContains: filter.target?.metricContains ?? null,
    targetUnit: filter.target?.unit ?? null,
    comparators: filter.target?.comparators ?? null,
    min: filter.target?.min ?? null,
    max: filter.target?.max ?? null,
  };
}

/** What a target `t` must meet. A range passes when part of it does; targets without a value pass no bound. */
export const TARGET_CHECK = `($metricContains IS NULL OR t.metric CONTAINS $metricContains)
  AND ($targetUnit IS NULL OR t.unit = $targetUnit)
  AND ($comparators IS NULL OR t.comparator IN $comparators)
  AND ($min IS NULL OR coalesce(t.upper, t.value) >= $min)
  AND ($max IS NULL OR t.value <= $max)`;

/** Binds `g` to the regions asked for and those below them. */
export const REGIONS_WITHIN = 'MATCH (top:Region) WHERE top.id IN $regionIds MATCH (top)<-[:PART_OF*0..4]-(g:Region)';

interface Condition {
  readonly applies: (filter: MeasureFilter) => boolean;
  /** Finds measures by an index; absent where no index helps. */
  readonly anchor?: string;
  readonly check: string;
}

const ROLE = '($roles IS NULL OR duty.role IN $roles)';

/** Most selective first: the first that applies and has an anchor becomes the start. */
const CONDITIONS: readonly Condition[] = [
  {
    applies: ({ ids }) => ids !== undefined,
    anchor: 'UNWIND $ids AS id MATCH (m:Measure {id: id})',
    check: 'm.id IN $ids',
  },
  {
    applies: ({ unitIds }) => unitIds !== undefined,
    anchor: `MATCH (bearer:Unit)-[duty:RESPONSIBLE_FOR]->(m) WHERE bearer.id IN $unitIds AND ${ROLE}`,
    check: `EXISTS { (bearer:Unit)-[duty:RESPONSIBLE_FOR]->(m) WHERE bearer.id IN $unitIds AND ${ROLE} }`,
  },
  {
    applies: ({ brandIds }) => brandIds !== undefined,
    anchor: 'MATCH (b:Brand)<-[:NAMES]-(m:Measure) WHERE b.id IN $brandIds',
    check: 'EXISTS { (m)-[:NAMES]->(b:Brand) WHERE b.id IN $brandIds }',
  },
  {
    applies: ({ regulationIds }) => regulationIds !== undefined,
    anchor: 'MATCH (c:Regulation)<-[:CITES]-(m:Measure) WHERE c.id IN $regulationIds',
    check: 'EXISTS { (m)-[:CITES]->(c:Regulation) WHERE c.id IN $regulationIds }',
  },
  {
    applies: ({ documentIds }) => documentIds !== undefined,
    anchor: 'MATCH (m:Measure) WHERE m.documentId IN $documentIds',
    check: 'm.documentId IN $documentIds',
  },
  {
    applies: ({ offices }) => offices !== undefined,
    anchor: `MATCH (bearer:Unit)-[duty:RESPONSIBLE_FOR]->(m) WHERE bearer.office IN $offices AND ${ROLE}`,
    check: `EXISTS { (bearer:Unit)-[duty:RESPONSIBLE_FOR]->(m) WHERE bearer.office IN $offices AND ${ROLE} }`,
  },
  {
    applies: ({ regionIds }) => regionIds !== undefined,
    anchor: `${REGIONS_WITHIN} MATCH (d:Document {regionId: g.id})-[:HAS_MEASURE]->(m)`,
    check: `EXISTS { MATCH (d:Document)-[:HAS_MEASURE]->(m) MATCH (:Region {id: d.regionId})-[:PART_OF*0..4]->(top:Region)
      WHERE top.id IN $regionIds }`,
  },
  {
    applies: ({ years }) => years !== undefined,
    anchor: 'MATCH (d:Document)-[:HAS_MEASURE]->(m) WHERE d.year IN $years',
    check: 'EXISTS { (d:Document)-[:HAS_MEASURE]->(m) WHERE d.year IN $years }',
  },
  {
    applies: ({ documentKinds }) => documentKinds !== undefined,
    anchor: 'MATCH (d:Document)-[:HAS_MEASURE]->(m) WHERE d.documentKind IN $documentKinds',
    check: 'EXISTS { (d:Document)-[:HAS_MEASURE]->(m) WHERE d.documentKind IN $documentKinds }',
  },
  {
    applies: ({ dueYears }) => dueYears !== undefined,
    anchor:
      'UNWIND $dueYears AS due MATCH (m:Measure) WHERE m.deadline STARTS WITH due AND substring(m.deadline, 0, 4) = due',
    check: 'substring(m.deadline, 0, 4) IN $dueYears',
  },
  {
    applies: ({ roles, unitIds, offices }) => roles !== undefined && unitIds === undefined && offices === undefined,
    check: 'EXISTS { (:Unit)-[duty:RESPONSIBLE_FOR]->(m) WHERE duty.role IN $roles }',
  },
  {
    applies: ({ target }) => target !== undefined,
    check: `EXISTS { (m)-[:SETS]->(t:Target) WHERE ${TARGET_CHECK} }`,
  },
  {
    applies: ({ kinds }) => kinds !== undefined,
    check: 'm.measureKind IN $kinds',
  },
  {
    applies: ({ hasLead }) => hasLead !== undefined,
    check: 'EXISTS { (m)<-[:RESPONSIBLE_FOR {role: "lead"}]-(:Unit) } = $hasLead',
  },
];
