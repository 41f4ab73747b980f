import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { ZhengmaiError } from '../errors.ts';
import type { Edge, GraphNode, Passage, Source } from '../model.ts';
import type { Revision } from '../revision.ts';
import type { DumpedSource } from '../store/graph-store.ts';
import { type HeadRecord, JSONL_VERSION, type JsonlRecord } from './jsonl-records.ts';

/** A file of `writeJsonl` that was found whole. */
export interface JsonlFile {
  readonly head: HeadRecord;
  /** Its sources in their order, read from the file anew at each call, one in memory at a time. */
  dump(): AsyncIterable<DumpedSource>;
}

/**
 * Reads the file once to see that no line is missing or changed, so that nothing of a damaged file is ever stored. What
 * it says was then checked by the store it comes from.
 *
 * @throws ZhengmaiError UNREADABLE_FILE
 */
export async function openJsonl(path: string): Promise<JsonlFile> {
  const head = await checkWhole(path);
  return { head, dump: () => dump(path) };
}

async function checkWhole(path: string): Promise<HeadRecord> {
  const hash = createHash('sha256');
  let head: HeadRecord | undefined;
  let sources = 0;
  let isEnded = false;
  for await (const { text, number } of linesOf(path)) {
    if (isEnded) throw unreadable(path, `line ${number} stands after the end`);
    const record = parse(path, text, number);
    if (number === 1) head = checkHead(path, record);
    else if (record.type === 'end') {
      isEnded = true;
      if (record.sha256 === hash.digest('hex') && record.sources === sources) continue;
      throw unreadable(path, 'it was changed after it was written');
    } else if (record.type === 'source') sources++;
    hash.update(`${text}\n`);
  }
  if (head === undefined) throw unreadable(path, 'it is empty');
  if (!isEnded) throw unreadable(path, 'its end is missing');
  return head;
}

function checkHead(path: string, record: JsonlRecord): HeadRecord {
  if (record.type !== 'zhengmai') throw unreadable(path, 'its first line does not say that it is one');
  if (record.version === JSONL_VERSION) return record;
  throw new ZhengmaiError(
    'UNREADABLE_FILE',
    `${path} is of version ${record.version} and this Zhengmai reads version ${JSONL_VERSION}: import it with the newer Zhengmai.`,
  );
}

async function* dump(path: string): AsyncGenerator<DumpedSource> {
  let open: ReturnType<typeof newSource> | undefined;
  for await (const { text, number } of linesOf(path)) {
    const record = parse(path, text, number);
    if (record.type === 'source' || record.type === 'end') {
      if (open) yield open;
      if (record.type === 'end') return;
      open = newSource(withPlaces(without(record)));
    } else if (record.type !== 'zhengmai') add(open ?? newSource(), record);
  }
}

/** Files of earlier versions do not say where on its page a line stands. */
function withPlaces(source: Omit<Source, 'boxes' | 'confidences'> & Partial<Source>): Source {
  const { boxes = [], confidences = [] } = source;
  return { ...source, boxes, confidences };
}

function newSource(source?: Source) {
  return {
    graph: { source: source as Source, nodes: [] as GraphNode[], edges: [] as Edge[], passages: [] as Passage[] },
    vectors: new Map<string, Float32Array>(),
    revisions: [] as Revision[],
  };
}

function add({ graph, vectors, revisions }: ReturnType<typeof newSource>, record: JsonlRecord): void {
  if (record.type === 'node') graph.nodes.push(without(record));
  else if (record.type === 'edge') graph.edges.push(without(record));
  else if (record.type === 'passage') graph.passages.push(without(record));
  else if (record.type === 'vector') vectors.set(record.hash, fromBase64(record.values));
  else if (record.type === 'revision') revisions.push(without(record));
}

type Without<T> = T extends { readonly type: string } ? Omit<T, 'type'> : never;

function without<T extends { readonly type: string }>({ type: _, ...rest }: T): Without<T> {
  return rest as Without<T>;
}

/** Copied, since floats need an aligned place, which a pooled buffer is not. */
function fromBase64(values: string): Float32Array {
  const bytes = Buffer.from(values, 'base64');
  return new Float32Array(new Uint8Array(bytes).buffer);
}

function parse(path: string, text: string, number: number): JsonlRecord {
  try {
    const record = JSON.parse(text);
    if (typeof record?.type === 'string') return record;
  } catch {}
  throw unreadable(path, `line ${number} is no record`);
}

/** Only \n ends a line: `node:readline` would also break at U+2028, which stands in texts and which JSON leaves as it is. */
async function* linesOf(path: string): AsyncGenerator<{ readonly text: string; readonly number: number }> {
  let number = 0;
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      // Only what is new is looked through: a line without end would else be read again with every piece.
      const [first = '', ...others] = (chunk as string).split('\n');
      rest += first;
      for (const next of others) {
        yield { text: rest, number: ++number };
        rest = next;
      }
    }
  } catch (error) {
    if (error instanceof ZhengmaiError) throw error;
    throw unreadable(path, (error as Error).message);
  }
  if (rest !== '') throw unreadable(path, `line ${number + 1} is cut`);
}

function unreadable(path: string, why: string): ZhengmaiError {
  return new ZhengmaiError(
    'UNREADABLE_FILE',
    `${path} is no whole file of \`zhengmai export --format jsonl\` (${why}): export it again.`,
  );
}
