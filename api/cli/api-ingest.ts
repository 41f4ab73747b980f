import { ZhengmaiError } from '../../graph/errors.ts';
import type { Decisions } from '../../ingest/decisions.ts';
import {
  type IngestOptions,
  type IngestOutcome,
  ingestFiles,
  ingestText,
  ingestUpload,
  vanishedFrom,
} from '../../ingest/load.ts';
import { isAddress } from '../../ingest/read/is-address.ts';
import { READ_LIMITS } from '../../ingest/read/read-source.ts';
import type { Ingested, IngestRequest, WaysIn } from '../ports/ingest.ts';

/**
 * What the API is handed for uploads, pasted text and addresses. All are read at once; they are compared and saved one after
 * the other. Without a fetcher in `options`, addresses are refused.
 */
export function apiIngest(
  options: Omit<IngestOptions, 'decisions'>,
  decisionsNow: () => Promise<Decisions | undefined> = async () => undefined,
): WaysIn {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
  const told = async ({ versions, onProgress, signal }: IngestRequest): Promise<IngestOptions> => ({
    ...options,
    limits: { ...(options.limits ?? READ_LIMITS), signal },
    decisions: await decisionsNow(),
    versions,
    inTurn,
    onProgress: ({ passagesDone, passagesTotal }) => passagesTotal > 0 && onProgress?.(passagesDone, passagesTotal),
  });
  return {
    readsAddresses: options.fetcher !== undefined,
    async ingest(name, content, request = {}) {
      const outcomes =
        typeof content === 'string'
          ? [await ingestText(await told(request), name, content)]
          : await ingestUpload(await told(request), name, content);
      return joined(name, outcomes);
    },
    async ingestAddress(address, request = {}) {
      // What is no address would be read as a path of this machine.
      if (!isAddress(address)) {
        throw new ZhengmaiError('BAD_INPUT', `${address} is no address of a page: give one that begins with https://.`);
      }
      if (!options.fetcher) throw new ZhengmaiError('FORBIDDEN', FETCHES_NOTHING);
      return joined(address, await ingestFiles(await told(request), [address]));
    },
  };
}

const FETCHES_NOTHING =
  'This server reads no addresses: save the page and upload it, or set ZHENGMAI_FETCH=public where the server is started.';

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
