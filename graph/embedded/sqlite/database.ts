import type Sqlite from 'better-sqlite3';

export type Statement = Sqlite.Statement<unknown[], unknown>;

/** One open file, with its prepared statements. */
export interface Database {
  readonly path: string;
  /** Dimensions of the stored vectors; null when the store has none yet and no model is given. */
  readonly dimensions: number | null;
  /** The statement for a text, prepared once. */
  sql(text: string): Statement;
  all<Row>(text: string, ...parameters: unknown[]): Row[];
  get<Row>(text: string, ...parameters: unknown[]): Row | undefined;
  /** The first column of all rows. */
  values<Value>(text: string, ...parameters: unknown[]): Value[];
  run(text: string, ...parameters: unknown[]): void;
  /** Another one after every write, by this connection, another one or another process. */
  version(): string;
  /** Gives statements a function of a number. */
  define(name: string, answer: (value: unknown) => number): void;
  /** Throws when the file was removed, replaced or emptied since it was opened. */
  refuseMoved(): void;
  /** Runs all of it or nothing, in the file that was opened; takes the write lock at once. */
  write<T>(work: () => T): T;
  /** Runs all reads on one state of the file. */
  read<T>(work: () => T): T;
  close(): void;
}
