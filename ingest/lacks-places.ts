import type { SourceGraph } from '../graph/model.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';

/** Stored by a version that did not keep where on its page a line stands, which the file tells. */
export async function lacksPlaces(store: GraphStore, { source, nodes }: SourceGraph): Promise<boolean> {
  const document = nodes.find(({ kind }) => kind === 'Document');
  if (source.boxes.length === 0 || !document) return false;
  return (await store.sourceOf(document.id))?.boxes.length === 0;
}
