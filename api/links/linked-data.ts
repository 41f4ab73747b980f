import type { Edge, EdgeKind, GraphNode } from '../../graph/model.ts';
import { isShared } from '../../graph/store/assertions.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import { exportedEvidence } from '../export/graph/exported-sources.ts';
import { CONTEXT, edgeObject, nodeObject, sourceObject } from '../export/graph/jsonld-objects.ts';
import { nodesById, pagesOf } from '../export/rows.ts';

const OF_DOCUMENTS: readonly EdgeKind[] = ['HAS_MEASURE', 'ISSUED_BY', 'IN_REGION', 'SETS', 'NAMES', 'CITES'];
const OF_MEASURES: readonly EdgeKind[] = ['RESPONSIBLE_FOR', 'SETS', 'NAMES', 'CITES'];
/** So many relations of a node that plans share are told; the pages of the plans tell the others. */
const MOST_RELATIONS = 200;

/**
 * A node as JSON-LD, with its relations and the nodes at their other ends: all of a document, of a measure and of a target, the
 * best connected of others. Null for an unknown id.
 *
 * `base` ends in a slash.
 */
export async function linkedData(store: GraphStore, id: string, base: string): Promise<object | null> {
  const [node] = await store.nodes([id]);
  if (!node) return null;
  const [own, edges] = await around(store, node);
  const source = isShared(node) ? null : await store.sourceOf(node.kind === 'Document' ? node.id : node.documentId);
  const known = new Set(own.map(({ id }) => id));
  const others = await nodesById(
    store,
    edges.flatMap(({ from, to }) => [from, to]).filter((end) => !known.has(end)),
  );
  const titles = [...own, ...others.values()].flatMap((one) =>
    one.kind === 'Document' ? [[one.id, one.title] as const] : [],
  );
  const titleOf = (documentId: string) => new Map(titles).get(documentId) ?? '';
  return {
    '@context': CONTEXT,
    '@graph': [
      ...[...own, ...others.values()].map((one) => nodeObject(one, base, one.kind === 'Document' ? source : null)),
      ...edges.map((edge) => {
        const evidence = edge.evidence.map((piece) => exportedEvidence(piece, source, titleOf));
        return edgeObject(edge, evidence, base);
      }),
      ...(source ? [sourceObject(source)] : []),
    ],
  };
}

/** The nodes that are told whole, and their relations. */
async function around(store: GraphStore, node: GraphNode): Promise<readonly [readonly GraphNode[], readonly Edge[]]> {
  if (node.kind === 'Document') {
    const measures: GraphNode[] = [];
    for await (const page of pagesOf((request) => store.measures({ documentIds: [node.id] }, request))) {
      measures.push(...page);
    }
    const edges = [
      ...(await store.edgesOf([node.id], OF_DOCUMENTS)),
      ...(await store.edgesOf(
        measures.map(({ id }) => id),
        OF_MEASURES,
      )),
    ];
    return [[node, ...measures], edges];
  }
  if (!isShared(node)) return [[node], await store.edgesOf([node.id], ['HAS_MEASURE', ...OF_MEASURES])];
  const relations = await store.neighbourCounts([node.id]);
  const edges = new Map<string, Edge>();
  for (const { kind, direction } of relations) {
    const { items } = await store.neighbours(node.id, { kind, direction }, { first: MOST_RELATIONS });
    for (const { node: neighbour } of items) edges.set(neighbour.edge.id, neighbour.edge);
  }
  return [[node], [...edges.values()]];
}
