import type { Revision } from '../../revision.ts';
import type { Page, PageRequest } from '../../store/graph-store.ts';
import type { Connection, Transaction } from '../connection.ts';
import { overRows } from '../cypher/batches.ts';
import { page } from '../cypher/pages.ts';

/** Newest first. */
export function revisions(connection: Connection, documentId: string, request: PageRequest): Promise<Page<Revision>> {
  return page(
    connection,
    {
      name: 'revisions',
      match: 'MATCH (:Document {id: $documentId})-[:HAS_REVISION]->(r:Revision)',
      binds: 'r',
      parameters: { documentId },
      order: [{ by: 'r.replacedAt', descending: true }, { by: 'r.id' }],
      returns: 'r {.*} AS revision',
      toItems: (rows) => rows.map((row) => toRevision(row.get('revision'))),
    },
    request,
  );
}

/** All revisions of these documents. */
export async function revisionsOf(tx: Transaction, documentIds: readonly string[]): Promise<Revision[]> {
  if (documentIds.length === 0) return [];
  const rows = await tx.run(
    'UNWIND $documentIds AS id MATCH (:Document {id: id})-[:HAS_REVISION]->(r) RETURN r {.*} AS revision',
    { documentIds },
  );
  return rows.map((row) => toRevision(row.get('revision')));
}

export async function writeRevisions(tx: Transaction, revisions: readonly Revision[]): Promise<void> {
  await overRows(
    tx,
    'UNWIND $rows AS row MATCH (d:Document {id: row.documentId}) CREATE (d)-[:HAS_REVISION]->(r:Revision) SET r = row',
    revisions.map((revision) => ({ ...revision, changes: JSON.stringify(revision.changes) })),
  );
}

/** What is changed lies in one property as JSON, since properties cannot be nested. */
export function toRevision(properties: Record<string, unknown>): Revision {
  return { ...properties, changes: JSON.parse(String(properties.changes)) } as Revision;
}
