import { openDatabase } from '../../../graph/embedded/sqlite/connection.ts';
import type { Database } from '../../../graph/embedded/sqlite/database.ts';
import type { GraphNode, SourceGraph } from '../../../graph/model.ts';
import { nameEntries } from '../../../graph/names/node-names.ts';
import { passageRows } from './passage-rows.ts';
import { MODEL, type Plan } from './side.ts';

/** What SQLite itself does with plain inserts into the same tables and indexes, without the counts that triggers keep. */
export function bareSqlite(path: string) {
  const database = openDatabase({ path, ...MODEL });
  database.run('DROP TRIGGER edge_added');
  database.run('DROP TRIGGER edge_removed');
  /** By id, kept for good: plain inserts look nothing up. */
  const keys = new Map<string, number>();
  return {
    load: async ({ graph, vectors }: Plan): Promise<void> =>
      database.write(() => {
        insertGraph(database, keys, graph);
        insertPassages(database, keys, graph, vectors);
      }),
    words: async (words: readonly string[], limit: number): Promise<void> => {
      const query = [...new Set(words)].map((word) => `"${word}"`).join(' OR ');
      database.all(
        `SELECT p.id, p.text FROM (SELECT rowid FROM passage_terms WHERE passage_terms MATCH ? ORDER BY rank LIMIT ?) f
         JOIN passage p ON p.key = f.rowid`,
        query,
        limit,
      );
    },
    vectors: async (vector: Float32Array, limit: number): Promise<void> => {
      database.all(
        `SELECT p.id, p.text FROM (SELECT key FROM vector ORDER BY vec_distance_cosine(embedding, ?) LIMIT ?) v
         JOIN passage p ON p.vector_key = v.key`,
        bytes(vector),
        limit,
      );
    },
    nothing: async (): Promise<void> => void database.get('SELECT 1'),
    close: () => database.close(),
  };
}

function insertGraph(database: Database, keys: Map<string, number>, graph: SourceGraph): void {
  const { source } = graph;
  const sourceKey = insert(database, 'source', [
    ...[null, source.id, source.name, source.origin, source.hash, source.encoding, source.format, source.text, '[]'],
  ]);
  const days = new Map(graph.nodes.map((node) => [node.id, node.kind === 'Document' ? (node.publishedOn ?? '') : '']));
  const keyOf = (id: string) => keys.get(id) ?? null;
  for (const node of [...graph.nodes].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))) {
    if (keys.has(node.id)) continue;
    const key = insert(database, 'node', [null, node.id, node.kind, 0, 0]);
    keys.set(node.id, key);
    insert(database, node.kind.toLowerCase(), [key, ...columnsOf(node, keyOf, sourceKey, days)]);
    for (const { text, folded, pinyin, initials } of nameEntries(node)) {
      insert(database, 'name', [null, key, text, folded, pinyin, initials]);
    }
  }
  for (const edge of graph.edges) {
    if (edge.documentId === null && keys.has(edge.id)) continue;
    const { id, kind, from, to, documentId, basis, role, first, order, article, evidence } = edge;
    const ends = [keyOf(from), keyOf(to), documentId === null ? null : keyOf(documentId)];
    const row = [null, id, kind, ...ends, basis, role, first ? 1 : 0, order, article, JSON.stringify(evidence)];
    keys.set(id, insert(database, 'edge', row));
  }
}

/** What a row may refer to comes before it. */
const ORDER = ['Region', 'Regulation', 'Brand', 'Unit', 'Document', 'Measure', 'Target'];

function columnsOf(
  node: GraphNode,
  keyOf: (id: string) => number | null,
  sourceKey: number,
  days: ReadonlyMap<string, string>,
): unknown[] {
  switch (node.kind) {
    case 'Document': {
      const { title, issuer, documentNumber, publishedOn, year, regionId, start, end } = node;
      return [sourceKey, title, issuer, documentNumber, publishedOn, year, regionId, start, end];
    }
    case 'Measure': {
      const { documentId, measureKind, number, title, path, order, start, end, text } = node;
      const own = [keyOf(documentId), measureKind, number, title, JSON.stringify(path), order, start, end, text];
      return [...own, days.get(documentId) ?? '', documentId, 0];
    }
    case 'Unit': {
      const { name, office, regionId, level, collective, aliases } = node;
      return [name, office, regionId, level, collective ? 1 : 0, JSON.stringify(aliases), 0, 0, 0];
    }
    case 'Brand':
      return [node.name, node.brandKind];
    case 'Target': {
      const { documentId, measureId, metric, value, upper, unit, comparator, baseline, deadline, text } = node;
      const owners = [keyOf(documentId), measureId === null ? null : keyOf(measureId)];
      return [...owners, metric, value, upper, unit, comparator, baseline, deadline, text, node.start, node.end];
    }
    case 'Regulation':
      return [node.title, node.documentNumber];
    case 'Region':
      return [node.code, node.name, node.fullName, node.level];
  }
}

function insertPassages(
  database: Database,
  keys: ReadonlyMap<string, number>,
  graph: SourceGraph,
  vectors: Plan['vectors'],
): void {
  const vectorKeys = new Map<string, number>();
  for (const [hash, vector] of vectors) {
    const found = database.get<{ key: number }>('SELECT key FROM vector WHERE hash = ?', hash)?.key;
    vectorKeys.set(hash, found ?? insert(database, 'vector', [null, hash, bytes(vector)]));
  }
  for (const row of passageRows(graph)) {
    const { id, measureId, documentId, start, end, text, hash, terms, titleTerms, pathTerms, documentTerms } = row;
    const owners = [keys.get(measureId), keys.get(documentId), vectorKeys.get(hash) ?? null];
    const key = insert(database, 'passage', [null, id, ...owners, start, end, text, hash]);
    database.run(
      'INSERT INTO passage_terms (rowid, text, title, path, document) VALUES (?, ?, ?, ?, ?)',
      ...[key, terms, titleTerms, pathTerms, documentTerms],
    );
  }
}

function insert(database: Database, table: string, row: readonly unknown[]): number {
  const statement = database.sql(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`);
  return Number(statement.run(...row).lastInsertRowid);
}

function bytes(vector: Float32Array): Buffer {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength);
}
