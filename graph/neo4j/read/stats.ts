import { EDGE_KINDS, NODE_KINDS } from '../../model.ts';
import type { StoreStats, VectorModel } from '../../store/graph-store.ts';
import type { Connection } from '../connection.ts';

/** All from the counts that Neo4j keeps, so that this costs the same at every size. */
export async function stats(connection: Connection): Promise<StoreStats> {
  const [row] = await connection.read(STATS);
  return row?.get('stats') as StoreStats;
}

export async function vectorModel(connection: Connection): Promise<VectorModel | null> {
  const [row] = await connection.read(
    'MATCH (s:Schema {id: "zhengmai"}) WHERE s.model IS NOT NULL RETURN s.model AS model, s.dimensions AS dimensions',
  );
  return row ? { model: row.get('model'), dimensions: row.get('dimensions') } : null;
}

const STATS = `RETURN {
  nodes: {${NODE_KINDS.map((kind) => `${kind}: COUNT { (:${kind}) }`).join(', ')}},
  edges: {${EDGE_KINDS.map((kind) => `${kind}: COUNT { ()-[:${kind}]->() }`).join(', ')}},
  sources: COUNT { (:Source) }, passages: COUNT { (:Passage) }, vectors: COUNT { (:Embedding) },
  revisions: COUNT { (:Revision) }
} AS stats`;
