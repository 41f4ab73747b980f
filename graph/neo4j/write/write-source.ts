import { ZhengmaiError } from '../../errors.ts';
import { kindOfId } from '../../ids.ts';
import type { Edge, NodeKind, Source, SourceGraph } from '../../model.ts';
import { joinHistory, type Revision } from '../../revision.ts';
import { isShared, statementsByDocument } from '../../store/assertions.ts';
import type { Transaction } from '../connection.ts';
import { type Tally, tallies } from '../counts/document-counts.ts';
import { retallyAround } from '../counts/recount.ts';
import { addCounts, changedCounts } from '../counts/shared-node-counts.ts';
import { overRows } from '../cypher/batches.ts';
import { byLabel } from '../cypher/labels.ts';
import { nameProperties, toEdgeProperties, toNodeProperties, toSourceProperties } from '../cypher/records.ts';
import { documentSortKey, dutyPlace, measureSortKey, targetSortKey } from '../cypher/sort-keys.ts';
import { revisionsOf, writeRevisions } from '../read/revisions.ts';
import { eraseDocuments, eraseIdleEmbeddings } from './erase.ts';
import { takeTurns } from './locks.ts';
import { refreshShared, stateShared } from './shared-nodes.ts';
import { writePassages } from './write-passages.ts';

/**
 * All that a source says, in place of what its origin and its documents said before. Runs inside one transaction. Statements
 * whose answers are not needed for the next go out together; the server works through them in the order they were sent.
 */
export async function writeSource(
  tx: Transaction,
  graph: SourceGraph,
  vectors: ReadonlyMap<string, Float32Array>,
  revisions: readonly Revision[],
): Promise<void> {
  const documentIds = graph.nodes.filter((node) => node.kind === 'Document').map((node) => node.id);
  const replacedIds = await lockReplaced(tx, graph.source, documentIds);
  const history = joinHistory(graph, await revisionsOf(tx, replacedIds), revisions);
  const forgotten = await eraseDocuments(tx, replacedIds);
  const byDocument = tallies(graph);
  const [, , moved] = await Promise.all([
    tx.run(SOURCE, { source: toSourceProperties(graph.source) }),
    writeOwnNodes(tx, graph, byDocument),
    stateShared(tx, statementsByDocument(graph)),
  ]);
  moved.push(...(await refreshShared(tx, forgotten.shared)));
  await refuseMissing(tx, graph);
  const touched = [...graph.nodes.filter(isShared).map(({ id }) => id), ...forgotten.shared];
  await Promise.all([
    writeEdges(tx, graph),
    writePassages(tx, graph, vectors),
    writeRevisions(tx, history),
    // Degrees are counted from the edges.
    addCounts(tx, changedCounts([...byDocument.values()], forgotten.tallies, touched)),
  ]);
  await retallyAround(tx, moved);
  await eraseIdleEmbeddings(tx, forgotten.hashes);
}

/** `BAD_INPUT` for vectors of another length than the store's. */
/** Ids of the documents that go for this source, none of which another writer touches from here on. */
async function lockReplaced(tx: Transaction, source: Source, documentIds: readonly string[]): Promise<string[]> {
  const locked = new Set<string>();
  for (let wanted = [source.origin, source.id, ...documentIds]; ; ) {
    // Sent together: the server reads only after it has the locks.
    const [, found] = await Promise.all([
      takeTurns(tx, wanted),
      tx.run(REPLACED, { origin: source.origin, sourceId: source.id, documentIds }),
    ]);
    const ids = found.map((row) => String(row.get('id')));
    for (const key of wanted) locked.add(key);
    wanted = ids.filter((id) => !locked.has(id));
    if (wanted.length === 0) return ids;
  }
}

/** Looks in the store, as it is now, for what the graph names and does not hold. */
async function refuseMissing(tx: Transaction, { source, nodes, edges, passages }: SourceGraph): Promise<void> {
  const held = new Set(nodes.map(({ id }) => id));
  const named = [
    ...nodes.flatMap((node) => (node.kind === 'Measure' || node.kind === 'Target' ? [node.documentId] : [])),
    ...nodes.flatMap((node) => (node.kind === 'Target' && node.measureId !== null ? [node.measureId] : [])),
    ...edges.flatMap(({ from, to }) => [from, to]),
    ...passages.map(({ measureId }) => measureId),
  ];
  const missing = new Set(named.filter((id) => !held.has(id)));
  for (const [label, ids] of byLabel([...missing])) {
    for (const row of await tx.run(`MATCH (n:${label}) WHERE n.id IN $ids RETURN n.id AS id`, { ids })) {
      missing.delete(row.get('id'));
    }
  }
  for (const id of missing) throw new Error(`The graph of ${source.name} names ${id} but does not hold it.`);
}

async function writeOwnNodes(tx: Transaction, graph: SourceGraph, tallies: ReadonlyMap<string, Tally>): Promise<void> {
  const documents = new Map(graph.nodes.filter((node) => node.kind === 'Document').map((node) => [node.id, node]));
  const degrees = new Map<string, number>();
  for (const { from, to } of graph.edges) {
    for (const end of [from, to]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  }
  const own = graph.nodes.filter((node) => !isShared(node));
  const rows = own.map((node) => {
    switch (node.kind) {
      case 'Document': {
        const measures = tallies.get(node.id)?.measureNumbers.reduce((sum, number) => sum + number, 0) ?? 0;
        return { node, extra: { sortKey: documentSortKey(node), measures }, tally: tallies.get(node.id) };
      }
      case 'Measure':
        return { node, extra: { sortKey: measureSortKey(node, documents.get(node.documentId)), measures: 1 } };
      case 'Target':
        return { node, extra: { sortKey: targetSortKey(node), measures: node.measureId === null ? 0 : 1 } };
      default:
        return { node, extra: {} };
    }
  });
  await Promise.all(
    (['Document', 'Measure', 'Target'] as const).map((kind) =>
      overRows(
        tx,
        CREATE_NODES[kind],
        rows
          .filter(({ node }) => node.kind === kind)
          .map(({ node, extra, tally = null }) => ({
            tally,
            properties: { ...toNodeProperties(node), ...extra, degree: degrees.get(node.id) ?? 0 },
            names: nameProperties(node),
          })),
        { sourceId: graph.source.id },
      ),
    ),
  );
}

const CREATE_NODES = {
  Document: `MATCH (s:Source {id: $sourceId}) UNWIND $rows AS row CREATE (s)-[:HOLDS]->(n:Document) SET n = row.properties
    CREATE (n)-[:HAS_TALLY]->(t:Tally) SET t = row.tally
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Document'`,
  Measure: `UNWIND $rows AS row CREATE (n:Measure) SET n = row.properties
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Measure'`,
  Target: `UNWIND $rows AS row CREATE (n:Target) SET n = row.properties
    WITH n, row UNWIND row.names AS name CREATE (a:Name)-[:OF]->(n) SET a = name, a.kind = 'Target'`,
} as const;

/** Edges that documents state, a statement for each relation and the labels it joins, so that both ends go by an index. */
async function writeEdges(tx: Transaction, graph: SourceGraph): Promise<void> {
  const edges = graph.edges.filter(({ documentId }) => documentId !== null);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const place = (edge: Edge) => {
    const [measure, document] = [nodes.get(edge.to), nodes.get(edge.documentId ?? '')];
    if (edge.kind !== 'RESPONSIBLE_FOR' || measure?.kind !== 'Measure') return null;
    return dutyPlace(edge, measure, document?.kind === 'Document' ? document : undefined);
  };
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const statement = createEdges(edge);
    groups.set(statement, [...(groups.get(statement) ?? []), edge]);
  }
  await Promise.all(
    [...groups].map(([statement, group]) =>
      overRows(
        tx,
        statement,
        group.map((edge) => ({
          from: edge.from,
          to: edge.to,
          properties: { ...toEdgeProperties(edge), place: place(edge) },
        })),
      ),
    ),
  );
}

function createEdges({ kind, from, to }: Edge): string {
  const label = (id: string): NodeKind => {
    const found = kindOfId(id);
    if (found === null) throw new ZhengmaiError('BAD_INPUT', `${id} is no id of a node: ids begin with their kind.`);
    return found;
  };
  return `UNWIND $rows AS row MATCH (a:${label(from)} {id: row.from}) MATCH (b:${label(to)} {id: row.to})
    CREATE (a)-[e:${kind}]->(b) SET e = row.properties`;
}

const REPLACED = `MATCH (s:Source)-[:HOLDS]->(d:Document) WHERE s.origin = $origin OR s.id = $sourceId RETURN d.id AS id
  UNION MATCH (d:Document) WHERE d.id IN $documentIds RETURN d.id AS id`;

/** The source alone, in place of one from the same origin or of the same text. */
const SOURCE = `OPTIONAL MATCH (old:Source) WHERE old.origin = $source.origin OR old.id = $source.id DETACH DELETE old
  WITH count(*) AS gone CREATE (s:Source) SET s = $source`;
