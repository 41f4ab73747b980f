import { ZhengmaiError } from '../../graph/errors.ts';
import { type IngestOptions, ingestText, ingestUpload, vanishedFrom } from '../../ingest/load.ts';
import type { Ingest } from '../ingest.ts';

/** What the API is handed for uploads and pasted text. One at a time: a second one waits for the first. */
export function apiIngest(options: IngestOptions): Ingest {
  let queue: Promise<unknown> = Promise.resolve();
  return (name, content, tell) => {
    const told: IngestOptions = {
      ...options,
      onProgress: ({ passagesDone, passagesTotal }) => passagesTotal > 0 && tell?.(passagesDone, passagesTotal),
    };
    const work = () =>
      typeof content === 'string' ? ingestText(told, name, content) : ingestUpload(told, name, content);
    const outcome = queue.then(work);
    queue = outcome.catch(() => undefined);
    return outcome.then(({ status, reason, documentIds, notes, vanished }) => {
      if (status === 'failed') throw new ZhengmaiError('UNREADABLE_FILE', reason ?? `${name} could not be read.`);
      const gone = vanished.map((title) => vanishedFrom(name, title));
      return { documentIds, changed: status !== 'unchanged', notes: [...notes.map(({ message }) => message), ...gone] };
    });
  };
}
