import { existsSync, linkSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';
import { unavailable } from './refusals.ts';

export const IN_MEMORY = ':memory:';

/**
 * Makes the file of a store when there is none. It gets its name only when `fill` has made a whole store of it, so that
 * a kill leaves none or a whole one, and a file of 0 bytes is always one that something else has cut.
 */
export function makeFile(path: string, fill: (draft: string) => void): void {
  if (path === IN_MEMORY || isThere(path)) return;
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw unavailable(
      `The store ${path} was removed, but ${path}-wal is still beside it: put the store back (with \`restore\` from a backup), or remove that file too.`,
    );
  }
  const draft = `${path}.${process.pid}-${threadId}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    fill(draft);
    giveName(draft, path);
  } catch (cause) {
    throw unavailable(
      `The store ${path} cannot be opened or made: choose a path in a folder that you may write to.`,
      cause,
    );
  } finally {
    for (const file of ['', '-wal', '-shm'].map((suffix) => draft + suffix)) if (existsSync(file)) rmSync(file);
  }
}

/** False when there is no such file; refuses what is there and empty. */
function isThere(path: string): boolean {
  if (!existsSync(path)) return false;
  const found = statSync(path);
  if (found.isFile() && found.size === 0) throw emptied(path);
  return true;
}

export function emptied(path: string): Error {
  return unavailable(
    `The store ${path} is empty (0 bytes), which no store ever is: put a backup back with \`restore\`, or remove the file and ingest the plans again.`,
  );
}

/** Another process may have been faster: then its file stays. */
function giveName(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    // Some file systems know no links.
    if (!existsSync(path)) renameSync(draft, path);
  }
}
