import type { DocumentNode, MeasureNode, Source, SourceGraph, TargetNode } from '../../model.ts';
import { joinHistory, type Revision } from '../../revision.ts';
import { isShared, statementsByDocument } from '../../store/assertions.ts';
import { refuseOtherVectors } from '../../store/check-vectors.ts';
import { encodePlaces } from '../../store/page-places.ts';
import { encodeDocuments } from '../columns/encode.ts';
import { insertNames } from '../names/write-names.ts';
import type { Database } from '../sqlite/database.ts';
import { insertRevision, revisionsOf } from '../sqlite/revisions.ts';
import { termWriter } from '../words/write-terms.ts';
import { countMeasures } from './adjust-counts.ts';
import { eraseDocuments, eraseIdleVectors } from './erase.ts';
import { insertEdge, inserted, type KeyOf } from './insert.ts';
import { sealDocuments } from './seal.ts';
import { assertShared, refreshShared } from './shared-nodes.ts';

/** Puts all that a source says in place of what its origin and its documents said before. Runs inside one transaction. */
export function saveSource(
  database: Database,
  graph: SourceGraph,
  vectors: ReadonlyMap<string, Float32Array>,
  revisions: readonly Revision[],
): void {
  refuseOtherVectors(vectors, database.path, database.dimensions);
  const replaced = replacedDocuments(database, graph);
  const history = joinHistory(graph, revisionsOf(database, replaced), revisions);
  const forgotten = eraseDocuments(database, replaced);
  database.run('DELETE FROM source WHERE origin = ? OR id = ?', graph.source.origin, graph.source.id);

  const keyOf = insertNodes(database, graph, insertSource(database, graph.source));
  for (const edge of graph.edges) if (edge.documentId !== null) insertEdge(database, edge, keyOf);
  assertShared(database, statementsByDocument(graph), keyOf);
  refreshShared(database, forgotten);
  const completed = insertVectors(database, vectors);
  insertPassages(database, graph, keyOf);
  const saved = graph.nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => keyOf(id));
  for (const key of saved) {
    markLeads(database, key);
    countMeasures(database, key, 1);
  }
  encodeDocuments(database, new Set([...saved, ...completed]));
  for (const revision of history) insertRevision(database, revision, keyOf);
  sealDocuments(database, saved);
  eraseIdleVectors(database, forgotten.vectors);
}

function replacedDocuments(database: Database, graph: SourceGraph): number[] {
  const ids = graph.nodes.filter((node) => node.kind === 'Document').map((node) => node.id);
  return database
    .all<{ key: number }>(
      `SELECT d.key FROM document d JOIN source s ON s.key = d.source_key WHERE s.origin = ? OR s.id = ?
       UNION SELECT d.key FROM json_each(?) given JOIN node n ON n.id = given.value JOIN document d ON d.key = n.key`,
      graph.source.origin,
      graph.source.id,
      JSON.stringify(ids),
    )
    .map(({ key }) => key);
}

function insertSource(database: Database, source: Source): number {
  const places = encodePlaces(source);
  return inserted(
    database,
    `INSERT INTO source (id, name, origin, hash, encoding, format, text, page_starts, unread, boxes, confidences)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    source.id,
    source.name,
    source.origin,
    source.hash,
    source.encoding,
    source.format,
    source.text,
    JSON.stringify(source.pageStarts),
    JSON.stringify(source.unread),
    places.boxes,
    places.confidences,
  );
}

/** Documents, then measures, then what may refer to them; of shared nodes only the place, `refreshShared` fills them in. */
function insertNodes(database: Database, graph: SourceGraph, sourceKey: number): KeyOf {
  const keys = new Map<string, number>();
  const keyOf: KeyOf = (id) => {
    const key = keys.get(id) ?? storedKey(database, id);
    if (key === undefined) throw new Error(`The graph of ${graph.source.name} names ${id} but does not hold it.`);
    keys.set(id, key);
    return key;
  };
  const add = (id: string, kind: string) => {
    const key = inserted(database, 'INSERT INTO node (id, kind) VALUES (?, ?)', id, kind);
    keys.set(id, key);
    return key;
  };
  const days = new Map<string, string>();
  for (const node of graph.nodes) {
    if (node.kind === 'Document') {
      days.set(node.id, node.publishedOn ?? '');
      insertDocument(database, add(node.id, node.kind), node, sourceKey);
    } else if (isShared(node) && storedKey(database, node.id) === undefined) add(node.id, node.kind);
  }
  for (const node of graph.nodes) {
    if (node.kind === 'Measure') {
      insertMeasure(database, add(node.id, node.kind), node, keyOf, days.get(node.documentId) ?? '');
    }
  }
  for (const node of graph.nodes) {
    if (node.kind === 'Target') insertTarget(database, add(node.id, node.kind), node, keyOf);
    if (!isShared(node)) insertNames(database, keyOf(node.id), node);
  }
  return keyOf;
}

function insertDocument(database: Database, key: number, node: DocumentNode, sourceKey: number): void {
  database.run(
    'INSERT INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    sourceKey,
    node.title,
    node.issuer,
    node.documentNumber,
    node.publishedOn,
    node.year,
    node.regionId,
    node.start,
    node.end,
    node.documentKind,
  );
}

function insertMeasure(database: Database, key: number, node: MeasureNode, keyOf: KeyOf, day: string): void {
  database.run(
    'INSERT INTO measure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)',
    key,
    keyOf(node.documentId),
    node.measureKind,
    node.number,
    node.title,
    JSON.stringify(node.path),
    node.order,
    node.start,
    node.end,
    node.text,
    day,
    node.documentId,
    node.deadline,
  );
}

function insertTarget(database: Database, key: number, node: TargetNode, keyOf: KeyOf): void {
  database.run(
    'INSERT INTO target VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    key,
    keyOf(node.documentId),
    node.measureId === null ? null : keyOf(node.measureId),
    node.metric,
    node.value,
    node.upper,
    node.unit,
    node.comparator,
    node.baseline,
    node.deadline,
    node.text,
    node.start,
    node.end,
    // Files of former versions have neither.
    node.level ?? null,
    node.nature ?? null,
  );
}

/** A vector that comes late joins the passages that have waited for it; returns the keys of their documents. */
function insertVectors(database: Database, vectors: ReadonlyMap<string, Float32Array>): number[] {
  const completed: number[] = [];
  for (const [hash, vector] of vectors) {
    if (database.get('SELECT 1 FROM vector WHERE hash = ?', hash) !== undefined) continue;
    const bytes = Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
    const key = inserted(database, 'INSERT INTO vector (hash, embedding) VALUES (?, ?)', hash, bytes);
    const joined = 'UPDATE passage SET vector_key = ? WHERE hash = ? RETURNING document_key';
    completed.push(...database.values<number>(joined, key, hash));
  }
  return completed;
}

function insertPassages(database: Database, graph: SourceGraph, keyOf: KeyOf): void {
  const measures = new Map(graph.nodes.filter((node) => node.kind === 'Measure').map((node) => [node.id, node]));
  const titles = new Map(graph.nodes.filter((node) => node.kind === 'Document').map((node) => [node.id, node.title]));
  const addTerms = termWriter(database);
  for (const passage of graph.passages) {
    const measure = measures.get(passage.measureId);
    const key = inserted(
      database,
      `INSERT INTO passage (id, measure_key, document_key, vector_key, start, "end", text, hash)
       VALUES (?, ?, ?, (SELECT key FROM vector WHERE hash = ?), ?, ?, ?, ?)`,
      passage.id,
      keyOf(passage.measureId),
      keyOf(passage.documentId),
      passage.hash,
      passage.start,
      passage.end,
      passage.text,
      passage.hash,
    );
    addTerms({
      key,
      text: passage.text,
      title: measure?.title ?? null,
      path: measure?.path ?? [],
      document: titles.get(passage.documentId) ?? '',
    });
  }
}

function markLeads(database: Database, documentKey: number): void {
  database.run(
    `UPDATE measure AS m SET has_lead = 1 WHERE m.document_key = ? AND EXISTS (
       SELECT 1 FROM edge e WHERE e.to_key = m.key AND e.kind = 'RESPONSIBLE_FOR' AND e.role = 'lead')`,
    documentKey,
  );
}

function storedKey(database: Database, id: string): number | undefined {
  return database.get<{ key: number }>('SELECT key FROM node WHERE id = ?', id)?.key;
}
