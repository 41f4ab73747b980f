import type { DocumentNode, Edge, GraphNode, SourceGraph } from '../model.ts';

/** What one document says of the nodes and edges that documents share. */
export interface Statements {
  readonly nodes: readonly SharedNode[];
  readonly edges: readonly Edge[];
}

/** 单位、品牌、法规文件、地区: nodes that several documents speak of. */
export type SharedNode = Extract<GraphNode, { kind: 'Unit' | 'Brand' | 'Regulation' | 'Region' }>;

export function isShared(node: GraphNode): node is SharedNode {
  return node.kind === 'Unit' || node.kind === 'Brand' || node.kind === 'Regulation' || node.kind === 'Region';
}

/**
 * Divides what a source says of shared nodes among its documents, so that what one document says can go without the
 * others: a document speaks of the nodes at its own edges and of those that structure leads to from there. An alias
 * belongs to the documents that write it.
 */
export function statementsByDocument(graph: SourceGraph): ReadonlyMap<string, Statements> {
  const shared = new Map(graph.nodes.filter(isShared).map((node) => [node.id, node]));
  const structure = structureByStart(graph.edges);
  // It is said by whoever speaks of the node that it starts from.
  const adrift = [...structure.keys()].find((id) => !shared.has(id));
  if (adrift !== undefined) throw new Error(`The graph of ${graph.source.name} names ${adrift} but does not hold it.`);
  const spoken = graph.nodes
    .filter((node) => node.kind === 'Document')
    .map((document) => ({
      document,
      text: graph.source.text.slice(document.start, document.end),
      ids: reach(endsOf(document, graph.edges), shared, structure),
    }));
  const unspoken = [...shared.keys()].filter((id) => !spoken.some(({ ids }) => ids.has(id)));

  return new Map(
    spoken.map(({ document, text, ids }) => {
      const writes = (alias: string, id: string) =>
        text.includes(alias) || !spoken.some((other) => other.ids.has(id) && other.text.includes(alias));
      const nodes = [...ids, ...unspoken]
        .flatMap((id) => shared.get(id) ?? [])
        .map((node) => withAliases(node, (alias) => writes(alias, node.id)));
      return [document.id, { nodes, edges: nodes.flatMap(({ id }) => structure.get(id) ?? []) }];
    }),
  );
}

/**
 * One node from what several documents say of it, in whatever order: all aliases, and for each other field the first value
 * in order that is not null.
 */
export function mergeShared<T extends SharedNode>(one: T, other: T): T {
  const merged: Record<string, unknown> = { ...one };
  for (const [field, value] of Object.entries(other)) {
    const before = merged[field];
    if (Array.isArray(value) && Array.isArray(before)) merged[field] = sorted([...before, ...value]);
    else if (before === null || before === undefined || (value !== null && value < before)) merged[field] = value;
  }
  return merged as unknown as T;
}

/** A structural edge from what several documents say of it: the evidence of all. */
export function mergeStructure(one: Edge, other: Edge): Edge {
  const evidence = [...new Map([...one.evidence, ...other.evidence].map((piece) => [JSON.stringify(piece), piece]))];
  return { ...one, evidence: evidence.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece) };
}

function withAliases(node: SharedNode, keep: (alias: string) => boolean): SharedNode {
  return node.kind === 'Unit' ? { ...node, aliases: sorted(node.aliases.filter(keep)) } : node;
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function structureByStart(edges: readonly Edge[]): ReadonlyMap<string, Edge[]> {
  const structure = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (edge.documentId === null) structure.set(edge.from, [...(structure.get(edge.from) ?? []), edge]);
  }
  return structure;
}

function endsOf(document: DocumentNode, edges: readonly Edge[]): string[] {
  const stated = edges.filter((edge) => edge.documentId === document.id).flatMap((edge) => [edge.from, edge.to]);
  return document.regionId === null ? stated : [...stated, document.regionId];
}

function reach(
  from: readonly string[],
  shared: ReadonlyMap<string, SharedNode>,
  structure: ReadonlyMap<string, readonly Edge[]>,
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = shared.get(id);
    if (!node || reached.has(id)) continue;
    reached.add(id);
    if (node.kind === 'Unit' && node.regionId !== null) waiting.push(node.regionId);
    for (const edge of structure.get(id) ?? []) waiting.push(edge.to);
  }
  return reached;
}
