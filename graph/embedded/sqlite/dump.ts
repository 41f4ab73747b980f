import type { Edge, GraphNode, Passage } from '../../model.ts';
import { mergeShared, mergeStructure, type SharedNode } from '../../store/assertions.ts';
import type { DumpedSource } from '../../store/graph-store.ts';
import type { Database } from './database.ts';
import { SELECT_SOURCE, type SourceRow, toSource, vectors } from './nodes.ts';
import { revisionsOf } from './revisions.ts';
import { type EdgeRow, nodesByKey, SELECT_EDGE, toEdge } from './rows.ts';

/** The first source whose id comes after the given one; null at the end. */
export function dumpAfter(database: Database, sourceId: string): DumpedSource | null {
  const row = database.get<SourceRow>(`${SELECT_SOURCE} WHERE s.id > ? ORDER BY s.id LIMIT 1`, sourceId);
  if (!row) return null;
  const passages = passagesOf(database, row.key);
  return {
    graph: {
      source: toSource(row),
      nodes: [...ownNodes(database, row.key), ...sharedNodes(database, row.key)].sort(byId),
      edges: [...ownEdges(database, row.key), ...structure(database, row.key)].sort(byId),
      passages,
    },
    vectors: vectors(database, [...new Set(passages.map(({ hash }) => hash))]),
    revisions: revisionsOf(database, documentKeys(database, row.key)),
  };
}

const DOCUMENTS = 'SELECT key FROM document WHERE source_key = $source';

function documentKeys(database: Database, sourceKey: number): number[] {
  return database.all<{ key: number }>(DOCUMENTS, { source: sourceKey }).map(({ key }) => key);
}

function ownNodes(database: Database, sourceKey: number): GraphNode[] {
  const keys = database.all<{ key: number }>(
    `${DOCUMENTS} UNION SELECT key FROM measure WHERE document_key IN (${DOCUMENTS})
     UNION SELECT key FROM target WHERE document_key IN (${DOCUMENTS})`,
    { source: sourceKey },
  );
  return [
    ...nodesByKey(
      database,
      keys.map(({ key }) => key),
    ).values(),
  ];
}

function ownEdges(database: Database, sourceKey: number): Edge[] {
  return database
    .all<EdgeRow>(`${SELECT_EDGE} WHERE e.document_key IN (${DOCUMENTS})`, { source: sourceKey })
    .map(toEdge);
}

function sharedNodes(database: Database, sourceKey: number): SharedNode[] {
  return merged<SharedNode>(database, 'node_statement', sourceKey, mergeShared);
}

function structure(database: Database, sourceKey: number): Edge[] {
  return merged<Edge>(database, 'edge_statement', sourceKey, mergeStructure);
}

function merged<T extends { readonly id: string }>(
  database: Database,
  table: string,
  sourceKey: number,
  merge: (one: T, other: T) => T,
): T[] {
  const byId = new Map<string, T>();
  for (const { said } of database.all<{ said: string }>(
    `SELECT said FROM ${table} WHERE document_key IN (${DOCUMENTS}) ORDER BY document_key`,
    { source: sourceKey },
  )) {
    const one: T = JSON.parse(said);
    const other = byId.get(one.id);
    byId.set(one.id, other ? merge(other, one) : one);
  }
  return [...byId.values()];
}

function passagesOf(database: Database, sourceKey: number): Passage[] {
  return database.all<Passage>(
    `SELECT p.id, m.id AS measureId, d.id AS documentId, p.start, p."end", p.text, p.hash FROM passage p
     JOIN node m ON m.key = p.measure_key JOIN node d ON d.key = p.document_key
     WHERE p.document_key IN (${DOCUMENTS}) ORDER BY p.id`,
    { source: sourceKey },
  );
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
