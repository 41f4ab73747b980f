import { isDeepStrictEqual } from 'node:util';
import { type NameEntry, nameEntries } from '../../names/node-names.ts';
import { eraseNames, insertNames } from '../names/write-names.ts';
import type { Database } from '../sqlite/database.ts';
import { nodesByKey } from '../sqlite/rows.ts';
import { type DerivedPart, inPieces } from './derived-part.ts';

export const NAMES: DerivedPart = {
  what: 'nodes whose names for suggestions are not their own',
  countWrong: (database) => wrong(database).length,
  rebuild(database) {
    for (const piece of inPieces(wrong(database))) {
      const nodes = nodesByKey(database, piece);
      for (const key of piece) {
        const node = nodes.get(key);
        eraseNames(database, key);
        if (node) insertNames(database, key, node);
      }
    }
  },
};

function wrong(database: Database): number[] {
  const keys = database.values<number>('SELECT key FROM node ORDER BY key');
  return [...inPieces(keys)].flatMap((piece) => {
    const nodes = nodesByKey(database, piece);
    const names = namesOf(database, piece);
    return piece.filter((key) => {
      const node = nodes.get(key);
      return !isDeepStrictEqual(names.get(key) ?? [], node ? nameEntries(node) : []);
    });
  });
}

function namesOf(database: Database, keys: readonly number[]): Map<number, NameEntry[]> {
  const names = new Map<number, NameEntry[]>();
  for (const { node, ...entry } of database.all<NameEntry & { node: number }>(
    `SELECT node_key AS node, text, folded, pinyin, initials FROM name
     WHERE node_key IN (SELECT value FROM json_each(?)) ORDER BY key`,
    JSON.stringify(keys),
  )) {
    names.set(node, [...(names.get(node) ?? []), entry]);
  }
  return names;
}
