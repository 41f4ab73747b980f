import { ZhengmaiError } from '../errors.ts';

/** Where the failing connection goes: all but the password. */
export interface Whereabouts {
  readonly uri: string;
  readonly user: string;
  readonly database?: string | undefined;
}

/**
 * What the driver throws, as a sentence that says what to do. Codes: Neo4j status codes, and the driver's own
 * `ServiceUnavailable` and `SessionExpired`. Faults of ours (a syntax error, a missing parameter) pass unchanged.
 */
export function toStoreError(error: unknown, where: Whereabouts): unknown {
  if (!(error instanceof Error) || error instanceof ZhengmaiError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const sentence = SENTENCES.find(([pattern]) => pattern.test(code) || pattern.test(error.message))?.[1](where);
  // The driver's message may repeat the address but never the password; it is kept as the cause for the log.
  return sentence === undefined ? error : new ZhengmaiError('STORE_UNAVAILABLE', sentence, { cause: error });
}

/** An address is printed and logged, so that a password may not stand in it. */
export function refuseCredentials(uri: string): void {
  if (!/^[^/]*\/\/[^/]*@/.test(uri)) return;
  throw new ZhengmaiError(
    'BAD_INPUT',
    'The address of Neo4j holds a user or a password: leave them out and set NEO4J_USER and NEO4J_PASSWORD.',
  );
}

const SENTENCES: readonly (readonly [pattern: RegExp, sentence: (where: Whereabouts) => string])[] = [
  [
    /Security\.CredentialsExpired/,
    ({ user, uri }) =>
      `Neo4j at ${uri} wants a new password for the user ${user} first: set one (ALTER CURRENT USER SET PASSWORD FROM … TO …), and NEO4J_PASSWORD to it.`,
  ],
  [
    /Security\.AuthenticationRateLimit/,
    ({ user, uri }) =>
      `Neo4j at ${uri} got too many wrong passwords for the user ${user}: wait a few seconds, and check NEO4J_USER and NEO4J_PASSWORD.`,
  ],
  [
    /Security\.(Unauthorized|TokenExpired)/,
    ({ user, uri }) => `Neo4j at ${uri} refused the user ${user}: check NEO4J_USER and NEO4J_PASSWORD.`,
  ],
  [
    /Database\.DatabaseNotFound|Security\.HomeDatabaseNotFound/i,
    ({ database, uri }) =>
      `Neo4j at ${uri} has no database ${database ?? '(home)'}: create it or correct NEO4J_DATABASE.`,
  ],
  [
    /unsupported clauses were used|Not a recognised system command/,
    ({ database, uri }) =>
      `The database ${database ?? '(home)'} of Neo4j at ${uri} takes commands for the server and no data: set NEO4J_DATABASE to another, such as neo4j.`,
  ],
  [
    /Security\.Forbidden/,
    ({ user, uri }) =>
      `Neo4j at ${uri} does not allow the user ${user} to do that: grant it a role that reads, writes and makes indexes, such as architect.`,
  ],
  [
    /ForbiddenOnReadOnlyDatabase|Statement\.AccessMode|WriteOnReadOnlyAccessDatabase|Cluster\.NotALeader/,
    ({ user, uri }) => `Neo4j at ${uri} does not let ${user} write: use a user and a database that may be written to.`,
  ],
  [
    /TransactionTimedOut|LockAcquisitionTimeout|TransactionTerminated|Transaction\.Terminated/,
    ({ uri }) => `Neo4j at ${uri} gave up after the time limit: ask for less at once, or give the server more memory.`,
  ],
  [
    /Neo\.TransientError\.General\.\w*OutOfMemory/,
    ({ uri }) => `Neo4j at ${uri} ran out of memory: ask for less at once, or give the server more memory.`,
  ],
  [
    /ServiceUnavailable|SessionExpired|DatabaseUnavailable|connection acquisition timed out|Pool is closed/i,
    ({ uri }) => `Neo4j does not answer at ${uri}: start it, or correct ZHENGMAI_STORE.`,
  ],
  [
    // The driver has tried again for a quarter of a minute by then.
    /Neo\.TransientError\./,
    ({ uri }) => `Neo4j at ${uri} is too busy with other work for this: try again in a while.`,
  ],
];
