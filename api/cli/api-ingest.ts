import { ZhengmaiError } from '../../graph/errors.ts';
import { type IngestOptions, type IngestOutcome, ingestText, ingestUpload, vanishedFrom } from '../../ingest/load.ts';
import type { Ingest, Ingested } from '../ingest.ts';

/** What the API is handed for uploads and pasted text. All are read at once; they are compared and saved one after the other. */
export function apiIngest(options: IngestOptions): Ingest {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  return async (name, content, { versions, onProgress } = {}) => {
    const told: IngestOptions = {
      ...options,
      versions,
      inTurn,
      onProgress: ({ passagesDone, passagesTotal }) => passagesTotal > 0 && onProgress?.(passagesDone, passagesTotal),
    };
    const outcomes =
      typeof content === 'string' ? [await ingestText(told, name, content)] : await ingestUpload(told, name, content);
    return joined(name, outcomes);
  };
}

/** The plans of an archive as one answer; what could not be read of it is said in the notes. */
function joined(name: string, outcomes: readonly IngestOutcome[]): Ingested {
  const read = outcomes.filter(({ status }) => status !== 'failed' && status !== 'skipped');
  const missing = outcomes.filter((outcome) => !read.includes(outcome)).map(({ path, reason }) => reason ?? path);
  if (read.length === 0) {
    throw new ZhengmaiError('UNREADABLE_FILE', missing.join(' ') || `${name} could not be read.`);
  }
  return {
    documentIds: read.flatMap(({ documentIds }) => documentIds),
    changed: read.some(({ status }) => status !== 'unchanged'),
    notes: [
      ...missing,
      ...read.flatMap(({ reason }) => reason ?? []),
      ...read.flatMap(({ warnings }) => warnings),
      ...read.flatMap(({ notes }) => notes.map(({ message }) => message)),
      ...read.flatMap(({ path, vanished }) => vanished.map((title) => vanishedFrom(path, title))),
    ],
    unread: read.flatMap(({ unread }) => unread),
  };
}
