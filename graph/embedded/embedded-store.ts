import { ZhengmaiError } from '../errors.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { EmbeddedOptions } from './options.ts';
import type { SyncStore } from './sync-store.ts';
import { type StoreThread, storeThread } from './thread/store-thread.ts';

export type { EmbeddedOptions } from './options.ts';

/**
 * The store in one file, for one machine and no server. One thread writes, another reads: SQLite lets reads go on, on the
 * state before, while a write is under way. A third, begun with the first search, compares vectors while words are looked up.
 */
export function embeddedStore(options: EmbeddedOptions): GraphStore {
  let threads: Promise<Threads> | undefined;

  const opened = () => {
    if (!threads) throw new ZhengmaiError('STORE_UNAVAILABLE', `The store ${options.path} is not open: open it first.`);
    return threads;
  };
  const read = async <M extends keyof SyncStore>(method: M, ...asked: Parameters<SyncStore[M]>) =>
    (await opened()).lessBusy().ask(method, ...asked);
  /** Names are kept in memory on one thread alone, and what a search asks at once is not to wait for vectors, nor they for it. */
  const readHere = async <M extends 'suggest' | 'lexicalPassages' | 'termFrequencies' | 'measures'>(
    method: M,
    ...asked: Parameters<SyncStore[M]>
  ) => (await opened()).reader.ask(method, ...asked);
  const compare = async (...asked: Parameters<SyncStore['nearestPassages']>) =>
    (await (await opened()).comparer()).ask('nearestPassages', ...asked);
  const write = async <M extends keyof SyncStore>(method: M, ...asked: Parameters<SyncStore[M]>) =>
    (await opened()).writer.ask(method, ...asked);

  /** Two threads take half of many each. */
  const readNodes = async (ids: readonly string[]) => {
    if (ids.length < MANY_NODES) return read('nodes', ids);
    const middle = ids.length >> 1;
    return (await Promise.all([read('nodes', ids.slice(0, middle)), read('nodes', ids.slice(middle))])).flat();
  };

  return {
    async open() {
      threads ??= openThreads(options);
      try {
        await threads;
      } catch (error) {
        threads = undefined;
        throw error;
      }
    },
    async health() {
      try {
        await read('health');
        return { ok: true, message: null };
      } catch (error) {
        return { ok: false, message: error instanceof Error ? error.message : String(error) };
      }
    },
    async close() {
      const closing = await threads?.catch(() => undefined);
      threads = undefined;
      await closing?.close();
    },

    findSource: (by) => read('findSource', by),
    saveSource: (graph, vectors, revisions = []) => write('saveSource', graph, vectors, revisions),
    removeDocument: (documentId) => write('removeDocument', documentId),
    vectors: (hashes) => read('vectors', hashes),

    nodes: readNodes,
    sourceOf: (documentId) => read('sourceOf', documentId),
    edgesOf: (nodeIds, kinds) => read('edgesOf', nodeIds, kinds),
    edge: (id) => read('edge', id),
    revisions: (documentId, page) => read('revisions', documentId, page),

    documents: (filter, page, sort) => read('documents', filter, page, sort),
    measures: (filter, page) => readHere('measures', filter, page),
    measureIds: (filter, limit) => read('measureIds', filter, limit),
    measuresMentioning: (name, filter, limit) => read('measuresMentioning', name, filter, limit),
    units: (filter, page) => read('units', filter, page),
    brands: (filter, page) => read('brands', filter, page),
    regulations: (filter, page) => read('regulations', filter, page),
    targets: (filter, page) => read('targets', filter, page),

    neighbourCounts: (nodeIds) => read('neighbourCounts', nodeIds),
    neighbours: (nodeId, relation, page) => read('neighbours', nodeId, relation, page),
    paths: (from, to, pathOptions) => read('paths', from, to, pathOptions),
    ownership: (filter, page, cells) => read('ownership', filter, page, cells),
    facets: (filter, fields, limit) => read('facets', filter, fields, limit),

    lexicalPassages: (terms, filter, limit) => readHere('lexicalPassages', terms, filter, limit),
    termFrequencies: (terms, limit) => readHere('termFrequencies', terms, limit),
    nearestPassages: (vector, filter, limit) => compare(vector, filter, limit),
    suggest: (typed, kinds, limit) => readHere('suggest', typed, kinds, limit),
    named: (names, kinds, limit) => read('named', names, kinds, limit),

    stats: () => read('stats'),
    vectorModel: () => read('vectorModel'),
    async *dump() {
      for (let next = await read('dumpAfter', ''); next; next = await read('dumpAfter', next.graph.source.id))
        yield next;
    },
  };
}

/** Read in a millisecond or two. */
const MANY_NODES = 100;

interface Threads {
  readonly writer: StoreThread;
  readonly reader: StoreThread;
  comparer(): Promise<StoreThread>;
  lessBusy(): StoreThread;
  close(): Promise<void>;
}

/** The writer opens first: it may have to make the file. What is in memory only one connection can see. */
async function openThreads(options: EmbeddedOptions): Promise<Threads> {
  const writer = storeThread(options);
  const reader = options.path === ':memory:' ? writer : storeThread(options);
  let comparer: Promise<StoreThread> | undefined;
  let third = reader;
  const close = async () => {
    const begun = await comparer?.catch(() => undefined);
    for (const thread of new Set([begun, reader, writer])) await thread?.close();
  };
  try {
    await writer.open(null);
    if (reader !== writer) await reader.open('names');
    return {
      writer,
      reader,
      async comparer() {
        comparer ??= reader === writer ? Promise.resolve(reader) : openThread(options);
        third = await comparer;
        return third;
      },
      lessBusy: () => (third.asked() < reader.asked() ? third : reader),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openThread(options: EmbeddedOptions): Promise<StoreThread> {
  const thread = storeThread(options);
  await thread.open('vectors');
  return thread;
}
