import type { NodeKind } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { exportedSources } from './exported-sources.ts';
import {
  EDGE_PROPERTIES,
  edgeProperties,
  NODE_PROPERTIES,
  nodeProperties,
  type Value,
  type ValueType,
} from './properties.ts';

export interface Column {
  readonly name: string;
  readonly type: ValueType;
}

export interface TableRow {
  readonly table: TableName;
  readonly cells: readonly Value[];
}

/** The graph as tables that join by ids: one a kind of node, the relations, and the evidence of the relations. */
export const GRAPH_TABLES = {
  documents: nodeColumns(
    'title',
    'document_kind',
    'issuer',
    'document_number',
    'published_on',
    'year',
    'region_id',
    'file',
    'start',
    'end',
  ),
  measures: nodeColumns(
    ...(['document_id', 'document', 'file', 'order', 'measure_kind', 'number', 'title', 'path', 'deadline'] as const),
    ...(['text', 'start', 'end'] as const),
  ),
  targets: nodeColumns(
    ...(['document_id', 'document', 'file', 'measure_id', 'metric', 'comparator', 'value', 'upper', 'unit'] as const),
    ...(['baseline', 'deadline', 'level', 'nature', 'text', 'start', 'end'] as const),
  ),
  units: nodeColumns('name', 'office', 'aliases', 'level', 'collective', 'region_id'),
  brands: nodeColumns('name', 'brand_kind'),
  regulations: nodeColumns('title', 'document_number'),
  regions: nodeColumns('name', 'code', 'level'),
  relations: [
    ...['id', 'kind', 'from_id', 'to_id'].map(asText),
    ...edgeColumns('role', 'first', 'basis', 'order', 'article', 'document_id', 'document', 'file', 'sentence'),
  ],
  evidence: [
    asText('relation_id'),
    ...edgeColumns(
      'document_id',
      'document',
      'file',
      'page',
      'recognition',
      'sentence',
      'quote',
      'start',
      'end',
      'rule',
      'basis',
    ),
    asText('text_sha256'),
  ],
} as const satisfies Readonly<Record<string, readonly Column[]>>;

export type TableName = keyof typeof GRAPH_TABLES;

const TABLE_OF: { readonly [K in NodeKind]: TableName } = {
  Document: 'documents',
  Measure: 'measures',
  Target: 'targets',
  Unit: 'units',
  Brand: 'brands',
  Regulation: 'regulations',
  Region: 'regions',
};

/** The rows of all tables, as the sources come. */
export async function* tableRows(store: GraphStore): AsyncGenerator<TableRow> {
  for await (const source of exportedSources(store)) {
    for (const node of source.nodes) {
      yield row(TABLE_OF[node.kind], { id: node.id, ...nodeProperties(node, source) });
    }
    for (const edge of source.edges) {
      const evidence = source.evidenceOf(edge);
      yield row('relations', { id: edge.id, from_id: edge.from, to_id: edge.to, ...edgeProperties(edge, evidence) });
      for (const { documentId, hash, ...piece } of evidence) {
        yield row('evidence', { relation_id: edge.id, document_id: documentId, text_sha256: hash, ...piece });
      }
    }
  }
}

function row(table: TableName, values: Readonly<Record<string, Value>>): TableRow {
  return { table, cells: GRAPH_TABLES[table].map(({ name }) => values[name] ?? null) };
}

function nodeColumns(...names: readonly (keyof typeof NODE_PROPERTIES)[]): readonly Column[] {
  return [asText('id'), ...names.map((name) => ({ name, type: NODE_PROPERTIES[name] }))];
}

function edgeColumns(...names: readonly (keyof typeof EDGE_PROPERTIES)[]): readonly Column[] {
  return names.map((name) => ({ name, type: EDGE_PROPERTIES[name] }));
}

function asText(name: string): Column {
  return { name, type: 'string' };
}
