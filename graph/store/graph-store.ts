import type {
  BrandNode,
  DocumentNode,
  Edge,
  EdgeKind,
  Evidence,
  GraphNode,
  MeasureNode,
  NodeKind,
  RegulationNode,
  Role,
  Source,
  SourceGraph,
  TargetNode,
  UnitNode,
} from '../model.ts';
import type { Revision } from '../revision.ts';
import type { DocumentFilter, DocumentSort, MeasureFilter, NameFilter, TargetFilter, UnitFilter } from './filters.ts';

/**
 * The port: the questions that Zhengmai asks of what it has stored. Two adapters answer them, the embedded store and
 * Neo4j, equal under one contract suite (test/graph/store-contract.ts). Every method is one a graph database answers in
 * a query or two.
 *
 * All methods throw a `ZhengmaiError`: `STORE_UNAVAILABLE` when the store cannot be reached, `STORE_INCOMPATIBLE` when it
 * was made by a newer version or with another embedding model, `BAD_INPUT` for a cursor that this store did not give.
 */
export interface GraphStore {
  /** Connects, brings the schema up to date and checks integrity. Idempotent; every other method needs it first. */
  open(): Promise<void>;
  health(): Promise<StoreHealth>;
  close(): Promise<void>;

  /** A source by the hash of its text, or by where it was read from; null when there is none. Without its text. */
  findSource(by: { readonly hash: string } | { readonly origin: string }): Promise<SourceSummary | null>;
  /**
   * Saves all that a source says in one transaction: all of it or nothing. Documents that came from the same origin, and
   * documents with the same id, are replaced; nodes that no document speaks of any more go with them, others stay.
   * `vectors` holds what the store does not have yet, by passage hash; a passage without a vector is found by words only.
   * `revisions` join those that its documents have already, each once by id; a document that goes takes its own along.
   */
  saveSource(
    graph: SourceGraph,
    vectors: ReadonlyMap<string, Float32Array>,
    revisions?: readonly Revision[],
  ): Promise<void>;
  /** Removes a document, its revisions and all that only it states; its source goes with its last document. False when unknown. */
  removeDocument(documentId: string): Promise<boolean>;
  /** Vectors already stored, by passage hash, so that nothing is embedded twice. */
  vectors(hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;

  /** Nodes by id, in the order asked; unknown ids give null. */
  nodes(ids: readonly string[]): Promise<readonly (GraphNode | null)[]>;
  /** The source, with its text, that a document stands in. */
  sourceOf(documentId: string): Promise<Source | null>;
  /** All edges of the kinds at these nodes, either direction, ordered by `order` then id. Meant for small ends: measures, documents. */
  edgesOf(nodeIds: readonly string[], kinds: readonly EdgeKind[]): Promise<readonly Edge[]>;
  edge(id: string): Promise<Edge | null>;
  /** What a document said before, newest first; none for a document whose text never changed and for an unknown id. */
  revisions(documentId: string, page: PageRequest): Promise<Page<Revision>>;

  documents(filter: DocumentFilter, page: PageRequest, sort?: DocumentSort): Promise<Page<DocumentNode>>;
  /** Ordered by document date (newest first), document, then position, unless sorted otherwise. */
  measures(filter: MeasureFilter, page: PageRequest): Promise<Page<MeasureNode>>;
  /** Ids of the measures that pass, in the order of `measures`, at most `limit`. */
  measureIds(filter: MeasureFilter, limit: number): Promise<readonly string[]>;
  /** The same of those with a passage that writes this name, in whatever width and case. */
  measuresMentioning(name: string, filter: MeasureFilter, limit: number): Promise<readonly string[]>;
  /** Ordered by number of measures, most first, then name. */
  units(filter: UnitFilter, page: PageRequest): Promise<Page<UnitWithCounts>>;
  brands(filter: NameFilter, page: PageRequest): Promise<Page<BrandNode>>;
  regulations(filter: NameFilter, page: PageRequest): Promise<Page<RegulationNode>>;
  /** Ordered by metric, then value. */
  targets(filter: TargetFilter, page: PageRequest): Promise<Page<TargetNode>>;

  /** How many neighbours each node has, by relation, direction and role: what an expansion would bring. Zeroes are left out. */
  neighbourCounts(nodeIds: readonly string[]): Promise<readonly NeighbourCount[]>;
  /** Neighbours over one relation; best connected first, then id. */
  neighbours(nodeId: string, relation: Relation, page: PageRequest): Promise<Page<Neighbour>>;
  /** Shortest paths between two nodes, directions ignored, fewest steps first. Regions are not walked through unless an end is one. */
  paths(
    from: string,
    to: string,
    options: { readonly maxLength: number; readonly limit: number },
  ): Promise<readonly Path[]>;
  /** Who owns what: a row a unit (most measures first), its measures in the order of `measures`, at most `cells` of them. */
  ownership(filter: MeasureFilter, page: PageRequest, cells: number): Promise<Page<OwnershipRow>>;
  /** Counts over all measures that pass the filter, largest first, at most `limit` values a field. */
  facets(filter: MeasureFilter, fields: readonly FacetField[], limit: number): Promise<readonly Facet[]>;

  /** Passages that hold the terms, best first by BM25. Terms come from `lexicalTerms` (graph/text/ngrams.ts). */
  lexicalPassages(terms: readonly string[], filter: MeasureFilter, limit: number): Promise<readonly PassageHit[]>;
  /** In how many passages each term stands, counted no further than `limit`; terms that stand nowhere are left out. */
  termFrequencies(terms: readonly string[], limit: number): Promise<ReadonlyMap<string, number>>;
  /** Passages nearest to the vector by cosine, best first; scores are cosines. */
  nearestPassages(vector: Float32Array, filter: MeasureFilter, limit: number): Promise<readonly PassageHit[]>;
  /** Names that match what has been typed, in characters, pinyin or pinyin initials; best first, over all kinds asked for. */
  suggest(typed: string, kinds: readonly NodeKind[], limit: number): Promise<readonly Suggestion[]>;
  /**
   * Nodes that bear exactly one of these names (any of `nameEntries`, compared as `foldName` makes them), best connected first,
   * at most `limit` a name: how search finds the units, brands, laws and places named in a question. `matched` is never null.
   */
  named(names: readonly string[], kinds: readonly NodeKind[], limit: number): Promise<readonly Suggestion[]>;

  stats(): Promise<StoreStats>;
  /** The model whose vectors the store holds or was opened for; null when it has none. */
  vectorModel(): Promise<VectorModel | null>;
  /** Every source with all that it says, ordered by id, and the vectors of its passages: for copying, exporting, digests. */
  dump(): AsyncIterable<DumpedSource>;
}

/** What one source says, as it was saved, the vectors of its passages by hash, and all revisions of its documents, by id. */
export interface DumpedSource {
  readonly graph: SourceGraph;
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly revisions: readonly Revision[];
}

export interface StoreHealth {
  readonly ok: boolean;
  /** One sentence when not ok. */
  readonly message: string | null;
}

export type SourceSummary = Omit<Source, 'text' | 'pageStarts' | 'boxes' | 'confidences' | 'unread'> & {
  readonly documentIds: readonly string[];
};

/** Cursors are opaque and stay valid when others write: they name the last row seen, not a count. */
export interface PageRequest {
  readonly first: number;
  readonly after?: string | undefined;
}

export interface Page<T> {
  readonly items: readonly { readonly node: T; readonly cursor: string }[];
  /** Of the whole result, not of the page. */
  readonly total: number;
  readonly hasNext: boolean;
}

export interface UnitWithCounts extends UnitNode {
  readonly measures: { readonly [R in Role]: number };
}

export type Direction = 'out' | 'in';

export interface Relation {
  readonly kind: EdgeKind;
  readonly direction: Direction;
  /** RESPONSIBLE_FOR only; absent: any role. */
  readonly role?: Role | undefined;
}

export interface NeighbourCount {
  readonly nodeId: string;
  readonly kind: EdgeKind;
  readonly direction: Direction;
  /** Null but for RESPONSIBLE_FOR. */
  readonly role: Role | null;
  readonly neighbourKind: NodeKind;
  readonly total: number;
}

export interface Neighbour {
  readonly edge: Edge;
  readonly node: GraphNode;
}

export interface Path {
  readonly nodes: readonly GraphNode[];
  /** One fewer than nodes; edge i joins node i and i + 1, in whichever direction it points. */
  readonly edges: readonly Edge[];
}

export interface OwnershipRow {
  readonly unit: UnitNode;
  readonly measures: { readonly [R in Role]: number };
  readonly cells: readonly OwnershipCell[];
}

export interface OwnershipCell {
  readonly measureId: string;
  readonly edgeId: string;
  readonly role: Role;
  readonly first: boolean;
  readonly evidence: readonly Evidence[];
}

export const FACET_FIELDS = [
  'document',
  'region',
  'year',
  'documentKind',
  'kind',
  'due',
  'role',
  'unit',
  'office',
  'brand',
  'regulation',
] as const;
export type FacetField = (typeof FACET_FIELDS)[number];

export interface Facet {
  readonly field: FacetField;
  /** `value` is what the filter takes (an id, a year, an office …), `label` what a person reads. */
  readonly values: readonly { readonly value: string; readonly label: string; readonly count: number }[];
  /** Number of different values, shown or not. */
  readonly distinct: number;
}

export interface PassageHit {
  readonly passageId: string;
  readonly measureId: string;
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly score: number;
}

export interface Suggestion {
  readonly kind: NodeKind;
  readonly id: string;
  readonly label: string;
  /** The name or alias that matched, when it is not the label. */
  readonly matched: string | null;
  /** Measures it is connected to. */
  readonly measures: number;
}

export interface VectorModel {
  readonly model: string;
  readonly dimensions: number;
}

export interface StoreStats {
  readonly nodes: { readonly [K in NodeKind]: number };
  readonly edges: { readonly [K in EdgeKind]: number };
  readonly sources: number;
  readonly passages: number;
  readonly vectors: number;
  readonly revisions: number;
}
