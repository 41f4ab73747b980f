import type * as store from '../../../graph/store/graph-store.ts';
import { edgesAmong } from '../../edges-among.ts';
import { builder } from '../builder.ts';
import { Direction, EdgeKind, NodeKind, Role } from '../enums.ts';
import { checkIds } from '../ids.ts';
import { atMost } from '../limit.ts';
import { pageArgs, pageCost, toConnection, toPageRequest } from '../page.ts';
import { Edge, Node } from '../refs.ts';

const MAX_PATH = 6;
const MAX_PATHS = 20;

const NeighbourCount = builder.objectRef<store.NeighbourCount>('NeighbourCount').implement({
  description: 'What an expansion would bring.',
  fields: (t) => ({
    id: t.exposeID('nodeId'),
    kind: t.expose('kind', { type: EdgeKind }),
    direction: t.expose('direction', { type: Direction }),
    role: t.expose('role', { type: Role, nullable: true }),
    neighbourKind: t.expose('neighbourKind', { type: NodeKind }),
    total: t.exposeInt('total'),
  }),
});

const NeighbourItem = builder.objectRef<store.Neighbour>('NeighbourItem').implement({
  fields: (t) => ({
    edge: t.expose('edge', { type: Edge }),
    node: t.expose('node', { type: Node }),
  }),
});

const NeighboursConnection = builder.connectionObject({ type: NeighbourItem, name: 'NeighboursConnection' });

const Path = builder.objectRef<store.Path>('Path').implement({
  description: 'Edge i joins node i and i + 1, in whichever direction it points.',
  fields: (t) => ({
    nodes: t.expose('nodes', { type: [Node] }),
    edges: t.expose('edges', { type: [Edge] }),
  }),
});

builder.queryFields((t) => ({
  neighbourCounts: t.field({
    type: [NeighbourCount],
    description: 'What each node could be expanded by, counted before loading: one request for all visible nodes.',
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_root, { ids }, context) => {
      checkIds(ids, context);
      return context.store.neighbourCounts(ids);
    },
  }),
  neighbours: t.field({
    type: NeighboursConnection,
    description: 'Neighbours over one relation, best connected first.',
    args: {
      id: t.arg.id({ required: true }),
      kind: t.arg({ type: EdgeKind, required: true }),
      direction: t.arg({ type: Direction, required: true }),
      role: t.arg({ type: Role, description: 'RESPONSIBLE_FOR only; absent: any role.' }),
      ...pageArgs(t),
    },
    complexity: pageCost,
    resolve: async (_root, { id, kind, direction, role, ...args }, context) => {
      const page = toPageRequest(args, context);
      const relation = { kind, direction, ...(role && { role }) };
      return toConnection(await context.store.neighbours(id, relation, page), page);
    },
  }),
  edgesAmong: t.field({
    type: [Edge],
    description: 'Edges among the given nodes, to draw them.',
    args: { ids: t.arg.idList({ required: true }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
    resolve: (_root, { ids }, context) => {
      checkIds(ids, context);
      return edgesAmong(ids, context.store);
    },
  }),
  paths: t.field({
    type: [Path],
    description: 'Shortest paths between two nodes, directions ignored, fewest steps first.',
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      maxLength: t.arg.int({ description: `Steps, at most ${MAX_PATH}; 4 unless told.` }),
      limit: t.arg.int({ description: `Paths, at most ${MAX_PATHS}; 5 unless told.` }),
    },
    complexity: ({ limit }) => ({ field: 1, multiplier: limit ?? 5 }),
    resolve: (_root, { from, to, maxLength, limit }, context) =>
      context.store.paths(from, to, {
        maxLength: atMost(MAX_PATH, maxLength ?? 4, 'maxLength'),
        limit: atMost(MAX_PATHS, limit ?? 5, 'limit'),
      }),
  }),
}));
