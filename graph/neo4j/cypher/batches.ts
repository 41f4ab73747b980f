import type { Record as Row } from 'neo4j-driver';
import type { Transaction } from '../connection.ts';
import type { Parameters } from './parameters.ts';

/** Rows a statement: enough to spare round trips, few enough for the server's memory. */
const BATCH = 2_000;

/**
 * Runs a statement over `$rows`, in batches; for no rows nothing is sent. Returns what it answers. All batches are sent before
 * this gives back its promise, so that several calls in a row are sent in that row, without a round trip between them.
 */
export async function overRows(
  tx: Transaction,
  cypher: string,
  rows: readonly Parameters[],
  parameters: Parameters = {},
): Promise<Row[]> {
  const sent: Promise<readonly Row[]>[] = [];
  for (let at = 0; at < rows.length; at += BATCH) {
    sent.push(tx.run(cypher, { ...parameters, rows: rows.slice(at, at + BATCH) }));
  }
  return (await Promise.all(sent)).flat();
}
