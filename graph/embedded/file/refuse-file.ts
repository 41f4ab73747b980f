import type Sqlite from 'better-sqlite3';
import { APPLICATION_ID, MIGRATIONS } from '../sqlite/schema.ts';
import { damaged, notAStore, tooNew } from './refusals.ts';

/** Refuses a file that another program made, or a newer version of ours. */
export function refuseForeign(file: Sqlite.Database, path: string): void {
  const tables = file.prepare('SELECT count(*) FROM sqlite_master').pluck().get();
  if (tables !== 0 && numberOf(file, 'application_id') !== APPLICATION_ID) throw notAStore(path);
  const version = numberOf(file, 'user_version');
  if (version > MIGRATIONS.length) throw tooNew(path, version, MIGRATIONS.length);
}

/** Reads the file through, which takes a second for some hundred megabytes. */
export function refuseDamaged(file: Sqlite.Database, path: string): void {
  const isSound =
    file.pragma('quick_check(1)', { simple: true }) === 'ok' &&
    (file.pragma('foreign_key_check') as unknown[]).length === 0;
  if (!isSound) throw damaged(path);
}

export function numberOf(file: Sqlite.Database, pragma: string): number {
  return Number(file.pragma(pragma, { simple: true }));
}
