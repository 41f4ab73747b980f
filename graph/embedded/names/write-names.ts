import type { GraphNode } from '../../model.ts';
import { nameEntries, nameTexts } from '../../names/node-names.ts';
import type { Database } from '../sqlite/database.ts';

/** Puts down the names under which a node is suggested. */
export function insertNames(database: Database, key: number, node: GraphNode): void {
  for (const { text, folded, pinyin, initials } of nameEntries(node)) {
    database.run(
      'INSERT INTO name (node_key, text, folded, pinyin, initials) VALUES (?, ?, ?, ?, ?)',
      key,
      text,
      folded,
      pinyin,
      initials,
    );
  }
}

/** The same for a node that has names already; they are left alone when they have not changed. */
export function replaceNames(database: Database, key: number, node: GraphNode): void {
  const before = database.all<{ text: string }>('SELECT text FROM name WHERE node_key = ? ORDER BY key', key);
  if (before.length > 0 && JSON.stringify(before.map(({ text }) => text)) === JSON.stringify(nameTexts(node))) return;
  eraseNames(database, key);
  insertNames(database, key, node);
}

export function eraseNames(database: Database, key: number): void {
  database.run('DELETE FROM name WHERE node_key = ?', key);
}
