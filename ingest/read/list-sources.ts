import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { refusalByName } from './format-of.ts';
import { isAddress } from './is-address.ts';
import { savedWith } from './saved-with.ts';

export interface SourceList {
  /** Files and addresses to read, in the order given, folders in order of name. */
  readonly files: readonly string[];
  /** What folders hold besides, and paths that lead nowhere, each with one sentence. */
  readonly skipped: readonly { readonly path: string; readonly reason: string; readonly fatal: boolean }[];
}

/**
 * Walks files and folders. A file that is named is always tried, so that its reason is its reader's; hidden files are
 * passed over, and files in folders that cannot be read are listed with the reason. `fatal` marks what was asked for by name.
 */
export async function listSources(paths: readonly string[]): Promise<SourceList> {
  const files: string[] = [];
  const skipped: { path: string; reason: string; fatal: boolean }[] = [];
  for (const path of paths) {
    if (isAddress(path)) {
      files.push(path);
      continue;
    }
    const found = await stat(path).catch(() => null);
    if (found === null) skipped.push({ path, reason: `There is no file or folder ${path}.`, fatal: true });
    else if (!found.isDirectory()) files.push(path);
    else await walk(path);
  }
  return { files: [...new Set(files)], skipped };

  async function walk(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
    if (entries === null) {
      skipped.push({
        path: folder,
        reason: `${folder} may not be read by this user: check its permissions.`,
        fatal: true,
      });
      return;
    }
    const names = new Set(entries.map(({ name }) => name));
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue;
      const path = join(folder, entry.name);
      // Links are followed to files, but not to folders: a loop of links would never end.
      if (entry.isDirectory()) {
        const page = savedWith(entry.name, names);
        if (page === null) await walk(path);
        else skipped.push({ path, reason: `${entry.name} holds the pictures and styles of ${page}.`, fatal: false });
      } else if (entry.isFile() || (await stat(path).catch(() => null))?.isFile()) {
        const reason = describesTheFolder(entry.name) ?? refusalByName(entry.name);
        if (reason === null) files.push(path);
        else skipped.push({ path, reason, fatal: false });
      }
    }
  }
}

/** A folder's README tells of the plans in it and is none itself. */
function describesTheFolder(name: string): string | null {
  return /^readme(?:[._-].*)?$/i.test(name) ? `${name} describes its folder: name it to read it all the same.` : null;
}
