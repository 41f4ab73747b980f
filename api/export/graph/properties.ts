import type { Edge, GraphNode } from '../../../graph/model.ts';
import { nodeLabel } from '../../../graph/names/node-names.ts';
import type { ExportedEvidence, ExportedPart } from './exported-sources.ts';

export type Value = string | number | boolean | null;
export type ValueType = 'string' | 'int' | 'double' | 'boolean';

/** All that nodes are told by, with their types; a node has those of its kind. */
export const NODE_PROPERTIES = {
  kind: 'string',
  label: 'string',
  document_id: 'string',
  document: 'string',
  file: 'string',
  start: 'int',
  end: 'int',
  document_kind: 'string',
  issuer: 'string',
  document_number: 'string',
  published_on: 'string',
  year: 'int',
  region_id: 'string',
  measure_id: 'string',
  measure_kind: 'string',
  number: 'string',
  title: 'string',
  path: 'string',
  order: 'int',
  text: 'string',
  name: 'string',
  office: 'string',
  aliases: 'string',
  level: 'string',
  collective: 'boolean',
  brand_kind: 'string',
  metric: 'string',
  value: 'double',
  upper: 'double',
  unit: 'string',
  comparator: 'string',
  baseline: 'string',
  nature: 'string',
  deadline: 'string',
  code: 'string',
} as const satisfies Readonly<Record<string, ValueType>>;

/** All that edges are told by. `sentence` to `page` are those of the first piece of evidence; `evidence` is JSON of all. */
export const EDGE_PROPERTIES = {
  kind: 'string',
  role: 'string',
  first: 'boolean',
  basis: 'string',
  order: 'int',
  article: 'string',
  document_id: 'string',
  document: 'string',
  file: 'string',
  page: 'int',
  recognition: 'double',
  sentence: 'string',
  quote: 'string',
  start: 'int',
  end: 'int',
  rule: 'string',
  evidence: 'string',
} as const satisfies Readonly<Record<string, ValueType>>;

export type NodeProperties = { readonly [P in keyof typeof NODE_PROPERTIES]?: Value };
export type EdgeProperties = { readonly [P in keyof typeof EDGE_PROPERTIES]?: Value };

/** A node as flat properties, for formats that have no others. Lists are joined by " / ". */
export function nodeProperties(node: GraphNode, { source, titleOf }: ExportedPart): NodeProperties {
  const common = { kind: node.kind, label: nodeLabel(node) };
  switch (node.kind) {
    case 'Document': {
      const { title, documentKind, issuer, documentNumber, publishedOn, year, regionId, start, end } = node;
      const dated = { published_on: publishedOn, year, region_id: regionId };
      return {
        ...common,
        title,
        document_kind: documentKind,
        issuer,
        document_number: documentNumber,
        ...dated,
        file: source?.name ?? null,
        start,
        end,
      };
    }
    case 'Measure': {
      const { measureKind, number, title, path, deadline, order, text } = node;
      return {
        ...common,
        ...place(),
        measure_kind: measureKind,
        number,
        title,
        path: path.join(' / '),
        deadline,
        order,
        text,
      };
    }
    case 'Target': {
      const { measureId, metric, value, upper, unit, comparator, baseline, deadline, text } = node;
      const { level, nature } = node;
      const amount = { metric, value, upper, unit, comparator, baseline, deadline, level, nature };
      return { ...common, ...place(), measure_id: measureId, ...amount, text };
    }
    case 'Unit': {
      const { name, office, aliases, regionId, level, collective } = node;
      return { ...common, name, office, aliases: aliases.join(' / '), region_id: regionId, level, collective };
    }
    case 'Brand':
      return { ...common, name: node.name, brand_kind: node.brandKind };
    case 'Regulation':
      return { ...common, title: node.title, document_number: node.documentNumber };
    case 'Region':
      return { ...common, name: node.fullName, code: node.code, level: node.level };
  }

  function place() {
    const { documentId, start, end } = node as Extract<GraphNode, { kind: 'Measure' | 'Target' }>;
    return { document_id: documentId, document: titleOf(documentId), file: source?.name ?? null, start, end };
  }
}

/** An edge likewise, with the sentence that proves it. */
export function edgeProperties(edge: Edge, evidence: readonly ExportedEvidence[]): EdgeProperties {
  const { kind, role, first, basis, order, article, documentId } = edge;
  const piece = evidence[0];
  return {
    ...{ kind, role, first, basis, order, article, document_id: documentId },
    ...(piece && {
      ...{
        document: piece.document,
        file: piece.file,
        page: piece.page,
        recognition: piece.recognition,
        sentence: piece.sentence,
      },
      ...{ quote: piece.quote, start: piece.start, end: piece.end, rule: piece.rule },
      evidence: JSON.stringify(evidence),
    }),
  };
}

/** The properties that there are. */
export function given(
  properties: NodeProperties | EdgeProperties,
): (readonly [name: string, value: string | number | boolean])[] {
  return Object.entries(properties).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value] as const],
  );
}
