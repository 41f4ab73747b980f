import type { Revision } from '../../revision.ts';
import type { Page, PageRequest } from '../../store/graph-store.ts';
import { inserted, type KeyOf } from '../write/insert.ts';
import type { Database } from './database.ts';
import { page } from './pages.ts';

/** Newest first. */
export function revisions(database: Database, documentId: string, request: PageRequest): Page<Revision> {
  return page(
    database,
    {
      name: 'revisions',
      table: 'revision r',
      key: 'r.key',
      where: ['r.document_key = (SELECT key FROM node WHERE id = ?)'],
      parameters: [documentId],
      order: [{ by: 'r.replaced_at', descending: true }, { by: 'r.id' }],
      toItems: (keys) => {
        const byKey = new Map(rows(database, 'r.key IN (SELECT value FROM json_each(?))', JSON.stringify(keys)));
        return keys.map((key) => byKey.get(key) as Revision);
      },
    },
    request,
  );
}

/** All revisions of these documents, by id. */
export function revisionsOf(database: Database, documentKeys: readonly number[]): Revision[] {
  const found = rows(
    database,
    'r.document_key IN (SELECT value FROM json_each(?)) ORDER BY r.id',
    JSON.stringify(documentKeys),
  );
  return found.map(([, revision]) => revision);
}

export function insertRevision(database: Database, revision: Revision, keyOf: KeyOf): void {
  inserted(
    database,
    `INSERT INTO revision (id, document_key, previous_id, replaced_at, title, text, hash, replaced_by_hash, changes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    revision.id,
    keyOf(revision.documentId),
    revision.previousId,
    revision.replacedAt,
    revision.title,
    revision.text,
    revision.hash,
    revision.replacedByHash,
    JSON.stringify(revision.changes),
  );
}

type Row = Omit<Revision, 'changes'> & { readonly key: number; readonly changes: string };

function rows(database: Database, where: string, parameter: unknown): [number, Revision][] {
  return database
    .all<Row>(
      `SELECT r.key, r.id, n.id AS documentId, r.previous_id AS previousId, r.replaced_at AS replacedAt, r.title, r.text,
         r.hash, r.replaced_by_hash AS replacedByHash, r.changes
       FROM revision r JOIN node n ON n.key = r.document_key WHERE ${where}`,
      parameter,
    )
    .map(({ key, changes, ...row }) => [key, { ...row, changes: JSON.parse(changes) }]);
}
