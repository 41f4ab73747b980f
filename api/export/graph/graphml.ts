import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type ExportedPart, exportedSources } from './exported-sources.ts';
import { EDGE_PROPERTIES, edgeProperties, given, NODE_PROPERTIES, nodeProperties } from './properties.ts';
import { xmlText, xmlWriter } from './xml.ts';

/** The whole graph as GraphML. */
export function graphml(store: GraphStore): AsyncGenerator<string> {
  return toGraphml(exportedSources(store), null);
}

/** GraphML 1.0 (graphml.graphdrawing.org), as Gephi, yEd, Cytoscape and NetworkX read it. `about`: what it shows, in words. */
export async function* toGraphml(sources: AsyncIterable<ExportedPart>, about: string | null): AsyncGenerator<string> {
  const { xml, take } = xmlWriter();
  xml.ele('http://graphml.graphdrawing.org/xmlns', 'graphml');
  if (about !== null) xml.ele('desc').txt(xmlText(about)).up().txt('\n');
  for (const [prefix, domain, properties] of [
    ['n', 'node', NODE_PROPERTIES],
    ['e', 'edge', EDGE_PROPERTIES],
  ] as const) {
    for (const [name, type] of Object.entries(properties)) {
      const key = { id: `${prefix}_${name}`, for: domain, 'attr.name': name, 'attr.type': type };
      xml.ele('key', key).up().txt('\n');
    }
  }
  xml.ele('graph', { id: 'G', edgedefault: 'directed' });
  const data = (prefix: string, properties: ReturnType<typeof given>) => {
    for (const [name, value] of properties)
      xml
        .ele('data', { key: `${prefix}_${name}` })
        .txt(xmlText(value))
        .up();
  };
  for await (const source of sources) {
    for (const node of source.nodes) {
      xml.txt('\n').ele('node', { id: node.id });
      data('n', given(nodeProperties(node, source)));
      xml.up();
    }
    for (const edge of source.edges) {
      xml.txt('\n').ele('edge', { id: edge.id, source: edge.from, target: edge.to });
      data('e', given(edgeProperties(edge, source.evidenceOf(edge))));
      xml.up();
    }
    yield take();
  }
  xml.txt('\n').end();
  yield `${take()}\n`;
}
