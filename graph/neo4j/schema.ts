import { ZhengmaiError } from '../errors.ts';
import { EDGE_KINDS } from '../model.ts';
import type { Connection, Neo4jOptions } from './connection.ts';
import { upgrade } from './upgrade.ts';

/** Raise it when what is stored changes its meaning, and say in upgrade.ts how older stores are brought up. */
export const SCHEMA_VERSION = 6;

/**
 * Makes the constraints and indexes; running it again changes nothing. A store that a newer version made, or whose
 * vectors another model made, is refused and left untouched; without a model at hand a store opens as it is. Returns the
 * dimensions of its vectors, null while it has none.
 */
export async function prepareSchema(connection: Connection, options: Neo4jOptions): Promise<number | null> {
  const [found] = await connection.read(
    `MATCH (s:Schema {id: "zhengmai"})
     RETURN s.version AS version, s.model AS model, s.dimensions AS dimensions, EXISTS { (:Embedding) } AS hasVectors`,
  );
  const { version = null, model = null, dimensions = null, hasVectors = false } = found?.toObject() ?? {};
  if (version !== null) refuseNewer(version);
  const isOther = options.model !== null && (model !== options.model || dimensions !== options.dimensions);
  if (isOther && model !== null && hasVectors) throw otherModel(model, dimensions, options);
  if (version === SCHEMA_VERSION && !isOther) return dimensions;

  // One transaction: a commit each would take as many seconds as there are indexes.
  await connection.transaction(async (tx) => {
    for (const statement of STATEMENTS) await tx.run(statement);
  });
  if (isOther) {
    // An empty index of another length only.
    await connection.write(`DROP INDEX ${INDEX.vectors} IF EXISTS`);
    await connection.write(VECTOR_INDEX, { dimensions: options.dimensions });
  }
  await connection.write('CALL db.awaitIndexes(300)');
  if (version !== null) await upgrade(connection, version);
  await connection.write(
    'MERGE (s:Schema {id: "zhengmai"}) SET s.version = $version, s.model = $model, s.dimensions = $dimensions',
    { version: SCHEMA_VERSION, model: options.model ?? model, dimensions: options.dimensions ?? dimensions },
  );
  return options.dimensions ?? dimensions;
}

/** Names of the indexes that queries call by name. */
export const INDEX = {
  passageTerms: 'passage_terms',
  vectors: 'embedding_vectors',
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
 * the same words; `measure_text` is for people who query in Cypher.
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
  `CREATE FULLTEXT INDEX ${INDEX.measureText} IF NOT EXISTS FOR (n:Measure) ON EACH [n.title, n.text] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
];

const VECTOR_INDEX = `CREATE VECTOR INDEX ${INDEX.vectors} IF NOT EXISTS FOR (n:Embedding) ON (n.vector)
  OPTIONS {indexConfig: {\`vector.dimensions\`: $dimensions, \`vector.similarity_function\`: 'cosine'}}`;

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
