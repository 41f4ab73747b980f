import { existsSync, statSync } from 'node:fs';
import type Sqlite from 'better-sqlite3';
import { ZhengmaiError } from '../../errors.ts';
import { encodeMissing } from '../columns/encode.ts';
import { watchPlace } from '../file/in-place.ts';
import { IN_MEMORY, makeFile } from '../file/make-file.ts';
import { damaged, toStoreError, unavailable } from '../file/refusals.ts';
import { numberOf, refuseDamaged, refuseForeign } from '../file/refuse-file.ts';
import type { EmbeddedOptions } from '../options.ts';
import type { Database, Statement } from './database.ts';
import { openSqlite } from './driver.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

/**
 * Opens a store, making it when there is none, and brings it up to date. A file that is not a store of ours, that a newer
 * version made or that holds vectors of another model is refused before anything is written to it.
 */
export function openDatabase(options: EmbeddedOptions): Database {
  makeStore(options.path);
  const file = openFile(options.path);
  try {
    refuseForeign(file, options.path);
    configure(file);
    refuseUnsound(file, options.path);
    migrate(file);
    const database = wrap(file, options.path, adoptModel(file, options));
    encodeMissing(database);
    return database;
  } catch (error) {
    file.close();
    throw toStoreError(error, options.path);
  }
}

const BUSY_TIMEOUT_MS = 10_000;
/** Larger files are not read through at opening, which must not take seconds: `doctor --deep` does that. */
const CHECKED_BYTES = 64 * 2 ** 20;

function makeStore(path: string): void {
  makeFile(path, (draft) => {
    const file = openSqlite(draft);
    try {
      configure(file);
      migrate(file);
    } finally {
      file.close();
    }
  });
}

function openFile(path: string): Sqlite.Database {
  try {
    return openSqlite(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    if (cause instanceof ZhengmaiError) throw cause;
    throw unavailable(
      `The store ${path} cannot be opened or made: choose a path in a folder that you may write to.`,
      cause,
    );
  }
}

function configure(file: Sqlite.Database): void {
  // Larger pages than usual, so that several vectors share one; only a new file takes it.
  file.pragma('page_size = 8192');
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -49152');
  file.pragma('temp_store = MEMORY');
}

function refuseUnsound(file: Sqlite.Database, path: string): void {
  if (path === IN_MEMORY) return;
  const { size } = statSync(path);
  if (size <= CHECKED_BYTES) refuseDamaged(file, path);
  else if (isCutShort(file, path, size)) throw damaged(path);
}

/** Pages that the file has not got may still be in the log beside it. */
function isCutShort(file: Sqlite.Database, path: string, size: number): boolean {
  const log = `${path}-wal`;
  if (existsSync(log) && statSync(log).size > 0) return false;
  return size < numberOf(file, 'page_count') * numberOf(file, 'page_size');
}

function migrate(file: Sqlite.Database): void {
  if (numberOf(file, 'user_version') === MIGRATIONS.length) return;
  file
    .transaction(() => {
      // Read again: another process may have migrated while this one waited for the lock.
      for (const migration of MIGRATIONS.slice(numberOf(file, 'user_version'))) file.exec(migration);
      file.pragma(`application_id = ${APPLICATION_ID}`);
      file.pragma(`user_version = ${MIGRATIONS.length}`);
    })
    .immediate();
}

/**
 * Notes the model whose vectors the store holds. A store without vectors takes any model; without a model at hand a store
 * opens as it is. Returns the dimensions of its vectors.
 */
function adoptModel(file: Sqlite.Database, options: EmbeddedOptions): number | null {
  const setting = file.prepare('SELECT value FROM setting WHERE name = ?').pluck();
  const model = setting.get('model');
  const dimensions = setting.get('dimensions');
  if (options.model === null || options.dimensions === null) {
    return dimensions === undefined ? null : Number(dimensions);
  }
  if (model === options.model && Number(dimensions) === options.dimensions) return options.dimensions;
  if (model !== undefined && file.prepare('SELECT 1 FROM vector LIMIT 1').get() !== undefined) {
    throw new ZhengmaiError(
      'STORE_INCOMPATIBLE',
      `The store ${options.path} holds vectors of the model ${model} (${dimensions} dimensions), not of ${options.model} (${options.dimensions}): use that model, or make a new store and ingest again.`,
    );
  }
  file
    .transaction(() => {
      const note = file.prepare('INSERT OR REPLACE INTO setting VALUES (?, ?)');
      note.run('model', options.model);
      note.run('dimensions', String(options.dimensions));
    })
    .immediate();
  return options.dimensions;
}

function wrap(file: Sqlite.Database, path: string, dimensions: number | null): Database {
  const sql = preparing((text) => file.prepare(text));
  const refuseMoved = watchPlace(path);
  const plucking = preparing((text) => file.prepare(text).pluck());
  return {
    path,
    dimensions,
    sql,
    all: <Row>(text: string, ...parameters: unknown[]) => sql(text).all(...parameters) as Row[],
    get: <Row>(text: string, ...parameters: unknown[]) => sql(text).get(...parameters) as Row | undefined,
    values: <Value>(text: string, ...parameters: unknown[]) => plucking(text).all(...parameters) as Value[],
    run: (text, ...parameters) => void sql(text).run(...parameters),
    version: versionOf(file),
    define: (name, answer) => void file.function(name, answer),
    refuseMoved,
    write: (work) => {
      refuseMoved();
      return file.transaction(work).immediate();
    },
    read: (work) => file.transaction(work).deferred(),
    close: () => file.close(),
  };
}

/** SQLite counts the changes of this connection and notices those of others. */
function versionOf(file: Sqlite.Database): () => string {
  const others = file.prepare('PRAGMA data_version').pluck();
  const own = file.prepare('SELECT total_changes()').pluck();
  return () => `${others.get()} ${own.get()}`;
}

function preparing(prepare: (text: string) => Statement): (text: string) => Statement {
  const prepared = new Map<string, Statement>();
  return (text) => {
    const statement = prepared.get(text) ?? prepare(text);
    if (prepared.size < MOST_PREPARED) prepared.set(text, statement);
    return statement;
  };
}

/** Filters combine to many texts; those beyond are prepared each time. */
const MOST_PREPARED = 500;
