import { ZhengmaiError } from '../errors.ts';
import { EDGE_KINDS } from '../model.ts';
import type { Connection, Neo4jOptions } from './connection.ts';
import { upgrade, VECTORS_AT_PASSAGES_SINCE } from './upgrade.ts';

/** Raise it when what is stored changes its meaning, and say in upgrade.ts how older stores are brought up. */
export const SCHEMA_VERSION = 7;

/**
 * Makes the constraints and indexes; running it again changes nothing. A store that a newer version made, or whose
 * vectors another model made, is refused and left untouched; without a model at hand a store opens as it is.
 */
export async function prepareSchema(connection: Connection, options: Neo4jOptions): Promise<VectorState> {
  const [found] = await connection.read(
    `MATCH (s:Schema {id: "zhengmai"})
     RETURN s.version AS version, s.model AS model, s.dimensions AS dimensions, EXISTS { (:Embedding) } AS hasVectors`,
  );
  const { version = null, model = null, dimensions = null, hasVectors = false } = found?.toObject() ?? {};
  if (version !== null) refuseNewer(version);
  const isOther = options.model !== null && (model !== options.model || dimensions !== options.dimensions);
  if (isOther && model !== null && hasVectors) throw otherModel(model, dimensions, options);
  const isOutdated = version === null || version < SCHEMA_VERSION || isOther;
  if (!isOutdated && !(await lacksFilters(connection, dimensions))) {
    return { dimensions, filtersInIndex: await hasFilters(connection) };
  }

  // One transaction: a commit each would take as many seconds as there are indexes.
  await connection.transaction(async (tx) => {
    for (const statement of STATEMENTS) await tx.run(statement);
  });
  const length = options.dimensions ?? dimensions;
  if (length !== null && (!isOutdated || isOther || version < VECTORS_AT_PASSAGES_SINCE)) {
    // Of another length only when it is empty.
    for (const name of [INDEX.vectors, FORMER_VECTORS]) await connection.write(`DROP INDEX ${name} IF EXISTS`);
    const statement = (await knowsSearch(connection)) ? FILTERED_VECTOR_INDEX : VECTOR_INDEX;
    await connection.write(statement, { dimensions: length });
  }
  await connection.write('CALL db.awaitIndexes(300)');
  if (version !== null) await upgrade(connection, version);
  await connection.write(
    'MERGE (s:Schema {id: "zhengmai"}) SET s.version = $version, s.model = $model, s.dimensions = $dimensions',
    { version: SCHEMA_VERSION, model: options.model ?? model, dimensions: options.dimensions ?? dimensions },
  );
  return { dimensions: length, filtersInIndex: await hasFilters(connection) };
}

/** What the vectors of an open store are. */
export interface VectorState {
  /** Null while it has none. */
  readonly dimensions: number | null;
  /** Their index holds `FILTERS`, so that it can pass over what they exclude. */
  readonly filtersInIndex: boolean;
}

/** Properties of passages that the index of vectors holds where the server can filter by them, from 2026 on. */
export const FILTERS = ['documentId', 'measureId', 'year', 'regionId', 'kind', 'documentKind', 'hasLead'] as const;

/** `SEARCH … WHERE`, of Cypher 25. */
async function knowsSearch(connection: Connection): Promise<boolean> {
  const rows = await connection.read('CALL dbms.components() YIELD name, versions RETURN name, versions[0] AS version');
  const kernel = rows.find((row) => row.get('name') === 'Neo4j Kernel');
  return Number.parseInt(kernel?.get('version') ?? '', 10) >= 2026;
}

/** Its index of vectors was made by an older server. */
async function lacksFilters(connection: Connection, dimensions: number | null): Promise<boolean> {
  return dimensions !== null && !(await hasFilters(connection)) && knowsSearch(connection);
}

async function hasFilters(connection: Connection): Promise<boolean> {
  const [index] = await connection.read('SHOW INDEXES YIELD name, properties WHERE name = $name RETURN properties', {
    name: INDEX.vectors,
  });
  return index?.get('properties').includes('year') ?? false;
}

/** Names of the indexes that queries call by name. */
export const INDEX = {
  passageTerms: 'passage_terms',
  vectors: 'passage_vectors',
  passageText: 'passage_text',
  measureText: 'measure_text',
} as const;

const UNIQUE = [
  ['Source', 'id'],
  ['Document', 'id'],
  ['Measure', 'id'],
  ['Unit', 'id'],
  ['Brand', 'id'],
  ['Target', 'id'],
  ['Regulation', 'id'],
  ['Region', 'id'],
  ['Passage', 'id'],
  ['Embedding', 'hash'],
  ['Revision', 'id'],
  ['Lock', 'id'],
  ['Schema', 'id'],
] as const;

const RANGES = [
  ['Source', 'hash'],
  ['Source', 'origin'],
  ['Document', 'year'],
  ['Document', 'documentKind'],
  ['Document', 'publishedOn'],
  ['Document', 'sortKey'],
  ['Document', 'title'],
  ['Document', 'regionId'],
  ['Measure', 'sortKey'],
  ['Measure', 'documentId'],
  ['Measure', 'measureKind'],
  ['Measure', 'deadline'],
  ['Unit', 'sortKey'],
  ['Unit', 'office'],
  ['Brand', 'name'],
  ['Regulation', 'title'],
  ['Target', 'sortKey'],
  ['Target', 'documentId'],
  ['Target', 'value'],
  ['Target', 'deadline'],
  ['Passage', 'hash'],
  ['Name', 'folded'],
] as const;

const TEXTS = [
  ['Name', 'folded'],
  ['Name', 'sound'],
  ['Name', 'initials'],
  ['Target', 'metric'],
] as const;

/**
 * Search goes over `terms`, the uni- and bigrams of graph/text/ngrams.ts, split at white space, so that both stores count
 * the same words; `measure_text` and `passage_text` are for people who query in Cypher, and for programs.
 */
const STATEMENTS: readonly string[] = [
  ...UNIQUE.map(
    ([label, key]) =>
      `CREATE CONSTRAINT ${snake(label, key)}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${key} IS UNIQUE`,
  ),
  ...RANGES.map(
    ([label, key]) => `CREATE RANGE INDEX ${snake(label, key)} IF NOT EXISTS FOR (n:${label}) ON (n.${key})`,
  ),
  ...TEXTS.map(
    ([label, key]) => `CREATE TEXT INDEX ${snake(label, key)}_text IF NOT EXISTS FOR (n:${label}) ON (n.${key})`,
  ),
  'CREATE RANGE INDEX responsible_for_role IF NOT EXISTS FOR ()-[r:RESPONSIBLE_FOR]-() ON (r.role)',
  'CREATE RANGE INDEX responsible_for_place IF NOT EXISTS FOR ()-[r:RESPONSIBLE_FOR]-() ON (r.place)',
  ...EDGE_KINDS.map(
    (kind) => `CREATE RANGE INDEX ${kind.toLowerCase()}_id IF NOT EXISTS FOR ()-[r:${kind}]-() ON (r.id)`,
  ),
  `CREATE FULLTEXT INDEX ${INDEX.passageTerms} IF NOT EXISTS FOR (n:Passage) ON EACH [n.terms, n.titleTerms, n.pathTerms, n.documentTerms] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`,
  `CREATE FULLTEXT INDEX ${INDEX.passageText} IF NOT EXISTS FOR (n:Passage) ON EACH [n.text] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  `CREATE FULLTEXT INDEX ${INDEX.measureText} IF NOT EXISTS FOR (n:Measure) ON EACH [n.title, n.text] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
];

const onVectors = (
  filters: string,
) => `CREATE VECTOR INDEX ${INDEX.vectors} IF NOT EXISTS FOR (n:Passage) ON (n.vector) ${filters}
  OPTIONS {indexConfig: {\`vector.dimensions\`: $dimensions, \`vector.similarity_function\`: 'cosine'}}`;
const VECTOR_INDEX = onVectors('');
const FILTERED_VECTOR_INDEX = `CYPHER 25 ${onVectors(`WITH [${FILTERS.map((name) => `n.${name}`).join(', ')}]`)}`;
/** Its name when vectors stood at nodes of their own. */
const FORMER_VECTORS = 'embedding_vectors';

function snake(label: string, key: string): string {
  return `${label}_${key}`
    .replace(/[A-Z]/g, (letter, at: number) => (at === 0 ? '' : '_') + letter.toLowerCase())
    .replace(/__/g, '_');
}

function refuseNewer(version: unknown): void {
  if (typeof version === 'number' && version <= SCHEMA_VERSION) return;
  throw new ZhengmaiError(
    'STORE_INCOMPATIBLE',
    `This Neo4j database was written by a newer Zhengmai (format ${String(version)}, this one knows ${SCHEMA_VERSION}): update Zhengmai, or choose another database.`,
  );
}

function otherModel(model: unknown, dimensions: unknown, options: Neo4jOptions): ZhengmaiError {
  return new ZhengmaiError(
    'STORE_INCOMPATIBLE',
    `This Neo4j database holds vectors of the model ${String(model)} (${String(dimensions)} dimensions), not of ${options.model} (${String(options.dimensions)}): use that model, or an empty database and ingest again.`,
  );
}
