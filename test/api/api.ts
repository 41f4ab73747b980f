import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { AccessRules } from '../../api/access/access.ts';
import { tokenFile } from '../../api/access/tokens.ts';
import { apiIngest } from '../../api/cli/api-ingest.ts';
import { type DecisionFiles, readDecisions } from '../../api/cli/commands/decisions/decisions.ts';
import { correctionsOfReaders } from '../../api/cli/corrections-of-readers.ts';
import { DEFAULT_LIMITS, type Limits } from '../../api/limits/limits.ts';
import { createServer, type Server } from '../../api/server.ts';
import type { Embedder } from '../../graph/embed/embedder.ts';
import { embeddedStore } from '../../graph/embedded/embedded-store.ts';
import type { GraphStore } from '../../graph/store/graph-store.ts';
import type { Fetcher } from '../../ingest/fetch/fetcher.ts';
import { ingestFiles } from '../../ingest/load.ts';
import { originalsIn, removingOriginals } from '../../ingest/originals/originals.ts';
import { pagePictures } from '../../ingest/originals/page-pictures.ts';
import { READ_LIMITS } from '../../ingest/read/read-source.ts';
import { readDraft } from '../../ingest/read-draft.ts';
import { reportOn } from '../../ingest/report.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

interface Answer<Data> {
  readonly data: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface Api {
  readonly store: GraphStore;
  /** Where readers' decisions are kept. */
  readonly files: DecisionFiles;
  /** Folder of the files that were kept. */
  readonly originals: string;
  readonly server: Server;
  /** Address of the server, on a free port. */
  readonly url: string;
  /** Data of an answer without errors. */
  ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** The whole answer, errors included. */
  answer<Data>(query: string, variables?: Record<string, unknown>): Promise<Answer<Data>>;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

export interface ApiOptions {
  readonly limits?: Partial<Limits>;
  /** Leaves the store empty. */
  readonly empty?: boolean;
  readonly webRoot?: string;
  readonly access?: AccessRules;
  readonly hosts?: readonly string[];
  readonly auditFile?: string;
  readonly viewsFile?: string;
  /** Address to listen on; this machine's own unless given. */
  readonly host?: string;
  readonly embedder?: Embedder;
  readonly wrap?: (store: GraphStore) => GraphStore;
  /** Reads addresses; without it none are read. */
  readonly fetcher?: Fetcher;
}

/** The kind of store that the API stands on. */
export interface ApiStores {
  readonly name: 'embedded' | 'neo4j';
  /** An open and empty store; what it needs on disk goes into the folder. */
  readonly make: (folder: string) => Promise<GraphStore>;
}

let stores: ApiStores = {
  name: 'embedded',
  make: async (folder) => {
    const store = embeddedStore({ path: join(folder, 'zhengmai.db'), dimensions: null, model: null });
    await store.open();
    return store;
  },
};

/** Lets the tests of the API run on another kind of store; a test file has this module to itself. */
export function useStores(other: ApiStores): void {
  stores = other;
}

/** A server over a real and new store, which holds the five sample plans. */
export async function openApi(options: ApiOptions = {}): Promise<Api> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-api-'));
  const made = await stores.make(folder);
  if (!options.empty) await ingestSamples(made);
  const kept = join(folder, 'originals');
  const originals = originalsIn(kept);
  const store = removingOriginals(options.wrap?.(made) ?? made, originals);
  const log: string[] = [];
  const files = { unitsFile: join(folder, 'units.json'), correctionsFile: join(folder, 'corrections.jsonl') };
  const server = createServer({
    store,
    storeName: stores.name,
    embedder: options.embedder ?? null,
    ...apiIngest({ store, embedder: null, originals, fetcher: options.fetcher }, () => readDecisions(files)),
    report: async (source) => reportOn(source, await readDecisions(files)),
    readDraft: (name, content, signal) => readDraft({ limits: { ...READ_LIMITS, signal } }, name, content),
    corrections: correctionsOfReaders(files, { store, embedder: null }),
    pagePictures: pagePictures(originals),
    access: options.access ?? { reading: 'open', tokens: tokenFile(join(folder, 'tokens.json')) },
    hosts: options.hosts ?? [],
    auditFile: options.auditFile ?? null,
    viewsFile: options.viewsFile ?? null,
    webRoot: options.webRoot ?? null,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
    logger: pino({ level: 'info' }, { write: (line) => void log.push(line) }),
  });
  const listening = await server.listen(0, options.host);
  const url = listening.replace('0.0.0.0', '127.0.0.1');

  async function answer<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const answered = (await response.json()) as Answer<Data>;
    // The server tells a client nothing of its defects; whoever reads a failed test has to know.
    const isDefect = answered.errors?.some(({ extensions }) => extensions?.code === 'INTERNAL');
    if (isDefect) console.error(log.findLast((line) => line.includes('"err"')));
    return answered;
  }

  return {
    store,
    files,
    originals: kept,
    server,
    url,
    log,
    answer,
    async ask<Data>(query: string, variables?: Record<string, unknown>) {
      const { data, errors } = await answer<Data>(query, variables);
      if (errors || data === null) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      await server.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ingestSamples(store: GraphStore): Promise<void> {
  const names = (await readdir(SAMPLES)).filter((name) => name.endsWith('.txt')).sort();
  const outcomes = await ingestFiles(
    { store, embedder: null },
    names.map((name) => join(SAMPLES, name)),
  );
  const failed = outcomes.filter(({ status }) => status === 'failed');
  if (failed.length > 0) throw new Error(JSON.stringify(failed));
}
