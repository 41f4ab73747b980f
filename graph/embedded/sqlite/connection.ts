import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { load as loadVectors } from 'sqlite-vec';
import { ZhengmaiError } from '../../errors.ts';
import { encodeMissing } from '../columns/encode.ts';
import type { EmbeddedOptions } from '../options.ts';
import type { Database, Statement } from './database.ts';
import { APPLICATION_ID, MIGRATIONS } from './schema.ts';

/**
 * Opens a store, making it when there is none, and brings it up to date. A file that is not a store of ours, that a newer
 * version made or that holds vectors of another model is refused before anything is written to it.
 */
export function openDatabase(options: EmbeddedOptions): Database {
  const file = openFile(options.path);
  try {
    refuseForeign(file, options.path);
    configure(file);
    if (isDamaged(file, options.path)) throw damaged(options.path);
    migrate(file);
    const database = wrap(file, options.path, adoptModel(file, options));
    encodeMissing(database);
    return database;
  } catch (error) {
    file.close();
    throw toStoreError(error, options.path);
  }
}

/** Turns what SQLite reports into a sentence; what is no fault of the file stays as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Sqlite.SqliteError)) return error;
  if (error.code === 'SQLITE_NOTADB') return notAStore(path, error);
  if (error.code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  const reason = REASONS.find(([code]) => error.code.startsWith(code))?.[1];
  return reason ? new ZhengmaiError('STORE_UNAVAILABLE', `The store ${path} ${reason}.`, { cause: error }) : error;
}

const REASONS = [
  ['SQLITE_BUSY', 'is being written by another program: wait until it has finished, then try again'],
  ['SQLITE_FULL', 'cannot grow, since the disk is full: free some space, then try again'],
  ['SQLITE_READONLY', 'cannot be written: check the permissions of the file and its folder'],
  ['SQLITE_IOERR', 'cannot be read or written: check the disk it is on'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check the permissions of the file and its folder'],
] as const;

const IN_MEMORY = ':memory:';
const BUSY_TIMEOUT_MS = 10_000;
/** Larger files are not read through at opening, which must not take seconds; damage then shows where it is met. */
const CHECKED_BYTES = 64 * 2 ** 20;

function openFile(path: string): Sqlite.Database {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    return new Sqlite(path, { timeout: BUSY_TIMEOUT_MS });
  } catch (cause) {
    throw new ZhengmaiError(
      'STORE_UNAVAILABLE',
      `The store ${path} cannot be opened or made: choose a path in a folder that you may write to.`,
      { cause },
    );
  }
}

function refuseForeign(file: Sqlite.Database, path: string): void {
  const tables = file.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  if (tables !== 0 && pragma(file, 'application_id') !== APPLICATION_ID) throw notAStore(path);
  const version = pragma(file, 'user_version');
  if (version > MIGRATIONS.length) {
    throw new ZhengmaiError(
      'STORE_INCOMPATIBLE',
      `The store ${path} was made by a newer version of Zhengmai (format ${version}, this one knows ${MIGRATIONS.length}): update Zhengmai, or choose another store.`,
    );
  }
}

function configure(file: Sqlite.Database): void {
  loadVectors(file);
  // Larger pages than usual, so that several vectors share one; only a new file takes it.
  file.pragma('page_size = 8192');
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -49152');
  file.pragma('temp_store = MEMORY');
}

function isDamaged(file: Sqlite.Database, path: string): boolean {
  if (path === IN_MEMORY || statSync(path).size > CHECKED_BYTES) return false;
  return (
    file.pragma('quick_check(1)', { simple: true }) !== 'ok' ||
    (file.pragma('foreign_key_check') as unknown[]).length > 0
  );
}

function migrate(file: Sqlite.Database): void {
  if (pragma(file, 'user_version') === MIGRATIONS.length) return;
  file
    .transaction(() => {
      // Read again: another process may have migrated while this one waited for the lock.
      for (const migration of MIGRATIONS.slice(pragma(file, 'user_version'))) file.exec(migration);
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
    write: (work) => file.transaction(work).immediate(),
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

function pragma(file: Sqlite.Database, name: string): number {
  return Number(file.pragma(name, { simple: true }));
}

function notAStore(path: string, cause?: unknown): ZhengmaiError {
  return new ZhengmaiError(
    'STORE_INCOMPATIBLE',
    `The file ${path} is not a store of Zhengmai: choose another path, or move the file away.`,
    { cause },
  );
}

function damaged(path: string, cause?: unknown): ZhengmaiError {
  return new ZhengmaiError(
    'STORE_UNAVAILABLE',
    `The store ${path} is damaged: put a copy of it back, or remove it and ingest the plans again.`,
    { cause },
  );
}
