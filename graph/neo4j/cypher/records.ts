import type { Node, Relationship } from 'neo4j-driver';
import type { Edge, EdgeKind, Evidence, GraphNode, NodeKind, Source } from '../../model.ts';
import { nameEntries } from '../../names/node-names.ts';
import { decodePlaces, encodePlaces, type PagePlaces } from '../../store/page-places.ts';

/**
 * How nodes and edges stand in Neo4j. A node carries its kind as label and its fields as properties; absent properties
 * are null. Evidence lies flat on the relationship, in parallel lists, since properties cannot be nested.
 */
const NULLABLE: { readonly [K in NodeKind]: readonly string[] } = {
  Document: ['documentKind', 'issuer', 'documentNumber', 'publishedOn', 'year', 'regionId'],
  Measure: ['number', 'title', 'deadline'],
  Unit: ['regionId', 'level'],
  Brand: ['brandKind'],
  Target: ['measureId', 'value', 'upper', 'baseline', 'deadline', 'level', 'nature'],
  Regulation: ['documentNumber'],
  Region: [],
};

/** Properties that queries need and the model does not know. */
const STORE_ONLY = ['sortKey', 'measures', 'degree', 'lead', 'responsible', 'support'] as const;

type Properties = Record<string, unknown>;

export function toNodeProperties(node: GraphNode): Properties {
  const { kind: _, ...properties } = node;
  return properties;
}

/** The names of a node as `Name` nodes hold them; `sound` is the pinyin in one piece. */
export function nameProperties(node: GraphNode): Properties[] {
  return nameEntries(node).map((name) => ({ ...name, sound: name.pinyin.replaceAll(' ', '') }));
}

export function toGraphNode(node: Node): GraphNode {
  const kind = node.labels.find((label): label is NodeKind => label in NULLABLE);
  if (kind === undefined) throw new TypeError(`Not a node of the graph: ${node.labels.join(':')}`);
  const properties: Properties = { ...node.properties };
  for (const key of STORE_ONLY) delete properties[key];
  for (const key of NULLABLE[kind]) properties[key] ??= null;
  // Written by toNodeProperties from the same type: the store is ours alone to write.
  return { kind, ...properties } as unknown as GraphNode;
}

export function toEdgeProperties(edge: Edge): Properties {
  const { id, documentId, basis, role, first, order, article, confidence, evidence } = edge;
  return {
    id,
    documentId,
    basis,
    role,
    first: edge.kind === 'RESPONSIBLE_FOR' ? first : null,
    order,
    article,
    confidence,
    evidenceDocumentIds: evidence.map((e) => e.documentId),
    starts: evidence.map((e) => e.start),
    ends: evidence.map((e) => e.end),
    quotes: evidence.map((e) => e.quote),
    rules: evidence.map((e) => e.rule),
    bases: evidence.map((e) => e.basis),
  };
}

/** What `RETURN r, startNode(r).id AS from, endNode(r).id AS to` gives. */
export function toEdge(relationship: Relationship, from: string, to: string): Edge {
  const p = relationship.properties as Properties;
  return {
    id: String(p.id),
    kind: relationship.type as EdgeKind,
    from,
    to,
    documentId: (p.documentId as string | undefined) ?? null,
    basis: p.basis as Edge['basis'],
    role: (p.role as Edge['role'] | undefined) ?? null,
    first: p.first === true,
    order: Number(p.order),
    article: (p.article as string | undefined) ?? null,
    confidence: (p.confidence as number | undefined) ?? null,
    evidence: toEvidence(p),
  };
}

export function toEvidence(properties: Properties): Evidence[] {
  const p = properties as Properties & EdgeLists;
  return p.quotes.map((quote, i) => ({
    documentId: p.evidenceDocumentIds[i] ?? '',
    start: p.starts[i] ?? 0,
    end: p.ends[i] ?? 0,
    quote,
    rule: p.rules[i] ?? '',
    basis: p.bases[i] ?? 'stated',
  }));
}

interface EdgeLists {
  readonly evidenceDocumentIds: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly quotes: readonly string[];
  readonly rules: readonly string[];
  readonly bases: readonly Evidence['basis'][];
}

export function toSourceProperties(source: Source): Properties {
  return { ...source, ...encodePlaces(source), unread: JSON.stringify(source.unread) };
}

export function toSource(properties: Properties): Source {
  const { id, name, origin, hash, encoding, format, text, pageStarts } = properties;
  // Sources stored by earlier versions have neither.
  const unread = typeof properties.unread === 'string' ? JSON.parse(properties.unread) : [];
  const places = decodePlaces(properties as Partial<PagePlaces>);
  // Written from the same type by toSourceProperties.
  return { id, name, origin, hash, encoding, format, text, pageStarts, ...places, unread } as unknown as Source;
}
