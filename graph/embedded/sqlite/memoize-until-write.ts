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
  const caches = new WeakMap<Database, { readonly version: string; readonly answers: LRUCache<string, Answer> }>();
  return (database: Database, ...asked: Asked): Answer => {
    const version = database.version();
    let cache = caches.get(database);
    if (cache?.version !== version) {
      cache = { version, answers: new LRUCache({ max: most }) };
      caches.set(database, cache);
    }
    const question = JSON.stringify(asked);
    const before = cache.answers.get(question);
    if (before !== undefined) return before;
    const value = answer(database, ...asked);
    cache.answers.set(question, value);
    return value;
  };
}
