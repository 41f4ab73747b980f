import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphNode, NodeKind } from '../../graph/model.ts';
import type { Loaders } from '../loaders.ts';

type NodeOf<K extends NodeKind> = Extract<GraphNode, { readonly kind: K }>;

/** A node of the kind, or null when there is none by this id. */
export async function found<K extends NodeKind>(
  loaders: Loaders,
  kind: K,
  id: string | null,
): Promise<NodeOf<K> | null> {
  const node = id === null ? null : await loaders.node.load(id);
  return node?.kind === kind ? (node as NodeOf<K>) : null;
}

/** A node that something stored points at. It can only be missing when its document was removed a moment ago. */
export async function existing<K extends NodeKind>(loaders: Loaders, kind: K, id: string): Promise<NodeOf<K>> {
  const node = await found(loaders, kind, id);
  if (!node) throw new ZhengmaiError('NOT_FOUND', `${kind} ${id} is not stored any more; load the page again.`);
  return node;
}
