import type { Database } from '../sqlite/database.ts';
import { countMeasures } from './adjust-counts.ts';
import { refreshShared } from './shared-nodes.ts';

/** Keys of what the erased documents spoke of or used: nobody else may need it any more. */
export interface Forgotten {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  readonly vectors: ReadonlySet<number>;
}

/** Removes a document, what only it says, and its source when that holds no other. False when there is no such document. */
export function removeDocument(database: Database, documentId: string): boolean {
  const found = database.get<{ key: number }>(
    'SELECT d.key FROM node n JOIN document d ON d.key = n.key WHERE n.id = ?',
    documentId,
  );
  if (!found) return false;
  const forgotten = eraseDocuments(database, [found.key]);
  refreshShared(database, forgotten);
  eraseIdleVectors(database, forgotten.vectors);
  return true;
}

/** Erases documents with their measures, targets, edges, passages and statements, and sources left without documents. */
export function eraseDocuments(database: Database, documentKeys: readonly number[]): Forgotten {
  const forgotten = { nodes: new Set<number>(), edges: new Set<number>(), vectors: new Set<number>() };
  for (const key of documentKeys) eraseDocument(database, key, forgotten);
  return forgotten;
}

/** Vectors that no passage uses any more. */
export function eraseIdleVectors(database: Database, keys: Iterable<number>): void {
  for (const key of keys) {
    if (database.get('SELECT 1 FROM passage WHERE vector_key = ? LIMIT 1', key) !== undefined) continue;
    database.run('DELETE FROM vector WHERE key = ?', key);
  }
}

function eraseDocument(
  database: Database,
  key: number,
  forgotten: { nodes: Set<number>; edges: Set<number>; vectors: Set<number> },
): void {
  const keys = (text: string) => database.all<{ key: number }>(text, { key }).map((row) => row.key);
  const own = keys(
    'SELECT key FROM target WHERE document_key = $key UNION SELECT key FROM measure WHERE document_key = $key UNION SELECT $key',
  );
  const sourceKey = database.get<{ key: number }>('SELECT source_key AS key FROM document WHERE key = ?', key)?.key;
  for (const node of keys('SELECT node_key AS key FROM node_statement WHERE document_key = $key'))
    forgotten.nodes.add(node);
  for (const edge of keys('SELECT edge_key AS key FROM edge_statement WHERE document_key = $key'))
    forgotten.edges.add(edge);
  for (const vector of keys(
    'SELECT DISTINCT vector_key AS key FROM passage WHERE document_key = $key AND vector_key IS NOT NULL',
  )) {
    forgotten.vectors.add(vector);
  }

  countMeasures(database, key, -1);
  database.run('DELETE FROM passage_terms WHERE rowid IN (SELECT key FROM passage WHERE document_key = ?)', key);
  for (const table of [
    'seal',
    'revision',
    'packed',
    'passage',
    'node_statement',
    'edge_statement',
    'edge',
    'target',
    'measure',
  ]) {
    database.run(`DELETE FROM ${table} WHERE document_key = ?`, key);
  }
  database.run('DELETE FROM document WHERE key = ?', key);
  for (const node of own) {
    database.run('DELETE FROM name WHERE node_key = ?', node);
    database.run('DELETE FROM node WHERE key = ?', node);
  }
  database.run(
    'DELETE FROM source WHERE key = ? AND NOT EXISTS (SELECT 1 FROM document WHERE source_key = source.key)',
    sourceKey,
  );
}
