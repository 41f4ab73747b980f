import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { SourceText } from '../source-text.ts';
import { originalOf } from './original-bytes.ts';
import { type OriginalKey, type Originals, removeIdle } from './originals.ts';

interface Keeping {
  readonly store: GraphStore;
  readonly originals?: Originals | null | undefined;
}

/**
 * Keeps the file that a text was read from, in place of the one that its origin held before. The plan is stored already, so what
 * is in the way is told in one sentence.
 */
export async function keepOriginal(
  { store, originals }: Keeping,
  read: SourceText,
  stored: OriginalKey,
  before: OriginalKey | null,
): Promise<string | null> {
  const bytes = originalOf(read);
  if (!originals || !bytes) return null;
  try {
    await originals.keep(stored, bytes);
    if (before && before.hash !== stored.hash) await removeIdle(originals, store, before);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${read.name} could not be kept as it came (${why}), so its pages are not shown: let ZHENGMAI_ORIGINALS name a folder that can be written to.`;
  }
}
