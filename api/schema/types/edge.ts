import { ZhengmaiError } from '../../../graph/errors.ts';
import type { GraphNode } from '../../../graph/model.ts';
import { citationRelation } from '../../../graph/related-plans.ts';
import type { Loaders } from '../../loaders.ts';
import { builder } from '../builder.ts';
import { CONFIDENCE } from '../confidence.ts';
import { Basis, EdgeKind, PlanRelation, Role } from '../enums.ts';
import { Edge, Evidence, Node } from '../refs.ts';
import { sourceOf } from './evidence.ts';

Edge.implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: EdgeKind }),
    from: t.field({ type: Node, resolve: ({ from }, _args, { loaders }) => endOf(loaders, from) }),
    to: t.field({ type: Node, resolve: ({ to }, _args, { loaders }) => endOf(loaders, to) }),
    role: t.expose('role', { type: Role, nullable: true, description: 'RESPONSIBLE_FOR only.' }),
    first: t.exposeBoolean('first', { description: 'Named first lead: ★, 第一牵头, 列第一位者.' }),
    basis: t.expose('basis', { type: Basis }),
    citation: t.field({
      type: PlanRelation,
      nullable: true,
      description: 'CITES: what the sentence says of what it cites.',
      resolve: async (edge, _args, context) => {
        if (edge.kind !== 'CITES') return null;
        const ids = [...new Set(edge.evidence.map(({ documentId }) => documentId))];
        const texts = new Map(
          await Promise.all(ids.map(async (id) => [id, (await sourceOf(id, context)).text] as const)),
        );
        return citationRelation(edge, (id) => texts.get(id) ?? '');
      },
    }),
    confidence: t.exposeFloat('confidence', { nullable: true, description: CONFIDENCE }),
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
