import { type BigIntStats, existsSync, statSync } from 'node:fs';
import { emptied, IN_MEMORY } from './make-file.ts';
import { unavailable } from './refusals.ts';

/**
 * Notes which file stands under the path of a store that has just been opened. The function that comes back throws when
 * that file was removed, replaced or emptied since: SQLite goes on writing into a removed file, and all of that is lost.
 */
export function watchPlace(path: string): () => void {
  if (path === IN_MEMORY) return () => undefined;
  const opened = look(path);
  return () => {
    const now = look(path);
    if (!now) {
      throw unavailable(
        `The store ${path} was removed while it was in use: stop the programs that use it, put the file back (with \`restore\` from a backup), and start again.`,
      );
    }
    if (now.ino !== opened?.ino || now.dev !== opened?.dev) {
      throw unavailable(
        `The store ${path} was replaced by another file while it was in use: stop the programs that use it and start again.`,
      );
    }
    if (now.size === 0n) throw emptied(path);
  };
}

function look(path: string): BigIntStats | undefined {
  return existsSync(path) ? statSync(path, { bigint: true, throwIfNoEntry: false }) : undefined;
}
