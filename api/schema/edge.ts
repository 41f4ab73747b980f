import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphNode } from '../../graph/model.ts';
import type { Loaders } from '../loaders.ts';
import { builder } from './builder.ts';
import { Basis, EdgeKind, Role } from './enums.ts';
import { Edge, Evidence, Node } from './refs.ts';

Edge.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: EdgeKind }),
    from: t.field({ type: Node, resolve: ({ from }, _args, { loaders }) => endOf(loaders, from) }),
    to: t.field({ type: Node, resolve: ({ to }, _args, { loaders }) => endOf(loaders, to) }),
    role: t.expose('role', { type: Role, nullable: true, description: 'RESPONSIBLE_FOR only.' }),
    first: t.exposeBoolean('first', { description: 'Named first lead: ★, 第一牵头, 列第一位者.' }),
    basis: t.expose('basis', { type: Basis }),
    article: t.exposeString('article', { nullable: true, description: 'CITES: 第X条, as written.' }),
    evidence: t.expose('evidence', { type: [Evidence] }),
  }),
});

builder.queryField('edge', (t) =>
  t.field({
    type: Edge,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { store }) => store.edge(id),
  }),
);

async function endOf(loaders: Loaders, id: string): Promise<GraphNode> {
  const node = await loaders.node.load(id);
  if (!node) throw new ZhengmaiError('NOT_FOUND', `${id} is not stored any more; load the page again.`);
  return node;
}
