import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { exportedSources } from './exported-sources.ts';
import { CONTEXT, edgeObject, nodeObject, sourceObject } from './jsonld-objects.ts';

/**
 * JSON-LD 1.1 on the terms of schema.org, ELI, PROV and Web Annotation, an object a line. A node that stands in several
 * objects is one by its `@id`.
 *
 * `base` ends in a slash: what ids become addresses under.
 */
export async function* jsonld(store: GraphStore, base: string): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n`;
  let separator = '';
  const line = (object: object) => {
    const text = `${separator}${JSON.stringify(object)}`;
    separator = ',\n';
    return text;
  };
  for await (const { source, nodes, edges, evidenceOf } of exportedSources(store)) {
    yield line(sourceObject(source));
    for (const node of nodes) yield line(nodeObject(node, base, source));
    for (const edge of edges) yield line(edgeObject(edge, evidenceOf(edge), base));
  }
  yield '\n]}\n';
}
