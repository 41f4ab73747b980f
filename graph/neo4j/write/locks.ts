import type { Transaction } from '../connection.ts';

/**
 * Makes writers that touch the same document, source or origin take turns, whether or not the store holds it yet: what one read before the
 * other wrote would be counted twice. The locks are a few nodes that stay; writers rarely meet at one without cause.
 */
export async function takeTurns(tx: Transaction, keys: readonly string[]): Promise<void> {
  // Always in the same order, so that two writers cannot wait for each other.
  const ids = [...new Set(keys.map(lockOf))].sort((a, b) => a - b);
  if (ids.length > 0) await tx.run(TAKE, { ids });
}

const LOCKS = 256;

function lockOf(key: string): number {
  return [...key].reduce((number, character) => (number * 31 + (character.codePointAt(0) ?? 0)) % LOCKS, 7);
}

// A write takes the lock until the transaction ends.
const TAKE = 'UNWIND $ids AS id MERGE (l:Lock {id: id}) SET l.taken = true REMOVE l.taken';
