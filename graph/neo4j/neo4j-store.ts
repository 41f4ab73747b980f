import { ZhengmaiError } from '../errors.ts';
import { refuseOtherVectors } from '../store/check-vectors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { type Connection, type Neo4jOptions, neo4jConnection } from './connection.ts';
import { dump } from './read/dump.ts';
import { exploration } from './read/explore.ts';
import { facets } from './read/facets.ts';
import { lists } from './read/lists.ts';
import { nameSearch } from './read/name-search.ts';
import { nodeReads } from './read/nodes.ts';
import { ownership } from './read/ownership.ts';
import { passageSearch } from './read/passage-search.ts';
import { revisions } from './read/revisions.ts';
import { stats, vectorModel } from './read/stats.ts';
import { prepareSchema, type VectorState } from './schema.ts';
import { removeDocument } from './write/erase.ts';
import { writeSource } from './write/write-source.ts';

export type { Neo4jOptions } from './connection.ts';

/**
 * The store for teams, large collections and clusters: Neo4j 5.26 LTS or 2026.x over Bolt. Reads go to followers where there
 * are any, and one reads one's own writes. docs/neo4j.md shows the model for those who query it in Cypher.
 * Another `connection` sees what is sent; tests look at plans and break it half-way.
 */
export function neo4jStore(options: Neo4jOptions, connection: Connection = neo4jConnection(options)): GraphStore {
  let opened: Promise<VectorState> | undefined;
  /** Null too before the store is open. */
  const vectorState = async (): Promise<VectorState> => (await opened) ?? { dimensions: null, filtersInIndex: false };

  return {
    async open() {
      opened ??= connection.verify().then(() => prepareSchema(connection, options));
      try {
        await opened;
      } catch (error) {
        opened = undefined;
        throw error;
      }
    },
    async health() {
      try {
        if (!opened)
          throw new ZhengmaiError('STORE_UNAVAILABLE', `The store ${options.uri} is not open: open it first.`);
        await opened;
        await connection.read('RETURN 1');
        return { ok: true, message: null };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      opened = undefined;
      await connection.close();
    },

    saveSource: async (graph, vectors, made = []) => {
      refuseOtherVectors(vectors, options.uri, (await vectorState()).dimensions);
      return connection.transaction((tx) => writeSource(tx, graph, vectors, made));
    },
    removeDocument: (documentId) => connection.transaction((tx) => removeDocument(tx, documentId)),

    ...nodeReads(connection),
    revisions: (documentId, page) => revisions(connection, documentId, page),
    ...lists(connection),
    ...exploration(connection),
    ownership: (filter, page, cells) => ownership(connection, filter, page, cells),
    facets: (filter, fields, limit) => facets(connection, filter, fields, limit),
    ...passageSearch(connection, options.uri, vectorState),
    ...nameSearch(connection),
    stats: () => stats(connection),
    vectorModel: () => vectorModel(connection),
    dump: () => dump(connection),
  };
}
