import { createHash } from 'node:crypto';
import type { DumpedSource, GraphStore } from './graph-store.ts';

/**
 * SHA-256 of all that a store holds, in a canonical form: equal content gives an equal digest in every store. Left out are
 * where a source was read from, since machines differ, what its reader left out, where on a page it saw what it read and how
 * sure it was, which its next version may see otherwise, and the numbers of vectors, since they differ in the last digit from
 * one processor to another; which passages have one counts. Revisions are left out too: two stores that say the same today are
 * equal whichever way they came there, and a run that was cut off and repeated equals one that was not.
 */
export async function digest(store: GraphStore): Promise<string> {
  return (await digests(store)).content;
}

/** The digest of the content, and one of the revisions, to prove that a copy has the history as well. */
export async function digests(
  store: Pick<GraphStore, 'dump'>,
): Promise<{ readonly content: string; readonly history: string }> {
  const [content, history] = [createHash('sha256'), createHash('sha256')];
  for await (const dumped of store.dump()) {
    content.update(sourceDigest(dumped)).update('\n');
    history.update(historyDigest(dumped)).update('\n');
  }
  return { content: content.digest('hex'), history: history.digest('hex') };
}

/** The same of one source. */
export function sourceDigest({ graph, vectors }: DumpedSource): string {
  const { origin: _, unread: __, boxes: ___, confidences: ____, ...source } = graph.source;
  const content = {
    source,
    nodes: sortedById(graph.nodes),
    edges: sortedById(graph.edges),
    passages: sortedById(graph.passages),
    embedded: [...vectors.keys()].sort(),
  };
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** What the documents of one source said before. */
export function historyDigest({ revisions }: DumpedSource): string {
  return createHash('sha256')
    .update(canonical(sortedById(revisions)))
    .digest('hex');
}

function sortedById<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** JSON with the fields of every object in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
