import type { Edge } from '../../model.ts';
import type { Database } from '../sqlite/database.ts';

/** The key in the file of a node that is known to be there. */
export type KeyOf = (id: string) => number;

export function insertEdge(database: Database, edge: Edge, keyOf: KeyOf): number {
  return inserted(
    database,
    `INSERT INTO edge (id, kind, from_key, to_key, document_key, basis, role, first, ord, article, confidence, evidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    edge.id,
    edge.kind,
    keyOf(edge.from),
    keyOf(edge.to),
    edge.documentId === null ? null : keyOf(edge.documentId),
    edge.basis,
    edge.role,
    edge.first ? 1 : 0,
    edge.order,
    edge.article,
    edge.confidence,
    JSON.stringify(edge.evidence),
  );
}

/** Runs an INSERT and returns the key of the new row. */
export function inserted(database: Database, text: string, ...parameters: unknown[]): number {
  return Number(database.sql(text).run(...parameters).lastInsertRowid);
}
