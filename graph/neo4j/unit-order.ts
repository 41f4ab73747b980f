import type { Transaction } from './connection.ts';
import { unitSortKey } from './sort-keys.ts';

/** Brings the units' place in lists up to their counts. */
export async function setUnitSortKeys(tx: Transaction, ids: readonly string[]): Promise<void> {
  const units = await tx.run(
    'UNWIND $ids AS id MATCH (u:Unit {id: id}) RETURN u.id AS id, u.name AS name, u.measures AS measures',
    { ids },
  );
  const rows = units.map((row) => ({
    id: row.get('id'),
    sortKey: unitSortKey(row.get('measures') ?? 0, row.get('name'), row.get('id')),
  }));
  await tx.run('UNWIND $rows AS row MATCH (u:Unit {id: row.id}) SET u.sortKey = row.sortKey', { rows });
}
