import { sha256 } from '../graph/ids.ts';
import type { DocumentNode } from '../graph/model.ts';
import type { Revision } from '../graph/revision.ts';
import type { Context } from './context.ts';

/** A revision and both texts that it lies between. */
export interface ShownRevision {
  readonly revision: Revision;
  /** The text that replaced it; null when that is not kept, as after a change of white space alone. */
  readonly textAfter: string | null;
  /** That text is today's, so its offsets count in the stored document. */
  readonly isCurrent: boolean;
}

/** Revisions with the text that replaced each: today's, or what a later revision kept. */
export async function showRevisions(
  revisions: readonly Revision[],
  document: DocumentNode,
  { store, loaders }: Context,
): Promise<ShownRevision[]> {
  const source = await loaders.source.load(document.id);
  const today = source?.text.slice(document.start, document.end) ?? '';
  const hash = sha256(today);
  const isPast = revisions.some(({ replacedByHash }) => replacedByHash !== hash);
  const later = isPast ? (await store.revisions(document.id, { first: MOST_KEPT })).items : [];
  const texts = new Map(later.map(({ node }) => [node.hash, node.text]));
  return revisions.map((revision) => {
    const isCurrent = revision.replacedByHash === hash;
    return { revision, isCurrent, textAfter: isCurrent ? today : (texts.get(revision.replacedByHash) ?? null) };
  });
}

/** A document with more revisions than this shows the oldest without the sentence around what they were replaced by. */
const MOST_KEPT = 100;
