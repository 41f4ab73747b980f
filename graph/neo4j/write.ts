import { ZhengmaiError } from '../errors.ts';
import { kindOfId } from '../ids.ts';
import { type Edge, NODE_KINDS, type NodeKind, type SourceGraph } from '../model.ts';
import { lexicalTerms } from '../search/terms.ts';
import { isShared, statementsByDocument } from '../statements.ts';
import type { Transaction } from './connection.ts';
import { eraseDocuments, eraseIdleEmbeddings } from './erase.ts';
import { EDGE_TYPES } from './labels.ts';
import { nameProperties, toEdgeProperties, toNodeProperties } from './records.ts';
import { refreshShared, stateShared } from './shared.ts';
import { documentSortKey, measureSortKey, targetSortKey } from './sort-keys.ts';
import { setUnitSortKeys } from './unit-order.ts';

type Row = Readonly<Record<string, unknown>>;

/** All that a source says, in place of what its origin and its documents said before. Runs inside one transaction. */
export async function writeSource(
  tx: Transaction,
  graph: SourceGraph,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const documentIds = graph.nodes.filter((node) => node.kind === 'Document').map((node) => node.id);
  const replaced = await tx.run(REPLACED, { origin: graph.source.origin, sourceId: graph.source.id, documentIds });
  const forgotten = await eraseDocuments(
    tx,
    replaced.map((row) => String(row.get('id'))),
  );
  await tx.run('MATCH (s:Source) WHERE s.origin = $origin OR s.id = $id DETACH DELETE s', {
    origin: graph.source.origin,
    id: graph.source.id,
  });
  await tx.run('CREATE (s:Source) SET s = $source', { source: graph.source });
  await writeOwnNodes(tx, graph);
  await stateShared(tx, statementsByDocument(graph));
  await refreshShared(tx, forgotten.shared);
  await writeEdges(
    tx,
    graph.edges.filter((edge) => edge.documentId !== null),
  );
  await writePassages(tx, graph, vectors);
  await writeCounts(tx, graph);
  await eraseIdleEmbeddings(tx, forgotten.hashes);
}

/** `BAD_INPUT` for vectors of another length than the store's. */
export function refuseOtherVectors(
  vectors: ReadonlyMap<string, Float32Array>,
  uri: string,
  dimensions: number | null,
): void {
  for (const vector of vectors.values()) {
    if (vector.length === dimensions) continue;
    throw new ZhengmaiError(
      'BAD_INPUT',
      dimensions === null
        ? `The store ${uri} was opened without an embedding model, so it takes no vectors: name the model when opening it.`
        : `A vector has ${vector.length} dimensions where the store ${uri} has ${dimensions}: use the model it was made with.`,
    );
  }
}

/** Rows a statement: enough to spare round trips, few enough for the server's memory. */
const BATCH = 2_000;

/** Returns the sum of what the statement returns as `written`. */
async function inBatches(tx: Transaction, cypher: string, rows: readonly Row[], parameters: Row = {}): Promise<number> {
  let written = 0;
  for (let at = 0; at < rows.length; at += BATCH) {
    const [result] = await tx.run(cypher, { ...parameters, rows: rows.slice(at, at + BATCH) });
    if (result?.has('written')) written += result.get('written');
  }
  return written;
}

async function writeOwnNodes(tx: Transaction, graph: SourceGraph): Promise<void> {
  const documents = new Map(graph.nodes.filter((node) => node.kind === 'Document').map((node) => [node.id, node]));
  const own = graph.nodes.filter((node) => !isShared(node));
  const rows = own.map((node) => {
    switch (node.kind) {
      case 'Document': {
        const measures = graph.nodes.filter((other) => other.kind === 'Measure' && other.documentId === node.id).length;
        return { node, extra: { sortKey: documentSortKey(node), measures } };
      }
      case 'Measure':
        return { node, extra: { sortKey: measureSortKey(node, documents.get(node.documentId)), measures: 1 } };
      case 'Target':
        return { node, extra: { sortKey: targetSortKey(node), measures: node.measureId === null ? 0 : 1 } };
      default:
        return { node, extra: {} };
    }
  });
  for (const kind of ['Document', 'Measure', 'Target'] as const) {
    await inBatches(
      tx,
      CREATE_NODES[kind],
      rows
        .filter(({ node }) => node.kind === kind)
        .map(({ node, extra }) => ({
          properties: { ...toNodeProperties(node), ...extra },
          names: nameProperties(node),
        })),
      { sourceId: graph.source.id },
    );
  }
}

const CREATE_NODES = {
  Document: `MATCH (s:Source {id: $sourceId}) UNWIND $rows AS row CREATE (s)-[:HOLDS]->(n:Document) SET n = row.properties
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Document'`,
  Measure: `UNWIND $rows AS row CREATE (n:Measure) SET n = row.properties
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Measure'`,
  Target: `UNWIND $rows AS row CREATE (n:Target) SET n = row.properties
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Target'`,
} as const;

/** Edges that documents state, a statement for each relation and the labels it joins, so that both ends go by an index. */
async function writeEdges(tx: Transaction, edges: readonly Edge[]): Promise<void> {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const statement = createEdges(edge);
    groups.set(statement, [...(groups.get(statement) ?? []), edge]);
  }
  for (const [statement, group] of groups) {
    const rows = group.map((edge) => ({ from: edge.from, to: edge.to, properties: toEdgeProperties(edge) }));
    const written = await inBatches(tx, statement, rows);
    if (written !== rows.length) {
      throw new Error(`${rows.length - written} edges name nodes that neither the graph nor the store holds.`);
    }
  }
}

function createEdges({ kind, from, to }: Edge): string {
  const label = (id: string): NodeKind => {
    const found = kindOfId(id);
    if (found === null) throw new ZhengmaiError('BAD_INPUT', `${id} is no id of a node: ids begin with their kind.`);
    return found;
  };
  return `UNWIND $rows AS row MATCH (a:${label(from)} {id: row.from}) MATCH (b:${label(to)} {id: row.to})
    CREATE (a)-[e:${kind}]->(b) SET e = row.properties RETURN count(e) AS written`;
}

async function writePassages(
  tx: Transaction,
  graph: SourceGraph,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const measures = new Map(graph.nodes.filter((node) => node.kind === 'Measure').map((node) => [node.id, node]));
  const titles = new Map(graph.nodes.filter((node) => node.kind === 'Document').map((node) => [node.id, node.title]));
  const terms = (text: string | null | undefined) => lexicalTerms(text ?? '').join(' ');
  await inBatches(
    tx,
    'UNWIND $rows AS row MATCH (m:Measure {id: row.measureId}) CREATE (m)-[:HAS_PASSAGE]->(p:Passage) SET p = row',
    graph.passages.map((passage) => ({
      ...passage,
      terms: terms(passage.text),
      titleTerms: terms(measures.get(passage.measureId)?.title),
      pathTerms: terms(measures.get(passage.measureId)?.path.join(' ')),
      documentTerms: terms(titles.get(passage.documentId)),
    })),
  );
  await inBatches(
    tx,
    `UNWIND $rows AS row MERGE (v:Embedding {hash: row.hash})
     WITH v, row WHERE v.vector IS NULL CALL db.create.setNodeVectorProperty(v, 'vector', row.vector)`,
    [...vectors].map(([hash, vector]) => ({ hash, vector })),
  );
}

/** Adds the source's measures to the counts of units, brands and regulations, and sets the degrees lists are ordered by. */
async function writeCounts(tx: Transaction, graph: SourceGraph): Promise<void> {
  const counts = new Map<
    string,
    { lead: Set<string>; responsible: Set<string>; support: Set<string>; all: Set<string> }
  >();
  for (const edge of graph.edges) {
    const [shared, measure] = edge.kind === 'RESPONSIBLE_FOR' ? [edge.from, edge.to] : [edge.to, edge.from];
    if (kindOfId(measure) !== 'Measure' || !COUNTED.has(edge.kind)) continue;
    const count = counts.get(shared) ?? { lead: new Set(), responsible: new Set(), support: new Set(), all: new Set() };
    counts.set(shared, count);
    count.all.add(measure);
    if (edge.role !== null) count[edge.role].add(measure);
  }
  const units = graph.nodes.filter((node) => node.kind === 'Unit');
  await inBatches(
    tx,
    ADD_UNIT_COUNTS,
    units.map(({ id }) => {
      const count = counts.get(id);
      const size = (of: 'lead' | 'responsible' | 'support' | 'all') => count?.[of].size ?? 0;
      return { id, lead: size('lead'), responsible: size('responsible'), support: size('support'), all: size('all') };
    }),
  );
  for (const kind of ['Brand', 'Regulation'] as const) {
    await inBatches(
      tx,
      `UNWIND $rows AS row MATCH (n:${kind} {id: row.id}) SET n.measures = coalesce(n.measures, 0) + row.all`,
      graph.nodes.filter((node) => node.kind === kind).map(({ id }) => ({ id, all: counts.get(id)?.all.size ?? 0 })),
    );
  }
  await setUnitSortKeys(
    tx,
    units.map(({ id }) => id),
  );
  for (const kind of NODE_KINDS) {
    await inBatches(
      tx,
      setDegrees(kind),
      graph.nodes.filter((node) => node.kind === kind).map(({ id }) => ({ id })),
    );
  }
}

const COUNTED: ReadonlySet<string> = new Set(['RESPONSIBLE_FOR', 'NAMES', 'CITES']);

const ADD_UNIT_COUNTS = `UNWIND $rows AS row MATCH (u:Unit {id: row.id})
  SET u.measures = coalesce(u.measures, 0) + row.all, u.lead = coalesce(u.lead, 0) + row.lead,
    u.responsible = coalesce(u.responsible, 0) + row.responsible, u.support = coalesce(u.support, 0) + row.support`;

/** The degree counts the graph's edges alone; Neo4j holds those numbers at the node, so that this costs no walk. */
export function setDegrees(kind: NodeKind): string {
  return `UNWIND $rows AS row MATCH (n:${kind} {id: row.id}) SET n.degree = COUNT { (n)-[:${EDGE_TYPES}]-() }`;
}

const REPLACED = `MATCH (s:Source)-[:HOLDS]->(d:Document) WHERE s.origin = $origin OR s.id = $sourceId RETURN d.id AS id
  UNION MATCH (d:Document) WHERE d.id IN $documentIds RETURN d.id AS id`;
