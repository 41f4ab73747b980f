import { ZhengmaiError } from '../../errors.ts';
import { isSqliteError } from '../sqlite/driver.ts';

/** Turns what SQLite reports into a sentence; what is no fault of the file stays as it is. */
export function toStoreError(error: unknown, path: string): unknown {
  // What we wrote as JSON always parses.
  if (error instanceof SyntaxError) return damaged(path, error);
  if (!isSqliteError(error)) return error;
  if (error.code === 'SQLITE_NOTADB') return notAStore(path, error);
  if (error.code.startsWith('SQLITE_CORRUPT')) return damaged(path, error);
  const reason = REASONS.find(([code]) => error.code.startsWith(code))?.[1];
  return reason ? unavailable(`The store ${path} ${reason}.`, error) : error;
}

const REASONS = [
  ['SQLITE_BUSY', 'is being written by another program: wait until it has finished, then try again'],
  ['SQLITE_FULL', 'cannot grow, since the disk is full: free some space, then try again'],
  ['SQLITE_READONLY', 'cannot be written: check the permissions of the file and its folder'],
  ['SQLITE_IOERR', 'cannot be read or written: check the disk it is on'],
  ['SQLITE_CANTOPEN', 'cannot be opened: check the permissions of the file and its folder'],
] as const;

export function notAStore(path: string, cause?: unknown): ZhengmaiError {
  return new ZhengmaiError(
    'STORE_INCOMPATIBLE',
    `The file ${path} is not a store of Zhengmai: choose another path, or move the file away.`,
    { cause },
  );
}

export function tooNew(path: string, version: number, known: number): ZhengmaiError {
  return new ZhengmaiError(
    'STORE_INCOMPATIBLE',
    `The store ${path} was made by a newer version of Zhengmai (format ${version}, this one knows ${known}): update Zhengmai, or choose another store.`,
  );
}

export function damaged(path: string, cause?: unknown): ZhengmaiError {
  return unavailable(
    `The store ${path} is damaged: put a backup back with \`restore\`, or remove it and ingest the plans again.`,
    cause,
  );
}

export function unavailable(sentence: string, cause?: unknown): ZhengmaiError {
  return new ZhengmaiError('STORE_UNAVAILABLE', sentence, { cause });
}
