import { refuseOtherQuery } from '../../store/check-vectors.ts';
import type { MeasureFilter } from '../../store/filters.ts';
import type { PassageHit } from '../../store/graph-store.ts';
import { LEXICAL_WEIGHTS } from '../../store/lexical-weights.ts';
import { foldName } from '../../text/fold.ts';
import { termsWithin } from '../../text/ngrams.ts';
import type { Connection } from '../connection.ts';
import { indexConditions } from '../cypher/index-conditions.ts';
import {
  filterParameters,
  isUnfiltered,
  matchMeasures,
  measureChecks,
  REGIONS_WITHIN,
} from '../cypher/match-measures.ts';
import { INDEX, type VectorState } from '../schema.ts';

export function passageSearch(
  connection: Connection,
  uri: string,
  vectorState: () => Promise<VectorState>,
  exactPassages = EXACT_PASSAGES,
) {
  return {
    async lexicalPassages(
      terms: readonly string[],
      filter: MeasureFilter,
      limit: number,
    ): Promise<readonly PassageHit[]> {
      const query = toLucene(terms);
      if (query === '') return [];
      const unfiltered = isUnfiltered(filter);
      const rows = await connection.read(
        `CALL db.index.fulltext.queryNodes('${INDEX.passageTerms}', $query${unfiltered ? ', {limit: $limit}' : ''}) YIELD node AS p, score
         ${unfiltered ? '' : `MATCH (m:Measure {id: p.measureId}) WHERE ${measureChecks(filter)}`}
         WITH p, score ORDER BY score DESC, p.id LIMIT $limit ${HIT}`,
        { ...filterParameters(filter), query, limit },
      );
      return rows.map((row) => row.toObject() as unknown as PassageHit);
    },

    async termFrequencies(terms: readonly string[], limit: number): Promise<ReadonlyMap<string, number>> {
      const asked = [...new Set(terms)].map((term) => ({ term, query: toLucene([term]) }));
      const rows = await connection.read(
        `UNWIND $asked AS one CALL { WITH one CALL db.index.fulltext.queryNodes('${INDEX.passageTerms}', one.query, {limit: $limit})
         YIELD node RETURN count(node) AS passages } WITH one.term AS term, passages WHERE passages > 0 RETURN term, passages`,
        { asked, limit },
      );
      return new Map(rows.map((row) => [row.get('term'), row.get('passages')]));
    },

    async measuresMentioning(name: string, filter: MeasureFilter, limit: number): Promise<readonly string[]> {
      const folded = foldName(name);
      const query = termsWithin(name)
        .slice(0, MOST_TERMS)
        .map((term) => `+terms:${quoted(term)}`)
        .join(' ');
      if (query === '') return [];
      const rows = await connection.read(
        `CALL db.index.fulltext.queryNodes('${INDEX.passageTerms}', $query) YIELD node AS p
         MATCH (m:Measure {id: p.measureId}) WHERE ${measureChecks(filter)}
         RETURN m.id AS id, p.text AS text ORDER BY m.sortKey, p.id`,
        { ...filterParameters(filter), query },
      );
      const writing = rows.filter((row) => foldName(row.get('text')).includes(folded)).map((row) => row.get('id'));
      return [...new Set<string>(writing)].slice(0, limit);
    },

    async nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): Promise<readonly PassageHit[]> {
      const { dimensions, filtersInIndex } = await vectorState();
      if (dimensions === null) return [];
      refuseOtherQuery(vector, uri, dimensions);
      const withinRegions = async () => (filter.regionIds ? await regionsWithin(connection, filter) : null);
      const exact = !isUnfiltered(filter) && (await holdsAtMost(connection, filter, exactPassages));
      const rows = await connection.read(exact ? compared(filter) : fromIndex(filter, filtersInIndex), {
        ...filterParameters(filter),
        vector,
        limit,
        candidates: candidatesFor(filter, filtersInIndex, limit),
        withinRegions: exact || !filtersInIndex ? null : await withinRegions(),
      });
      return rows.map((row) => row.toObject() as unknown as PassageHit);
    },
  };
}

/** Candidates from the approximate index for each passage wanted, when a filter drops some. */
const OVERFETCH = 20;
/** Up to so many passages within a filter are compared one by one, which is exact. */
const EXACT_PASSAGES = 20_000;

const HIT = `RETURN p.id AS passageId, p.measureId AS measureId, p.documentId AS documentId, p.start AS start, p.end AS end,
  p.text AS text, score ORDER BY score DESC, p.id`;

// The index compares shortened vectors, so more candidates than wanted are compared again in full. Neo4j gives cosines as
// (1 + cos) / 2.
const SCORED = 'p, 2 * vector.similarity.cosine(p.vector, $vector) - 1 AS score ORDER BY score DESC, p.id LIMIT $limit';

async function holdsAtMost(connection: Connection, filter: MeasureFilter, most: number): Promise<boolean> {
  const [counted] = await connection.read(
    `${matchMeasures(filter)} MATCH (m)-[:HAS_PASSAGE]->(p:Passage) WITH p LIMIT $most RETURN count(p) AS passages`,
    { ...filterParameters(filter), most: most + 1 },
  );
  return (counted?.get('passages') ?? 0) <= most;
}

/** All that pass, one by one. */
function compared(filter: MeasureFilter): string {
  return `${matchMeasures(filter)} MATCH (m)-[:HAS_PASSAGE]->(p:Passage) WHERE p.vector IS NOT NULL WITH ${SCORED} ${HIT}`;
}

/** What the index brings; where it cannot tell what passes, it brings more, which are looked at. */
function fromIndex(filter: MeasureFilter, filtersInIndex: boolean): string {
  const { conditions, covers } = indexConditions(filter);
  const look = covers && filtersInIndex ? '' : `MATCH (m:Measure {id: p.measureId}) WHERE ${measureChecks(filter)}`;
  const checked = isUnfiltered(filter) ? '' : look;
  if (!filtersInIndex) {
    return `CALL db.index.vector.queryNodes('${INDEX.vectors}', $candidates, $vector) YIELD node AS p ${checked} WITH ${SCORED} ${HIT}`;
  }
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return `CYPHER 25 MATCH (p:Passage) SEARCH p IN (VECTOR INDEX ${INDEX.vectors} FOR $vector ${where} LIMIT $candidates)
    ${checked} WITH ${SCORED} ${HIT}`;
}

function candidatesFor(filter: MeasureFilter, filtersInIndex: boolean, limit: number): number {
  const isSettled = filtersInIndex ? indexConditions(filter).covers : isUnfiltered(filter);
  return isSettled ? limit * 2 + 10 : limit * OVERFETCH;
}

async function regionsWithin(connection: Connection, filter: MeasureFilter): Promise<string[]> {
  const rows = await connection.read(`${REGIONS_WITHIN} RETURN DISTINCT g.id AS id`, filterParameters(filter));
  return rows.map((row) => row.get('id'));
}

/** Each term in each field by its weight. Terms hold letters, digits and Han alone, but whatever comes is quoted. */
function toLucene(terms: readonly string[]): string {
  const fields = [
    ['terms', LEXICAL_WEIGHTS.text],
    ['titleTerms', LEXICAL_WEIGHTS.title],
    ['pathTerms', LEXICAL_WEIGHTS.path],
    ['documentTerms', LEXICAL_WEIGHTS.document],
  ] as const;
  return [...new Set(terms)]
    .slice(0, MOST_TERMS)
    .flatMap((term) => fields.map(([field, weight]) => `${field}:${quoted(term)}^${weight}`))
    .join(' ');
}

function quoted(term: string): string {
  return `"${term.replace(/["\\]/g, '\\$&')}"`;
}

/** Lucene refuses a query of more than 1,024 clauses; each term makes four. */
const MOST_TERMS = 250;
