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
  /** It may be opened anew then; until it is, questions are told why. */
  let hasFailed = false;
  const whenOpen = async (): Promise<VectorState> => {
    if (!opened) throw new ZhengmaiError('STORE_UNAVAILABLE', `The store ${options.uri} is not open: open it first.`);
    return opened;
  };
  /** A server listens while its store opens, and what asks for an index that is not made yet fails. */
  const prepared: Connection = {
    ...connection,
    read: async (...asked) => {
      await whenOpen();
      return connection.read(...asked);
    },
    transaction: async (work) => {
      await whenOpen();
      return connection.transaction(work);
    },
  };

  return {
    async open() {
      if (!opened || hasFailed) opened = connection.verify().then(() => prepareSchema(connection, options));
      hasFailed = false;
      try {
        await opened;
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    },
    async health() {
      try {
        await prepared.read('RETURN 1');
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
      refuseOtherVectors(vectors, options.uri, (await whenOpen()).dimensions);
      return prepared.transaction((tx) => writeSource(tx, graph, vectors, made));
    },
    removeDocument: (documentId) => prepared.transaction((tx) => removeDocument(tx, documentId)),

    ...nodeReads(prepared),
    revisions: (documentId, page) => revisions(prepared, documentId, page),
    ...lists(prepared),
    ...exploration(prepared),
    ownership: (filter, page, cells) => ownership(prepared, filter, page, cells),
    facets: (filter, fields, limit) => facets(prepared, filter, fields, limit),
    ...passageSearch(prepared, options.uri, whenOpen),
    ...nameSearch(prepared),
    stats: () => stats(prepared),
    vectorModel: () => vectorModel(prepared),
    dump: () => dump(prepared),
  };
}
