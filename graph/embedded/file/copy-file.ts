import { existsSync, rmSync } from 'node:fs';
import { openSqlite } from '../sqlite/driver.ts';
import { unavailable } from './refusals.ts';
import { refuseDamaged, refuseForeign } from './refuse-file.ts';

/** Called after each piece; pages of the store are of one size. */
export type PagesProgress = (done: number, total: number) => void;

/**
 * Copies a store, which may be read and written meanwhile, into a new file as it was at one moment, and reads the copy
 * through. The copy is one file without a log beside it. Throws a `ZhengmaiError` when `from` is no sound store.
 */
export async function copyFile(from: string, draft: string, onProgress?: PagesProgress): Promise<void> {
  const source = openSqlite(from, { readonly: true, fileMustExist: true });
  try {
    refuseForeign(source, from);
    // A reader of one state: else the copy would begin anew with every write of another program.
    source.exec('BEGIN');
    source.prepare('SELECT count(*) FROM sqlite_master').get();
    await source.backup(draft, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES_AT_ONCE;
      },
    });
  } finally {
    source.close();
  }
  check(draft, from);
}

/** 16 MB: some hundredths of a second. */
const PAGES_AT_ONCE = 2_000;

function check(draft: string, from: string): void {
  const file = openSqlite(draft);
  try {
    file.pragma('journal_mode = DELETE');
    refuseDamaged(file, from);
  } finally {
    file.close();
  }
}

/** Removes what is left of a file that was never whole. */
export function removeDraft(draft: string): void {
  for (const file of ['', '-wal', '-shm', '-journal'].map((suffix) => draft + suffix)) {
    if (existsSync(file)) rmSync(file);
  }
}

/** Makes a sentence of what the file system reports while `path` is written. */
export function unwritable(path: string, error: unknown): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  return syscall === undefined ? error : unavailable(`${path} cannot be written (${message}): choose another place.`);
}
