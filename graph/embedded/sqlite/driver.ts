import { createRequire } from 'node:module';
import type Sqlite from 'better-sqlite3';
import { ZhengmaiError } from '../../errors.ts';

type Driver = typeof Sqlite;

/** Opens a file with SQLite, which has a part in machine code that an installation may lack. */
export function openSqlite(path: string, options?: Sqlite.Options): Sqlite.Database {
  driver ??= loadDriver(() => createRequire(import.meta.url)(driverOf(process.versions.node)));
  return new driver(path, options);
}

let driver: Driver | undefined;

/**
 * The driver for a version of Node.js. From 13 on it brings its part in machine code along, so that nothing is compiled, and needs
 * Node 22; the one before it ends Node 24 where an object of it is let go of (nodejs changed `node_object_wrap.h`).
 */
export function driverOf(node: string): 'better-sqlite3' | 'better-sqlite3-13' {
  return Number.parseInt(node, 10) < 22 ? 'better-sqlite3' : 'better-sqlite3-13';
}

/** What SQLite itself reports; asked by name, so that nobody loads it for that. */
export function isSqliteError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && error.name === 'SqliteError' && 'code' in error;
}

/** Tries what `load` gives before it is used: its part in machine code is loaded with the first file only. */
export function loadDriver(load: () => Driver): Driver {
  try {
    const found = load();
    new found(':memory:').close();
    return found;
  } catch (cause) {
    const driver = driverOf(process.versions.node);
    const named = driver === 'better-sqlite3' ? driver : `${driver}@npm:better-sqlite3@13`;
    const command = isMissing(cause) ? `install ${named}` : `rebuild ${driver}`;
    throw new ZhengmaiError(
      'STORE_UNAVAILABLE',
      `SQLite is not installed for this machine and Node.js ${process.versions.node}: run \`npm ${command}\` in the folder of Zhengmai, ` +
        'which takes a prebuilt one from the network or needs a C++ compiler, make and Python (Debian: `apt-get install build-essential python3`), ' +
        'or keep the graph on a Neo4j server with `--store neo4j://HOST`.',
      { cause },
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND';
}
