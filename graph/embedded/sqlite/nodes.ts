import { kindOfId } from '../../ids.ts';
import type { Edge, EdgeKind, GraphNode, NodeKind, Source } from '../../model.ts';
import type { SourceSummary } from '../../store/graph-store.ts';
import { decodePlaces, type PagePlaces } from '../../store/page-places.ts';
import { toVector } from '../vectors/to-vector.ts';
import { KEYS_OF_IDS, list } from './conditions.ts';
import type { Database } from './database.ts';
import { memoizeEachUntilWrite } from './memoize-until-write.ts';
import { type EdgeRow, NODE_FIELDS, type NodeRow, SELECT_EDGE, toEdge, toNode } from './rows.ts';

export function nodes(database: Database, ids: readonly string[]): (GraphNode | null)[] {
  const known = nodesById(database, ids);
  return ids.map((id) => known.get(id) ?? null);
}

/** Of a kilobyte each: what one question shows, the next one shows again. */
const NODES_KEPT = 5_000;

const nodesById = memoizeEachUntilWrite<string, GraphNode>(readNodes, NODES_KEPT);

function readNodes(database: Database, ids: readonly string[]): ReadonlyMap<string, GraphNode> {
  const byKind = new Map<NodeKind, string[]>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind === null) continue;
    const ofKind = byKind.get(kind) ?? [];
    byKind.set(kind, ofKind);
    ofKind.push(id);
  }
  const byId = new Map<string, GraphNode>();
  for (const [kind, ofKind] of byKind) {
    const rows = database.all<NodeRow>(
      `SELECT ${NODE_FIELDS[kind]} WHERE n.id IN (SELECT value FROM json_each(?))`,
      list(ofKind),
    );
    for (const row of rows) byId.set(String(row.id), toNode(row));
  }
  return byId;
}

export function edge(database: Database, id: string): Edge | null {
  const row = database.get<EdgeRow>(`${SELECT_EDGE} WHERE e.id = ?`, id);
  return row ? toEdge(row) : null;
}

export function edgesOf(database: Database, nodeIds: readonly string[], kinds: readonly EdgeKind[]): Edge[] {
  const end = (column: string) =>
    `SELECT e.key FROM edge e WHERE e.${column} IN (${KEYS_OF_IDS}) AND e.kind IN (SELECT value FROM json_each(?))`;
  return database
    .all<EdgeRow>(
      `${SELECT_EDGE} WHERE e.key IN (${end('from_key')} UNION ${end('to_key')}) ORDER BY e.ord, e.id`,
      list(nodeIds),
      list(kinds),
      list(nodeIds),
      list(kinds),
    )
    .map(toEdge);
}

export function sourceOf(database: Database, documentId: string): Source | null {
  const row = database.get<SourceRow>(
    `${SELECT_SOURCE} WHERE s.key = (SELECT d.source_key FROM node n JOIN document d ON d.key = n.key WHERE n.id = ?)`,
    documentId,
  );
  return row ? toSource(row) : null;
}

export function findSource(
  database: Database,
  by: { readonly hash: string } | { readonly origin: string },
): SourceSummary | null {
  const row = database.get<Omit<SourceSummary, 'documentIds'> & { documentIds: string }>(
    `SELECT s.id, s.name, s.origin, s.hash, s.encoding, s.format,
       (SELECT json_group_array(n.id ORDER BY d.start, n.id) FROM document d JOIN node n ON n.key = d.key
        WHERE d.source_key = s.key) AS documentIds
     FROM source s WHERE ${'hash' in by ? 's.hash' : 's.origin'} = ? ORDER BY s.id LIMIT 1`,
    'hash' in by ? by.hash : by.origin,
  );
  return row ? { ...row, documentIds: JSON.parse(row.documentIds) } : null;
}

export function vectors(database: Database, hashes: readonly string[]): Map<string, Float32Array> {
  const rows = database.all<{ hash: string; embedding: Buffer }>(
    'SELECT hash, embedding FROM vector WHERE hash IN (SELECT value FROM json_each(?))',
    list(hashes),
  );
  return new Map(rows.map(({ hash, embedding }) => [hash, toVector(embedding)]));
}

export type SourceRow = Omit<Source, 'pageStarts' | 'unread' | keyof PagePlaces> &
  PagePlaces & {
    readonly key: number;
    readonly pageStarts: string;
    readonly unread: string;
  };

export const SELECT_SOURCE = `SELECT s.key, s.id, s.name, s.origin, s.hash, s.encoding, s.format, s.text, s.page_starts AS pageStarts,
  s.boxes, s.confidences, s.unread FROM source s`;

export function toSource({ key: _, ...row }: SourceRow): Source {
  return { ...row, ...decodePlaces(row), pageStarts: JSON.parse(row.pageStarts), unread: JSON.parse(row.unread) };
}
