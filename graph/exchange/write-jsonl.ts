import { createHash } from 'node:crypto';
import type { Source } from '../model.ts';
import type { DumpedSource, GraphStore } from '../store/graph-store.ts';
import { JSONL_VERSION, type JsonlRecord } from './jsonl-records.ts';

/**
 * All that a store holds, a JSON record a line, as `readJsonl` takes it: sources with their texts, nodes, edges with their
 * evidence, passages, vectors and revisions. Needs the memory of one source.
 *
 * `originOf` says where a source was read from: a file for others should not tell the paths of this machine.
 */
export async function* writeJsonl(
  store: GraphStore,
  originOf: (source: Source) => string = ({ origin }) => origin,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const line = (record: JsonlRecord) => {
    const text = `${JSON.stringify(record)}\n`;
    hash.update(text);
    return text;
  };
  const vectors = await store.vectorModel();
  yield line({ type: 'zhengmai', version: JSONL_VERSION, sources: (await store.stats()).sources, vectors });
  let sources = 0;
  for await (const dumped of store.dump()) {
    sources++;
    for (const record of recordsOf(dumped, originOf)) yield line(record);
  }
  const sha256 = hash.digest('hex');
  yield `${JSON.stringify({ type: 'end', sources, sha256 } satisfies JsonlRecord)}\n`;
}

function* recordsOf(
  { graph, vectors, revisions }: DumpedSource,
  originOf: (source: Source) => string,
): Generator<JsonlRecord> {
  yield { type: 'source', ...graph.source, origin: originOf(graph.source) };
  for (const node of graph.nodes) yield { type: 'node', ...node };
  for (const edge of graph.edges) yield { type: 'edge', ...edge };
  for (const passage of graph.passages) yield { type: 'passage', ...passage };
  for (const [hash, vector] of vectors) yield { type: 'vector', hash, values: toBase64(vector) };
  for (const revision of revisions) yield { type: 'revision', ...revision };
}

/** Every machine that Node runs on is little-endian. */
function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}
