import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type ExportedPart, exportedSources } from './exported-sources.ts';
import {
  EDGE_PROPERTIES,
  edgeProperties,
  given,
  NODE_PROPERTIES,
  nodeProperties,
  type ValueType,
} from './properties.ts';
import { spool } from './spool.ts';
import { xmlText, xmlWriter } from './xml.ts';

const TYPES: { readonly [T in ValueType]: string } = {
  string: 'string',
  int: 'integer',
  double: 'double',
  boolean: 'boolean',
};

/** The whole graph as GEXF. */
export function gexf(store: GraphStore): AsyncGenerator<string> {
  return toGexf(exportedSources(store), null);
}

/**
 * GEXF 1.3 (gexf.net), Gephi's own format. All nodes stand before all edges there, which wait in a file till then. `about`: what
 * it shows, in words.
 */
export async function* toGexf(sources: AsyncIterable<ExportedPart>, about: string | null): AsyncGenerator<string> {
  const { xml, take } = xmlWriter();
  const edges = await spool();
  try {
    xml.ele('http://gexf.net/1.3', 'gexf', { version: '1.3' });
    xml.ele('meta').ele('creator').txt('Zhengmai').up();
    if (about !== null) xml.ele('description').txt(xmlText(about)).up();
    xml.up();
    xml.ele('graph', { defaultedgetype: 'directed' });
    for (const [name, properties] of [
      ['node', NODE_PROPERTIES],
      ['edge', EDGE_PROPERTIES],
    ] as const) {
      xml.ele('attributes', { class: name });
      for (const [title, type] of Object.entries(properties)) {
        xml.ele('attribute', { id: title, title, type: TYPES[type] }).up();
      }
      xml.up();
    }
    xml.ele('nodes').txt('\n');
    yield take();
    for await (const source of sources) {
      for (const node of source.nodes) {
        const properties = nodeProperties(node, source);
        element('node', { id: node.id, label: xmlText(properties.label ?? '') }, given(properties));
      }
      yield take();
      for (const edge of source.edges) {
        const properties = given(edgeProperties(edge, source.evidenceOf(edge)));
        element('edge', { id: edge.id, source: edge.from, target: edge.to }, properties);
      }
      await edges.write(take());
    }
    xml.up().ele('edges').txt('\n');
    yield take();
    yield* edges.read();
    xml.end();
    yield `${take()}\n`;
  } finally {
    await edges.remove();
  }

  function element(name: string, attributes: Record<string, string>, properties: ReturnType<typeof given>): void {
    xml.ele(name, attributes).ele('attvalues');
    for (const [attribute, value] of properties) {
      xml.ele('attvalue', { for: attribute, value: xmlText(value) }).up();
    }
    xml.up().up().txt('\n');
  }
}
