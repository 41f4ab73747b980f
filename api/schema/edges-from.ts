import type { Edge, EdgeKind } from '../../graph/model.ts';
import type { Context } from '../context.ts';

/** Edges of a kind that point away from a node, in the order of the text. */
export async function edgesFrom(id: string, kind: EdgeKind, { loaders }: Context): Promise<readonly Edge[]> {
  return (await loaders.edges[kind].load(id)).filter((edge) => edge.from === id);
}
