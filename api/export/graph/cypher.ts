import { kindOfId } from '../../../graph/ids.ts';
import { EDGE_KINDS, type Edge, NODE_KINDS } from '../../../graph/model.ts';
import type { GraphStore } from '../../../graph/store/graph-store.ts';
import { type ExportedSource, exportedSources } from './exported-sources.ts';
import { edgeProperties, given, nodeProperties } from './properties.ts';

/** So many rows a statement: few enough for a server's memory, many enough to be fast. */
const BATCH = 200;

/**
 * Statements for `cypher-shell`, Memgraph and others: a label a kind of node, all properties flat, `evidence` as JSON. They
 * may be run again. For a database of its own: the store that Zhengmai keeps in Neo4j is made otherwise, by `copy`.
 */
export async function* cypher(store: GraphStore): AsyncGenerator<string> {
  for (const kind of NODE_KINDS) {
    yield `CREATE CONSTRAINT zhengmai_${kind.toLowerCase()} IF NOT EXISTS FOR (n:${kind}) REQUIRE n.id IS UNIQUE;\n`;
  }
  for await (const source of exportedSources(store)) {
    for (const kind of NODE_KINDS) {
      const nodes = source.nodes.filter((node) => node.kind === kind);
      const rows = nodes.map((node) =>
        map({ id: node.id, ...Object.fromEntries(given(nodeProperties(node, source))) }),
      );
      yield* unwound(rows, `MERGE (n:${kind} {id: row.id}) SET n += row`);
    }
    for (const kind of EDGE_KINDS) {
      const edges = source.edges.filter((edge) => edge.kind === kind);
      for (const ends of new Set(edges.map(endsOf))) {
        const rows = edges.filter((edge) => endsOf(edge) === ends).map((edge) => edgeRow(edge, source));
        yield* unwound(
          rows,
          `MATCH ${ends} MERGE (a)-[r:${kind} {id: row.properties.id}]->(b) SET r += row.properties`,
        );
      }
    }
  }
}

/** The labels of the ends, so that they are found by their constraints. */
function endsOf({ from, to }: Edge): string {
  return `(a:${kindOfId(from)} {id: row.from}), (b:${kindOfId(to)} {id: row.to})`;
}

function edgeRow(edge: Edge, source: ExportedSource): string {
  const properties = Object.fromEntries(given(edgeProperties(edge, source.evidenceOf(edge))));
  return `{from: ${literal(edge.from)}, to: ${literal(edge.to)}, properties: ${map({ id: edge.id, ...properties })}}`;
}

function* unwound(rows: readonly string[], then: string): Generator<string> {
  for (let at = 0; at < rows.length; at += BATCH) {
    yield `UNWIND [\n${rows.slice(at, at + BATCH).join(',\n')}\n] AS row ${then};\n`;
  }
}

function map(properties: Readonly<Record<string, string | number | boolean>>): string {
  const pairs = Object.entries(properties).map(([name, value]) => `\`${name}\`: ${literal(value)}`);
  return `{${pairs.join(', ')}}`;
}

/** Cypher's strings have JSON's escapes. */
function literal(value: string | number | boolean): string {
  return JSON.stringify(value);
}
