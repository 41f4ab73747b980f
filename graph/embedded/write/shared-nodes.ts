import type { Edge } from '../../model.ts';
import { mergeShared, mergeStructure, type SharedNode, type Statements } from '../../store/assertions.ts';
import { eraseNames, replaceNames } from '../names/write-names.ts';
import type { Database } from '../sqlite/database.ts';
import { nodesByKey } from '../sqlite/rows.ts';
import { insertEdge, type KeyOf } from './insert.ts';

/** Keys of shared nodes and structural edges of which less is said than before. */
export interface Unsaid {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
}

/** Notes what documents say of shared nodes and structural edges, by the document's id, and makes it visible. */
export function assertShared(database: Database, statements: ReadonlyMap<string, Statements>, keyOf: KeyOf): void {
  const said = new Map<number, SharedNode[]>();
  for (const [documentId, { nodes, edges }] of statements) {
    const documentKey = keyOf(documentId);
    for (const node of nodes) {
      const key = keyOf(node.id);
      database.run('INSERT INTO node_statement VALUES (?, ?, ?)', documentKey, key, JSON.stringify(node));
      said.set(key, [...(said.get(key) ?? []), node]);
    }
    for (const edge of edges) stateEdge(database, documentKey, edge, keyOf);
  }
  // A hub is in thousands of documents, and hardly ever does one more say anything new of it.
  const known = nodesByKey(database, [...said.keys()]) as ReadonlyMap<number, SharedNode>;
  for (const [key, nodes] of said) {
    const before = known.get(key);
    const after = (before ? [before, ...nodes] : nodes).reduce(mergeShared);
    if (!before || JSON.stringify(after) !== JSON.stringify(before)) writeShared(database, key, after);
  }
}

/** Brings shared nodes and structural edges to what the remaining documents say; what none speaks of goes. */
export function refreshShared(database: Database, unsaid: Unsaid): void {
  for (const key of unsaid.edges) refreshEdge(database, key);
  for (const key of unsaid.nodes) refreshNode(database, key);
}

function stateEdge(database: Database, documentKey: number, edge: Edge, keyOf: KeyOf): void {
  const known = database.get<{ key: number }>('SELECT key FROM edge WHERE id = ?', edge.id);
  const key = known?.key ?? insertEdge(database, edge, keyOf);
  database.run('INSERT INTO edge_statement VALUES (?, ?, ?)', documentKey, key, JSON.stringify(edge));
  if (known && edge.evidence.length > 0) refreshEdge(database, key);
}

function refreshEdge(database: Database, key: number): void {
  const merged = mergedEdge(database, key);
  if (merged === null) database.run('DELETE FROM edge WHERE key = ?', key);
  else database.run('UPDATE edge SET evidence = ? WHERE key = ?', JSON.stringify(merged.evidence), key);
}

function refreshNode(database: Database, key: number): void {
  const merged = mergedNode(database, key);
  if (merged !== null) writeShared(database, key, merged);
  else eraseShared(database, key);
}

/** A structural edge by what documents say of it; null when none speaks of it. */
export function mergedEdge(database: Database, key: number): Edge | null {
  const said = database
    .all<{ said: string }>('SELECT DISTINCT said FROM edge_statement WHERE edge_key = ?', key)
    .map((row) => JSON.parse(row.said) as Edge);
  return said.length === 0 ? null : said.reduce(mergeStructure);
}

/** The same of a shared node. */
export function mergedNode(database: Database, key: number): SharedNode | null {
  const said = database
    .all<{ said: string }>('SELECT DISTINCT said FROM node_statement WHERE node_key = ?', key)
    .map((row) => JSON.parse(row.said) as SharedNode);
  return said.length === 0 ? null : said.reduce(mergeShared);
}

function writeShared(database: Database, key: number, node: SharedNode): void {
  writeFields(database, key, node);
  replaceNames(database, key, node);
}

function writeFields(database: Database, key: number, node: SharedNode): void {
  switch (node.kind) {
    case 'Unit':
      database.run(
        `INSERT INTO unit (key, name, office, region_id, level, collective, aliases) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET name = excluded.name, office = excluded.office, region_id = excluded.region_id,
         level = excluded.level, collective = excluded.collective, aliases = excluded.aliases`,
        key,
        node.name,
        node.office,
        node.regionId,
        node.level,
        node.collective ? 1 : 0,
        JSON.stringify(node.aliases),
      );
      break;
    case 'Brand':
      database.run('INSERT OR REPLACE INTO brand VALUES (?, ?, ?)', key, node.name, node.brandKind);
      break;
    case 'Regulation':
      database.run('INSERT OR REPLACE INTO regulation VALUES (?, ?, ?)', key, node.title, node.documentNumber);
      break;
    case 'Region':
      database.run(
        'INSERT OR REPLACE INTO region VALUES (?, ?, ?, ?, ?)',
        key,
        node.code,
        node.name,
        node.fullName,
        node.level,
      );
  }
}

function eraseShared(database: Database, key: number): void {
  eraseNames(database, key);
  for (const table of ['unit', 'brand', 'regulation', 'region'])
    database.run(`DELETE FROM ${table} WHERE key = ?`, key);
  database.run('DELETE FROM node WHERE key = ?', key);
}
