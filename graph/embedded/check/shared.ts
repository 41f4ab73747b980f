import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../sqlite/database.ts';
import { nodesByKey, toEvidence } from '../sqlite/rows.ts';
import { mergedEdge, mergedNode, refreshShared } from '../write/shared-nodes.ts';
import { type DerivedPart, inPieces } from './derived-part.ts';

/** Units, brands, regulations and regions are what all documents say of them. */
export const SHARED_NODES: DerivedPart = {
  what: 'units, brands, regulations or regions that are not what documents say of them',
  countWrong: (database) => wrongNodes(database).length,
  rebuild: (database) => refreshShared(database, { nodes: new Set(wrongNodes(database)), edges: new Set() }),
};

/** Edges between them likewise. */
export const SHARED_EDGES: DerivedPart = {
  what: 'edges between units and regions that are not what documents say of them',
  countWrong: (database) => wrongEdges(database).length,
  rebuild: (database) => refreshShared(database, { nodes: new Set(), edges: new Set(wrongEdges(database)) }),
};

function wrongNodes(database: Database): number[] {
  const keys = database.values<number>(
    "SELECT key FROM node WHERE kind IN ('Unit', 'Brand', 'Regulation', 'Region') ORDER BY key",
  );
  return [...inPieces(keys)].flatMap((piece) => {
    const known = nodesByKey(database, piece);
    return piece.filter((key) => !isDeepStrictEqual(known.get(key), mergedNode(database, key)));
  });
}

function wrongEdges(database: Database): number[] {
  return database
    .all<{ key: number; evidence: string }>('SELECT key, evidence FROM edge WHERE document_key IS NULL ORDER BY key')
    .filter(({ key, evidence }) => !isDeepStrictEqual(toEvidence(evidence), mergedEdge(database, key)?.evidence))
    .map(({ key }) => key);
}
