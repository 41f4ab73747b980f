import { createHash, type Hash } from 'node:crypto';
import type { Database } from '../sqlite/database.ts';

/**
 * A digest of all rows that a document was saved as, kept beside them: SQLite has no checksums, so that a byte which turns
 * on the disk would only change what a plan says. Columns are named one by one, since a later format may add some. Left out
 * is what other documents change (counts, vectors) and what is made from the rest (names, words, packed columns).
 */
export function sealDocuments(database: Database, documentKeys: Iterable<number>): void {
  const seal = sealer(database);
  for (const key of documentKeys) database.run('INSERT OR REPLACE INTO seal VALUES (?, ?)', key, seal(key));
}

/** The digest of a document as it stands now; the text of a source is read once for all its documents in a row. */
export function sealer(database: Database): (documentKey: number) => string {
  let source: { readonly key: number; readonly digest: string } | undefined;
  return (documentKey) => {
    const key = database.values<number>('SELECT source_key FROM document WHERE key = ?', documentKey)[0] ?? 0;
    if (source?.key !== key) source = { key, digest: digestOf(database, sourceQueries(database, key), key) };
    return createHash('sha256')
      .update(source.digest)
      .update(digestOf(database, documentQueries(database, documentKey), documentKey))
      .digest('hex');
  };
}

const SOURCE =
  'SELECT key, id, name, origin, hash, encoding, format, text, page_starts, unread FROM source WHERE key = ?';

/** Asked only where there are any, so that the seals of plans without pages, and of earlier formats, hold. */
const PLACES = "SELECT boxes, confidences FROM source WHERE key = ? AND boxes || confidences <> ''";

function sourceQueries(database: Database, key: number): string[] {
  return database.all(PLACES, key).length > 0 ? [SOURCE, PLACES] : [SOURCE];
}

/** Asked only where a target has either, for the same reason. */
const LEVELS = `SELECT key, level, nature FROM target
  WHERE document_key = ? AND (level IS NOT NULL OR nature IS NOT NULL) ORDER BY key`;

function documentQueries(database: Database, key: number): readonly string[] {
  return database.all(LEVELS, key).length > 0 ? [...DOCUMENT, LEVELS] : DOCUMENT;
}

const DOCUMENT = [
  `SELECT key, source_key, title, issuer, document_number, published_on, year, region_id, start, "end", kind
   FROM document WHERE key = ?`,
  `SELECT key, document_key, kind, number, title, path, ord, start, "end", text, day, document_id, deadline
   FROM measure WHERE document_key = ? ORDER BY key`,
  `SELECT key, measure_key, metric, value, upper, unit, comparator, baseline, deadline, text, start, "end"
   FROM target WHERE document_key = ? ORDER BY key`,
  `SELECT key, id, kind, from_key, to_key, basis, role, first, ord, article, evidence, confidence
   FROM edge WHERE document_key = ? ORDER BY key`,
  'SELECT key, id, measure_key, start, "end", text, hash FROM passage WHERE document_key = ? ORDER BY key',
  'SELECT node_key, said FROM node_statement WHERE document_key = ? ORDER BY node_key',
  'SELECT edge_key, said FROM edge_statement WHERE document_key = ? ORDER BY edge_key',
  `SELECT key, id, previous_id, replaced_at, title, text, hash, replaced_by_hash, changes
   FROM revision WHERE document_key = ? ORDER BY key`,
  'SELECT key, id, kind FROM node WHERE key = ?',
  'SELECT n.key, n.id, n.kind FROM measure m JOIN node n ON n.key = m.key WHERE m.document_key = ? ORDER BY n.key',
  'SELECT n.key, n.id, n.kind FROM target t JOIN node n ON n.key = t.key WHERE t.document_key = ? ORDER BY n.key',
];

function digestOf(database: Database, queries: readonly string[], key: number): string {
  const hash = createHash('sha256');
  for (const query of queries) addRows(hash, database, query, key);
  return hash.digest('hex');
}

function addRows(hash: Hash, database: Database, query: string, key: number): void {
  for (const row of database.all<object>(query, key)) hash.update(JSON.stringify(Object.values(row)));
  hash.update('\n');
}
