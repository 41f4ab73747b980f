import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';

/** What names an original: the text that was read from it. */
export type OriginalKey = Pick<Source, 'hash' | 'format'>;

/** Files as they came, of the formats whose pages can be shown, each as long as its text is stored. */
export interface Originals {
  has(key: OriginalKey): boolean;
  /** Null when it was not kept. */
  bytesOf(key: OriginalKey): Promise<Uint8Array | null>;
  keep(key: OriginalKey, bytes: Uint8Array): Promise<void>;
  remove(key: OriginalKey): Promise<void>;
}

/** Web pages and Word files have no pages of their own, and nothing here draws those of OFD. */
const SHOWN: ReadonlySet<string> = new Set(['pdf', 'picture']);

/** A folder of files named by the SHA-256 of their text; made when the first is kept, for its owner's eyes alone. */
export function originalsIn(folder: string): Originals {
  const pathOf = ({ hash, format }: OriginalKey) => join(folder, `${hash}.${format}`);
  const isShown = ({ hash, format }: OriginalKey) => SHOWN.has(format) && /^[\da-f]{64}$/.test(hash);
  return {
    has: (key) => isShown(key) && existsSync(pathOf(key)),
    async bytesOf(key) {
      return isShown(key) && existsSync(pathOf(key)) ? readFile(pathOf(key)) : null;
    },
    async keep(key, bytes) {
      if (!isShown(key)) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const written = `${pathOf(key)}.${process.pid}`;
      await writeFile(written, bytes, { mode: 0o600 });
      await rename(written, pathOf(key));
    },
    async remove(key) {
      if (isShown(key)) await rm(pathOf(key), { force: true });
    },
  };
}

/** Removes an original whose text no source has any more. */
export async function removeIdle(originals: Originals, store: GraphStore, key: OriginalKey): Promise<void> {
  if (originals.has(key) && (await store.findSource({ hash: key.hash })) === null) await originals.remove(key);
}

/** The store, which takes the original with the last document that was read from it. */
export function removingOriginals(store: GraphStore, originals: Originals | null): GraphStore {
  if (!originals) return store;
  return {
    ...store,
    async removeDocument(documentId) {
      const source = await store.sourceOf(documentId);
      const isRemoved = await store.removeDocument(documentId);
      if (source) await removeIdle(originals, store, source);
      return isRemoved;
    },
  };
}
