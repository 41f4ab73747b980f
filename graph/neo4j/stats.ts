import { EDGE_KINDS, NODE_KINDS } from '../model.ts';
import type { StoreStats } from '../store.ts';
import type { Connection } from './connection.ts';

/** All from the counts that Neo4j keeps, so that this costs the same at every size. */
export async function stats(connection: Connection): Promise<StoreStats> {
  const [row] = await connection.read(STATS);
  return row?.get('stats') as StoreStats;
}

const STATS = `RETURN {
  nodes: {${NODE_KINDS.map((kind) => `${kind}: COUNT { (:${kind}) }`).join(', ')}},
  edges: {${EDGE_KINDS.map((kind) => `${kind}: COUNT { ()-[:${kind}]->() }`).join(', ')}},
  sources: COUNT { (:Source) }, passages: COUNT { (:Passage) }, vectors: COUNT { (:Embedding) }
} AS stats`;
