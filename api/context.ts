import type { Embedder } from '../graph/embed/embedder.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';
import type { Write } from './access/audit.ts';
import type { Say } from './language/sentences.ts';
import type { Limits } from './limits/limits.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Corrections } from './ports/corrections.ts';
import type { Report } from './ports/coverage.ts';
import type { ReadDraft } from './ports/draft.ts';
import type { WaysIn } from './ports/ingest.ts';
import type { PagePictures } from './ports/page-pictures.ts';
import type { Progress } from './ports/progress.ts';

/** What resolvers work with: the parts that live as long as the server. */
export interface Services extends WaysIn {
  readonly store: GraphStore;
  /** Which kind of store it is, for people: `embedded`, `neo4j`. */
  readonly storeName: string;
  /** Null when no model is to be had: search then goes by words only. */
  readonly embedder: Embedder | null;
  readonly report: Report;
  readonly readDraft: ReadDraft;
  readonly corrections: Corrections;
  /** Null where no files are kept. */
  readonly pagePictures: PagePictures | null;
  readonly progress: Progress;
  readonly limits: Limits;
}

/** Tells the log of writes what this request changed. */
export type Wrote = (action: Write['action'], documentIds: readonly string[]) => void;

/** Services, and the loaders of one request. */
export interface Context extends Services {
  readonly loaders: Loaders;
  readonly wrote: Wrote;
  /** Name of the caller's token; `local` on a machine of one's own. */
  readonly caller: string;
  readonly mayWrite: boolean;
  /** Tells a sentence in the caller's language. */
  readonly say: Say;
  /** Aborted when nobody waits for the answer any more: its client has left, or its time is up. */
  readonly signal: AbortSignal;
}

export function createContext(services: Services, asks: Omit<Context, keyof Services | 'loaders'>): Context {
  return { ...services, loaders: createLoaders(services.store), ...asks };
}
