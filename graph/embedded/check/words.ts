import { createHash } from 'node:crypto';
import type { Database } from '../sqlite/database.ts';
import { termWriter } from '../words/write-terms.ts';
import type { DerivedPart } from './derived-part.ts';

/** The index of words cannot be read by passages, so another is made for comparison. */
export const WORDS: DerivedPart = {
  what: 'index of words that is not that of the passages',
  countWrong(database) {
    for (const table of ['checked_words', 'checked_terms']) database.run(`DROP TABLE IF EXISTS temp.${table}`);
    database.run(
      `CREATE VIRTUAL TABLE temp.checked_terms USING fts5 (text, title, path, document, content = '', contentless_delete = 1, tokenize = 'ascii')`,
    );
    database.run('CREATE VIRTUAL TABLE temp.checked_words USING fts5vocab (temp, checked_terms, instance)');
    database.run(
      'CREATE VIRTUAL TABLE IF NOT EXISTS temp.stored_words USING fts5vocab (main, passage_terms, instance)',
    );
    writeAll(database, 'temp.checked_terms');
    return digestOf(database, 'checked_words') === digestOf(database, 'stored_words') ? 0 : 1;
  },
  rebuild(database) {
    database.run("INSERT INTO passage_terms (passage_terms) VALUES ('delete-all')");
    writeAll(database, 'passage_terms');
  },
};

function writeAll(database: Database, index: string): void {
  const add = termWriter(database, index);
  for (const key of database.values<number>('SELECT key FROM passage ORDER BY key')) {
    const row = database.get<{ text: string; title: string | null; path: string; document: string }>(
      `SELECT p.text, m.title, m.path, d.title AS document FROM passage p
       JOIN measure m ON m.key = p.measure_key JOIN document d ON d.key = p.document_key WHERE p.key = ?`,
      key,
    );
    if (row) add({ key, ...row, path: JSON.parse(row.path) });
  }
}

/** Of every word with all places where it stands. */
function digestOf(database: Database, words: string): string {
  const hash = createHash('sha256');
  const rows = database.sql(`SELECT term, doc, col, "offset" FROM temp.${words}`).raw().iterate();
  for (const row of rows) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}
