import type { Edge, Evidence, GraphNode, NodeKind } from '../../model.ts';
import type { Database } from './database.ts';

/** Nodes by their keys in the file, whatever their kind. */
export function nodesByKey(database: Database, keys: readonly number[]): Map<number, GraphNode> {
  const byKind = new Map<NodeKind, number[]>();
  const kinds = database.all<{ key: number; kind: NodeKind }>(
    'SELECT key, kind FROM node WHERE key IN (SELECT value FROM json_each(?))',
    JSON.stringify(keys),
  );
  for (const { key, kind } of kinds) byKind.set(kind, [...(byKind.get(kind) ?? []), key]);
  const nodes = new Map<number, GraphNode>();
  for (const [kind, ofKind] of byKind) {
    const rows = database.all<NodeRow & { readonly key: number }>(
      `SELECT t.key, ${NODE_FIELDS[kind]} WHERE t.key IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ofKind),
    );
    for (const { key, ...row } of rows) nodes.set(key, toNode(row as NodeRow));
  }
  return nodes;
}

/** Nodes of one kind by their keys, in the order of the keys. */
export function nodesInOrder<T extends GraphNode>(database: Database, keys: readonly number[]): T[] {
  const nodes = nodesByKey(database, keys);
  return keys.map((key) => nodes.get(key) as T);
}

/** A row of one of `NODE_FIELDS`: the node as it is, but for lists and truth values, which SQLite has not. */
export type NodeRow = { readonly kind: NodeKind } & Record<string, unknown>;

/** Puts these in, in place: to copy a row takes as long as to read it. */
export function toNode(row: NodeRow): GraphNode {
  if (row.kind === 'Measure') row.path = JSON.parse(String(row.path));
  if (row.kind === 'Unit') {
    row.aliases = JSON.parse(String(row.aliases));
    row.collective = row.collective === 1;
  }
  return row as unknown as GraphNode;
}

/** What to select of each kind: the fields of its type by their names; `t` is the table of the kind, `n` its node. */
export const NODE_FIELDS: Readonly<Record<NodeKind, string>> = {
  Document: `n.kind, n.id, s.id AS sourceId, t.title, t.kind AS documentKind, t.issuer, t.document_number AS documentNumber,
    t.published_on AS publishedOn, t.year, t.region_id AS regionId, t.start, t."end"
    FROM document t JOIN node n ON n.key = t.key JOIN source s ON s.key = t.source_key`,
  Measure: `n.kind, n.id, t.document_id AS documentId, t.kind AS measureKind, t.number, t.title, t.path, t.deadline,
    t.ord AS "order", t.start, t."end", t.text
    FROM measure t JOIN node n ON n.key = t.key`,
  Unit: `n.kind, n.id, t.name, t.office, t.aliases, t.region_id AS regionId, t.level, t.collective
    FROM unit t JOIN node n ON n.key = t.key`,
  Brand: 'n.kind, n.id, t.name, t.kind AS brandKind FROM brand t JOIN node n ON n.key = t.key',
  Target: `n.kind, n.id, d.id AS documentId, m.id AS measureId, t.metric, t.value, t.upper, t.unit,
    t.comparator, t.baseline, t.deadline, t.level, t.nature, t.text, t.start, t."end"
    FROM target t JOIN node n ON n.key = t.key JOIN node d ON d.key = t.document_key LEFT JOIN node m ON m.key = t.measure_key`,
  Regulation: `n.kind, n.id, t.title, t.document_number AS documentNumber
    FROM regulation t JOIN node n ON n.key = t.key`,
  Region: `n.kind, n.id, t.code, t.name, t.full_name AS fullName, t.level
    FROM region t JOIN node n ON n.key = t.key`,
};

export interface EdgeRow extends Omit<Edge, 'first' | 'evidence'> {
  readonly key: number;
  readonly fromKey: number;
  readonly toKey: number;
  readonly first: number;
  readonly evidence: string;
}

export function toEdge(row: EdgeRow): Edge {
  const { key: _key, fromKey: _from, toKey: _to, ...edge } = row;
  return { ...edge, first: row.first === 1, evidence: toEvidence(row.evidence) };
}

export function toEvidence(json: string): Evidence[] {
  return JSON.parse(json) as Evidence[];
}

export const SELECT_EDGE = `SELECT e.key, e.from_key AS fromKey, e.to_key AS toKey, e.id, e.kind, f.id AS "from", t.id AS "to",
  d.id AS documentId, e.basis, e.role, e.first, e.ord AS "order", e.article, e.confidence, e.evidence
  FROM edge e JOIN node f ON f.key = e.from_key JOIN node t ON t.key = e.to_key LEFT JOIN node d ON d.key = e.document_key`;
