import neo4j, { type Driver, type EagerResult, type ManagedTransaction, type Record as Row } from 'neo4j-driver';
import { type Parameters, toParameters } from './cypher/parameters.ts';
import { refuseCredentials, toStoreError } from './errors.ts';

export interface Neo4jOptions {
  /** `neo4j://host:7687` (routing, clusters), `bolt://…`, or either with `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Absent: the user's home database. */
  readonly database?: string | undefined;
  /** Of the embedding model; null when there is none, then search is by words only. */
  readonly dimensions: number | null;
  readonly model: string | null;
  /** How long one query may run on the server, in milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** Runs Cypher on one database. Statements are constants; whatever varies is a parameter. */
export interface Connection {
  /** A read, sent to a follower on a cluster and causally after one's own writes; tried again when the server says that helps. */
  read(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** A single write statement in a managed transaction. */
  write(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
  /** Several statements in one managed transaction, tried again as a whole when the server says that helps. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Asks the server for a sign of life, once: an absent one is told at once, not after all that is tried again. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

export interface Transaction {
  run(cypher: string, parameters?: Parameters): Promise<readonly Row[]>;
}

/** Connects lazily: nothing is sent before the first question. */
export function neo4jConnection(options: Neo4jOptions): Connection {
  const { uri, database, timeoutMs = 30_000 } = options;
  refuseCredentials(uri);
  let opened: Driver | undefined;
  const driver = () => (opened ??= openDriver(options));
  const inDatabase = database === undefined ? {} : { database };

  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw toStoreError(error, options);
    }
  };

  const managed = async (routing: 'READ' | 'WRITE', cypher: string, parameters: Parameters) => {
    const result: EagerResult = await driver().executeQuery(cypher, toParameters(parameters), {
      ...inDatabase,
      routing,
      transactionConfig: { timeout: timeoutMs },
    });
    return result.records;
  };

  /** Half the messages of a managed transaction, and like one it sees one's own writes; only trying again is up to us. */
  const once = async (cypher: string, parameters: Parameters) => {
    const open = driver();
    const session = open.session({
      ...inDatabase,
      defaultAccessMode: neo4j.session.READ,
      bookmarkManager: open.executeQueryBookmarkManager,
    });
    try {
      return (await session.run(cypher, toParameters(parameters), { timeout: timeoutMs })).records;
    } finally {
      await session.close();
    }
  };

  return {
    read: (cypher, parameters = {}) =>
      guard(async () => {
        try {
          return await once(cypher, parameters);
        } catch (error) {
          if (!(error instanceof Error) || !neo4j.isRetryableError(error)) throw error;
          return managed('READ', cypher, parameters);
        }
      }),
    write: (cypher, parameters = {}) => guard(() => managed('WRITE', cypher, parameters)),
    transaction: (work) =>
      guard(async () => {
        const open = driver();
        // The bookmarks that `executeQuery` uses: a read after this write sees it, on whichever member it lands.
        const session = open.session({ ...inDatabase, bookmarkManager: open.executeQueryBookmarkManager });
        try {
          return await session.executeWrite((tx) => work(runner(tx)), { timeout: Math.max(timeoutMs, 300_000) });
        } finally {
          await session.close();
        }
      }),
    verify: () => guard(async () => void (await driver().getServerInfo(inDatabase))),
    close: async () => {
      const open = opened;
      opened = undefined;
      await open?.close();
    },
  };

  function runner(tx: ManagedTransaction): Transaction {
    return { run: async (cypher, parameters = {}) => (await tx.run(cypher, toParameters(parameters))).records };
  }

  function openDriver({ user, password }: Neo4jOptions): Driver {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 5_000,
      connectionAcquisitionTimeout: 15_000,
      maxTransactionRetryTime: 15_000,
      userAgent: 'zhengmai',
    });
  }
}
