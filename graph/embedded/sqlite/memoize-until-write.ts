import { LRUCache } from 'lru-cache';
import type { Database } from './database.ts';

/**
 * Memoizes the answers to a question until anything is written to the file, by whichever process: people page, sort and come
 * back far more than plans are added. The `most` answers used last are kept, each under what was asked as JSON.
 */
export function memoizeUntilWrite<Asked extends unknown[], Answer extends object>(
  answer: (database: Database, ...asked: Asked) => Answer,
  most = 100,
) {
  const answersOf = cacheUntilWrite<string, Answer>(most);
  return (database: Database, ...asked: Asked): Answer => {
    const answers = answersOf(database);
    const question = JSON.stringify(asked);
    const before = answers.get(question);
    if (before !== undefined) return before;
    const value = answer(database, ...asked);
    answers.set(question, value);
    return value;
  };
}

/** The same for what is read by keys: only those are read that are not known. A key that nothing bears is missing in the answer. */
export function memoizeEachUntilWrite<Key extends string | number, Row extends object>(
  read: (database: Database, keys: readonly Key[]) => Iterable<readonly [Key, Row]>,
  most: number,
) {
  const rowsOf = cacheUntilWrite<Key, Row>(most);
  return (database: Database, keys: readonly Key[]): ReadonlyMap<Key, Row> => {
    const rows = rowsOf(database);
    const found = new Map<Key, Row>();
    const unknown: Key[] = [];
    for (const key of keys) {
      const row = rows.get(key);
      if (row === undefined) unknown.push(key);
      else found.set(key, row);
    }
    if (unknown.length > 0) {
      for (const [key, row] of read(database, unknown)) {
        rows.set(key, row);
        found.set(key, row);
      }
    }
    return found;
  };
}

/** The cache of a file as it stands, empty whenever it has changed. */
function cacheUntilWrite<Key extends string | number, Value extends object>(most: number) {
  const caches = new WeakMap<Database, { readonly version: string; readonly values: LRUCache<Key, Value> }>();
  return (database: Database): LRUCache<Key, Value> => {
    const version = database.version();
    const before = caches.get(database);
    if (before?.version === version) return before.values;
    const values = new LRUCache<Key, Value>({ max: most });
    caches.set(database, { version, values });
    return values;
  };
}
