import type { Edge } from '../model.ts';
import type { Database } from './database.ts';
import { insertEdge, type KeyOf } from './insert.ts';
import { mergeShared, mergeStructure, type SharedNode, type Statements } from './statements.ts';
import { eraseNames, replaceNames } from './write-names.ts';

/** Shared nodes and structural edges, by key, of which more or less is said than before. */
export interface Touched {
  readonly nodes: Iterable<number>;
  readonly edges: Iterable<number>;
}

/** Notes what a document says; `refreshShared` then makes it visible. */
export function stateShared(database: Database, documentKey: number, statements: Statements, keyOf: KeyOf): void {
  for (const node of statements.nodes) {
    database.run('INSERT INTO node_statement VALUES (?, ?, ?)', documentKey, keyOf(node.id), JSON.stringify(node));
  }
  for (const edge of statements.edges) {
    const known = database.get<{ key: number; evidence: string }>(
      'SELECT key, evidence FROM edge WHERE id = ?',
      edge.id,
    );
    const key = known?.key ?? insertEdge(database, edge, keyOf);
    database.run('INSERT INTO edge_statement VALUES (?, ?, ?)', documentKey, key, JSON.stringify(edge));
    if (known && edge.evidence.length > 0) refreshEdge(database, key);
  }
}

/** Brings shared nodes and structural edges to what the documents together say of them; what none speaks of goes. */
export function refreshShared(database: Database, touched: Touched): void {
  for (const key of new Set(touched.edges)) refreshEdge(database, key);
  for (const key of new Set(touched.nodes)) refreshNode(database, key);
}

function refreshEdge(database: Database, key: number): void {
  const said = database
    .all<{ said: string }>('SELECT DISTINCT said FROM edge_statement WHERE edge_key = ?', key)
    .map((row) => JSON.parse(row.said) as Edge);
  if (said.length === 0) database.run('DELETE FROM edge WHERE key = ?', key);
  else
    database.run(
      'UPDATE edge SET evidence = ? WHERE key = ?',
      JSON.stringify(said.reduce(mergeStructure).evidence),
      key,
    );
}

function refreshNode(database: Database, key: number): void {
  const said = database
    .all<{ said: string }>('SELECT DISTINCT said FROM node_statement WHERE node_key = ?', key)
    .map((row) => JSON.parse(row.said) as SharedNode);
  if (said.length === 0) {
    eraseShared(database, key);
    return;
  }
  const node = said.reduce(mergeShared);
  writeShared(database, key, node);
  replaceNames(database, key, node);
}

function writeShared(database: Database, key: number, node: SharedNode): void {
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
      return;
    case 'Brand':
      database.run('INSERT OR REPLACE INTO brand VALUES (?, ?, ?)', key, node.name, node.brandKind);
      return;
    case 'Regulation':
      database.run('INSERT OR REPLACE INTO regulation VALUES (?, ?, ?)', key, node.title, node.documentNumber);
      return;
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
