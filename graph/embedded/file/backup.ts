import { existsSync, linkSync, renameSync, statSync } from 'node:fs';
import { ZhengmaiError } from '../../errors.ts';
import { isSqliteError, openSqlite } from '../sqlite/driver.ts';
import { copyFile, type PagesProgress, removeDraft, unwritable } from './copy-file.ts';
import { emptied } from './make-file.ts';
import { toStoreError, unavailable } from './refusals.ts';

/**
 * Writes a store as it is at this moment into a new file, while other programs go on reading and writing it. Never writes
 * over a file; the name is given to a whole and sound copy only. Resolves with the size in bytes.
 */
export async function backUp(store: string, to: string, onProgress?: PagesProgress): Promise<number> {
  if (existsSync(to)) throw taken(to);
  refuseNothing(store);
  const draft = `${to}.${process.pid}.tmp`;
  try {
    await copyFile(store, draft, onProgress);
    linkSync(draft, to);
    return statSync(to).size;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken(to) : unwritable(to, toStoreError(error, store));
  } finally {
    removeDraft(draft);
  }
}

/**
 * Puts a backup in the place of a store once it has proved whole. What is there already is replaced only when `replace`
 * says so, and is kept under another name, with which this resolves; null when there was nothing. Refuses while another
 * program has the store open.
 */
export async function restore(
  from: string,
  store: string,
  { replace, onProgress }: { readonly replace: boolean; readonly onProgress?: PagesProgress },
): Promise<string | null> {
  refuseNothing(from);
  const present = PARTS.filter((part) => existsSync(store + part)).map((part) => store + part);
  if (existsSync(store) && realFile(from) === realFile(store)) {
    throw new ZhengmaiError('BAD_INPUT', `${from} is the store itself: name a backup of it.`);
  }
  if (present.length > 0 && !replace) {
    throw new ZhengmaiError(
      'BAD_INPUT',
      `${present[0]} is there already: add --replace to put the backup in its place (what is there is then kept under another name), or name another --store.`,
    );
  }
  const draft = `${store}.${process.pid}.new`;
  try {
    await copyFile(from, draft, onProgress).catch((error: unknown) => {
      const told = toStoreError(error, from);
      if (!(told instanceof ZhengmaiError) || told.code !== 'STORE_UNAVAILABLE') throw told;
      throw unavailable(`The backup ${from} is damaged, so nothing was changed: take another backup.`, told);
    });
    return alone(store, () => putInPlace(draft, store));
  } catch (error) {
    throw unwritable(store, toStoreError(error, store));
  } finally {
    removeDraft(draft);
  }
}

/** The file and the log of what is not in it yet. */
const PARTS = ['', '-wal'] as const;

function putInPlace(draft: string, store: string): string | null {
  const kept = `${store}.before-restore-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
  const present = PARTS.filter((part) => existsSync(store + part));
  // The file keeps its name until the new one takes it, so that a kill in between leaves either; a log that stayed would be
  // taken for the new file's.
  if (present.includes('')) linkSync(store, kept);
  if (present.includes('-wal')) renameSync(`${store}-wal`, `${kept}-wal`);
  renameSync(draft, store);
  return present.length === 0 ? null : kept;
}

/** Holds the store's lock meanwhile; a store that is too damaged to be locked is nobody's. */
function alone<T>(store: string, work: () => T): T {
  if (!existsSync(store) || statSync(store).size === 0) return work();
  const file = openSqlite(store, { timeout: 0 });
  try {
    file.pragma('locking_mode = EXCLUSIVE');
    file.pragma('wal_checkpoint(TRUNCATE)');
    file.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    if (isSqliteError(error) && error.code.startsWith('SQLITE_BUSY')) {
      file.close();
      throw unavailable(`The store ${store} is open in another program: stop that (as \`serve\`), then restore again.`);
    }
  }
  // Closing takes the empty log away, by its name: before another file has that name.
  file.close();
  return work();
}

function refuseNothing(path: string): void {
  if (!existsSync(path)) {
    throw new ZhengmaiError('NOT_FOUND', `There is no file ${path}: name one that is there.`);
  }
  if (statSync(path).size === 0) throw emptied(path);
}

function taken(to: string): ZhengmaiError {
  return new ZhengmaiError('BAD_INPUT', `${to} is there already, and is not written over: name a new file.`);
}

function realFile(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev} ${ino}`;
}
