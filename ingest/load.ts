import type { Embedder } from '../graph/embed/embedder.ts';
import { ZhengmaiError } from '../graph/errors.ts';
import type { SourceGraph, Unread } from '../graph/model.ts';
import type { Revision, VersionPolicy } from '../graph/revision.ts';
import { inStage } from '../graph/stage.ts';
import type { GraphStore } from '../graph/store/graph-store.ts';
import type { Decisions } from './decisions.ts';
import type { Extraction, Note } from './extraction.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import { readAt } from './fetch/read-at.ts';
import { type Identity, identify, type Predecessor } from './identity/identify.ts';
import { sameInAnotherForm, storedTwin } from './identity/stored-twin.ts';
import { lacksPlaces } from './lacks-places.ts';
import { missingVectors } from './missing-vectors.ts';
import { keepOriginal } from './originals/keep-original.ts';
import type { Originals } from './originals/originals.ts';
import { type ReadFile, type ReadLimits, readUploadedFile } from './read/read-source.ts';
import { pastedFile } from './read/text/pasted-file.ts';
import { type Coverage, coverageOf } from './report.ts';
import { type History, historyOf } from './revisions/history.ts';
import type { SourceText } from './source-text.ts';
import { readPlan } from './thread/plan-thread.ts';
import type { PlanRead } from './thread/plan-work.ts';
import { warningsOf } from './warnings.ts';

export interface IngestOptions {
  readonly store: GraphStore;
  /** Null: passages are found by words only, and get their vectors when they are ingested again with a model. */
  readonly embedder: Embedder | null;
  readonly decisions?: Decisions | undefined;
  /** Saves unchanged content as well: after rules or decisions have changed. */
  readonly again?: boolean | undefined;
  /** Adds to each outcome what was understood and what was not. */
  readonly report?: boolean | undefined;
  /** Runs what compares a plan with the stored ones and saves it, one plan after the other; at once unless given. Reading waits for nobody. */
  readonly inTurn?: (<T>(work: () => Promise<T>) => Promise<T>) | undefined;
  readonly onProgress?: ((progress: IngestProgress) => void) | undefined;
  /** Reads addresses; without it they are refused. */
  readonly fetcher?: Fetcher | undefined;
  /**
   * Size and time that a file may take; the readers' own unless given. Once its signal is aborted no file is begun, and the one
   * that is being read is given up with the signal's reason; one whose turn to be saved has come is saved.
   */
  readonly limits?: ReadLimits | undefined;
  /** What becomes of an upload that is another version of a stored plan; it takes its place unless told otherwise. */
  readonly versions?: VersionPolicy | undefined;
  /** Keeps files whose pages can be shown; none are kept without. */
  readonly originals?: Originals | null | undefined;
  /** Fails a file instead of storing it where there is something to warn of. */
  readonly strict?: boolean | undefined;
}

/** Told before a file, while its passages are embedded, and with its outcome. */
export interface IngestProgress {
  readonly path: string;
  readonly filesDone: number;
  readonly filesTotal: number;
  /** Passages of this file that needed a vector. */
  readonly passagesDone: number;
  readonly passagesTotal: number;
  readonly outcome: IngestOutcome | null;
}

export interface IngestOutcome {
  /** As it was given; of a file in an archive, `archive.zip!/folder/name`. */
  readonly path: string;
  /** Skipped: a file in an archive that is of no kind that is read. */
  readonly status: 'added' | 'replaced' | 'unchanged' | 'failed' | 'skipped';
  readonly documentIds: readonly string[];
  readonly measures: number;
  /** Passages that got a vector now. */
  readonly embedded: number;
  /** One sentence: why it failed, what it equals, or why vectors are missing. */
  readonly reason: string | null;
  /** What extraction found odd. */
  readonly notes: readonly Note[];
  /** What the reader saw and did not hand on. */
  readonly unread: readonly Unread[];
  /** What a person must know before trusting the rest, one sentence each: what was not read, and a plan without a measure. */
  readonly warnings: readonly string[];
  /** What each changed document said before, and what changed. */
  readonly revisions: readonly Revision[];
  /** Titles of documents that this source held and does not hold any more. */
  readonly vanished: readonly string[];
  /** What was understood of each document; empty unless `report` asks for it. */
  readonly coverage: readonly Coverage[];
}

/** Files and addresses into the store, one transaction a source. What fails is reported, and the rest goes on. */
export async function ingestFiles(options: IngestOptions, paths: readonly string[]): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  for (const [done, path] of paths.entries()) {
    const tell = teller(options, path, done, paths.length);
    for (const outcome of await ingestFile(options, path, () => readAt(path, options.fetcher, options.limits), tell)) {
      outcomes.push(outcome);
      tell({ path: outcome.path, filesDone: done + 1, outcome });
    }
  }
  return outcomes;
}

/** A file that came over the network, of any known format: an outcome for each plan that an archive holds. */
export function ingestUpload(options: IngestOptions, name: string, bytes: Uint8Array): Promise<IngestOutcome[]> {
  const read = () => readUploadedFile(name, bytes, options.limits);
  return ingestFile(options, name, read, teller(options, name, 0, 1));
}

/** A plan that was pasted as text. */
export async function ingestText(options: IngestOptions, name: string, text: string): Promise<IngestOutcome> {
  const file = pastedFile(name, text);
  const [outcome] = await ingestUpload(options, file.name, file.bytes);
  return outcome ?? { ...NOTHING, path: file.name, status: 'skipped', reason: `${file.name} holds nothing.` };
}

/** What is stored of a document's source, read once more: after a decision about it. `NOT_FOUND` for an unknown document. */
export async function ingestStored(options: IngestOptions, documentId: string): Promise<IngestOutcome> {
  const source = await options.store.sourceOf(documentId);
  if (!source) throw new ZhengmaiError('NOT_FOUND', `No document with the id ${documentId} is stored.`);
  return store(
    { ...options, again: true, versions: 'replace' },
    source.name,
    source,
    teller(options, source.name, 0, 1),
  );
}

type Tell = (change: Partial<IngestProgress>) => void;

function teller(options: IngestOptions, path: string, filesDone: number, filesTotal: number): Tell {
  const start = { path, filesDone, filesTotal, passagesDone: 0, passagesTotal: 0, outcome: null };
  options.onProgress?.(start);
  return (change) => options.onProgress?.({ ...start, ...change });
}

async function ingestFile(
  options: IngestOptions,
  path: string,
  read: () => Promise<ReadFile>,
  tell: Tell,
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  try {
    const { sources, failed, skipped } = await inStage('reading', read);
    const [only] = sources;
    const isArchive = sources.length !== 1 || only?.origin.includes('!/');
    for (const source of sources)
      outcomes.push(await ingestOne(options, isArchive ? source.origin : path, source, tell));
    outcomes.push(...failed.map((file): IngestOutcome => ({ ...NOTHING, ...file, status: 'failed' })));
    outcomes.push(...skipped.map((file): IngestOutcome => ({ ...NOTHING, ...file, status: 'skipped' })));
  } catch (error) {
    options.limits?.signal?.throwIfAborted();
    outcomes.push(failure(path, error));
  }
  return outcomes;
}

async function ingestOne(options: IngestOptions, path: string, source: SourceText, tell: Tell): Promise<IngestOutcome> {
  try {
    return await store(options, path, source, tell);
  } catch (error) {
    options.limits?.signal?.throwIfAborted();
    return failure(path, error);
  }
}

/** Without a store no other file would fare better; everything else concerns this file alone. */
function failure(path: string, error: unknown): IngestOutcome {
  if (error instanceof ZhengmaiError && STOPS_ALL.has(error.code)) throw error;
  return { ...NOTHING, path, status: 'failed', reason: error instanceof Error ? error.message : String(error) };
}

const NOTHING = {
  documentIds: [],
  measures: 0,
  embedded: 0,
  notes: [],
  unread: [],
  warnings: [],
  revisions: [],
  vanished: [],
  coverage: [],
};

const NO_HISTORY: History = { made: [], carried: [], vanished: [] };

const STOPS_ALL = new Set(['STORE_UNAVAILABLE', 'STORE_INCOMPATIBLE']);

async function store(options: IngestOptions, path: string, source: SourceText, tell: Tell): Promise<IngestOutcome> {
  const { decisions, limits, inTurn = (work) => work() } = options;
  const plan = await inStage('extraction', () =>
    readPlan(source, { decisions, timeoutMs: limits?.timeoutMs, signal: limits?.signal }),
  );
  return inTurn(async () => {
    limits?.signal?.throwIfAborted();
    return storePlan(options, path, source, plan, tell);
  });
}

async function storePlan(
  options: IngestOptions,
  path: string,
  source: SourceText,
  plan: PlanRead,
  tell: Tell,
): Promise<IngestOutcome> {
  const { extraction } = plan;
  refuseEmpty(source, extraction);
  const warnings = warningsOf(source, extraction);
  if (options.strict && warnings.length > 0) throw new ZhengmaiError('UNREADABLE_FILE', warnings.join(' '));
  const told = { unread: source.unread ?? [], warnings };
  const twin =
    (await storedTwin(options.store, source)) ?? (await sameInAnotherForm(options.store, plan.resolution.graph));
  if (twin) return { ...NOTHING, ...told, path, status: 'unchanged', ...twin };
  const { resolution, identity } = await identified(options, source, plan);
  const { graph } = resolution;
  const status = await statusOf(options.store, graph);
  const saves = status !== 'unchanged' || options.again || (await lacksPlaces(options.store, graph));
  const history = saves && status !== 'added' ? await historyOf(options.store, graph, options.decisions) : NO_HISTORY;
  const found = await inStage('embedding', () =>
    missingVectors(options, graph, (passagesDone, passagesTotal) => tell({ passagesDone, passagesTotal })),
  );
  let notKept: string | null = null;
  if (saves || found.vectors.size > 0) {
    const revisions = [...history.carried, ...history.made];
    const before = await options.store.findSource({ origin: graph.source.origin });
    await inStage('saving', () => options.store.saveSource(graph, found.vectors, revisions));
    notKept = await keepOriginal(options, source, graph.source, before);
  }
  return {
    path,
    status,
    documentIds: graph.nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => id),
    measures: graph.nodes.filter(({ kind }) => kind === 'Measure').length,
    embedded: found.vectors.size,
    reason: sentences(found.reason, status === 'unchanged' ? null : versionOf(identity), notKept),
    notes: extraction.notes,
    ...told,
    revisions: history.made,
    vanished: history.vanished.map(({ title }) => title),
    coverage: options.report ? coverageOf(source, extraction, resolution) : [],
  };
}

/** One sentence for each title in `vanished`. */
export function vanishedFrom(name: string, title: string): string {
  return `${name} does not hold 《${title}》 any more: it was removed, with its revisions.`;
}

function refuseEmpty(source: SourceText, { documents }: Extraction): void {
  if (documents.length > 0) return;
  throw new ZhengmaiError('UNREADABLE_FILE', `${source.name} holds no document that could be told: is it a plan?`);
}

/** The source as a graph under the ids that are its own in this store. */
async function identified(options: IngestOptions, source: SourceText, { resolution: plain }: PlanRead) {
  const { store, decisions, versions = 'replace' } = options;
  const isKnown = (await store.findSource({ hash: plain.graph.source.hash }))?.id === plain.graph.source.id;
  const identity = await identify(store, source, plain.graph, isKnown ? 'replace' : versions);
  if (versions === 'refuse' && !isKnown && identity.predecessor) {
    throw new ZhengmaiError('BAD_INPUT', `${said(identity.predecessor, source.name)} It was refused, as was asked.`);
  }
  const { origin, name, apart } = identity;
  const isPlain = origin === source.origin && name === source.name && apart.every((one) => one === null);
  if (isPlain) return { resolution: plain, identity };
  const { resolution } = await readPlan(
    { ...source, origin, name },
    { decisions, apart, timeoutMs: options.limits?.timeoutMs },
  );
  return { resolution, identity };
}

function versionOf({ predecessor, name }: Identity): string | null {
  if (!predecessor) return null;
  const what = predecessor.replaced
    ? `It takes its place; \`revisions\` shows what changed.`
    : 'Both are kept, as two documents.';
  return `${said(predecessor, name)} ${what}`;
}

function said({ document, name: stored }: Predecessor, name: string): string {
  return `${name} holds another version of 《${document.title}》, stored from ${stored}.`;
}

function sentences(...parts: readonly (string | null)[]): string | null {
  return parts.filter((part) => part !== null).join(' ') || null;
}

/** Unchanged: the same text under the same name is stored already, wherever it was read from. */
async function statusOf(
  store: GraphStore,
  { source, nodes }: SourceGraph,
): Promise<'added' | 'replaced' | 'unchanged'> {
  const same = await store.findSource({ hash: source.hash });
  if (same?.id === source.id) return 'unchanged';
  if (await store.findSource({ origin: source.origin })) return 'replaced';
  const ids = nodes.filter(({ kind }) => kind === 'Document').map(({ id }) => id);
  return (await store.nodes(ids)).some((node) => node !== null) ? 'replaced' : 'added';
}
