import type { DocumentNode, SourceGraph } from '../graph/model.ts';
import type { GraphStore } from '../graph/store.ts';
import { type DocumentDiff, diffDocument } from './diff.ts';
import { extract } from './extract/extract.ts';
import type { UnitDecisions } from './resolve/decisions.ts';
import { resolve } from './resolve/resolve.ts';

/** What a document that is about to be replaced said, and says now. */
export interface DocumentChange extends DocumentDiff {
  readonly documentId: string;
  /** The id it had; another one when its title changed. */
  readonly previousId: string;
}

/**
 * Compares a source with the version of it that is stored. The older text is read again by today's rules, so that only
 * what the authors changed shows, not what the rules have learnt since.
 */
export async function changesOf(
  store: GraphStore,
  after: SourceGraph,
  decisions?: UnitDecisions,
): Promise<DocumentChange[]> {
  const previous = await previousText(store, after);
  if (!previous) return [];
  const before = resolve(previous, extract(previous), decisions);
  return pairDocuments(before, after).map(([previousId, documentId]) => ({
    documentId,
    previousId,
    ...diffDocument({ graph: before, documentId: previousId }, { graph: after, documentId }),
  }));
}

async function previousText(store: GraphStore, after: SourceGraph) {
  const byOrigin = await store.findSource({ origin: after.source.origin });
  const known = byOrigin ? byOrigin.documentIds : documentsOf(after).map(({ id }) => id);
  for (const id of known) {
    const source = await store.sourceOf(id);
    if (source) return source;
  }
  return null;
}

/** Documents with one title are one; what is left is paired in the order of the text. */
function pairDocuments(before: SourceGraph, after: SourceGraph): [string, string][] {
  const [old, now] = [documentsOf(before), documentsOf(after)];
  const titles = new Map(old.map(({ title, id }) => [title, id]));
  const kept = new Set(now.flatMap(({ title }) => titles.get(title) ?? []));
  const left = old.filter(({ id }) => !kept.has(id));
  return now.flatMap(({ id, title }): [string, string][] => {
    const previous = titles.get(title) ?? left.shift()?.id;
    return previous === undefined ? [] : [[previous, id]];
  });
}

function documentsOf({ nodes }: SourceGraph): DocumentNode[] {
  return nodes.filter((node): node is DocumentNode => node.kind === 'Document');
}
