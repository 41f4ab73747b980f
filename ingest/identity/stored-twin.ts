import { sha256 } from '../../graph/ids.ts';
import type { SourceGraph } from '../../graph/model.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { SourceText } from '../source-text.ts';
import { findSamePlan } from './find-same-plan.ts';
import { isUpload } from './identify.ts';

/** The same text that is stored under another name: storing it twice would make every clause its own precedent. */
export async function storedTwin(store: GraphStore, { name, origin, text }: SourceText): Promise<Twin | null> {
  const same = await store.findSource({ hash: sha256(text) });
  if (!same || same.name === name) return null;
  // A file that is overwritten by a copy of another still replaces what it held.
  if (!isUpload(origin) && (await store.findSource({ origin }))) return null;
  return { documentIds: same.documentIds, reason: `It has the same text as ${same.name}, which is stored already.` };
}

/** The same plan from another file, a page beside a Word file or with a blank line more: it counts once. */
export async function sameInAnotherForm(store: GraphStore, graph: SourceGraph): Promise<Twin | null> {
  const { name, origin } = graph.source;
  if (!isUpload(origin) && (await store.findSource({ origin }))) return null;
  const same = await findSamePlan(store, graph);
  // Under its own name it is the file itself, as it was before: it takes its place.
  if (!same || same.name === name) return null;
  return {
    documentIds: same.documents.map(({ id }) => id),
    reason: `It is the same plan as ${same.name}, which is stored already: ${name} says nothing else.`,
  };
}

interface Twin {
  readonly documentIds: readonly string[];
  /** One sentence. */
  readonly reason: string;
}
