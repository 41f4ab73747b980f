import { ZhengmaiError } from '../../../graph/errors.ts';
import { threadTask } from '../../../graph/worker/thread-pool.ts';
import { readerOf } from '../registry.ts';
import type { ReadTask } from './read-in-thread.ts';

export default threadTask(async ({ name, format, bytes, charset }: ReadTask, onPage) => {
  try {
    const read = await readerOf(format).load();
    return await read(name, bytes, onPage, charset);
  } catch (error) {
    throw error instanceof ZhengmaiError ? error : unreadable(name, error);
  }
});

function unreadable(name: string, cause: unknown): ZhengmaiError {
  if (cause instanceof RangeError) {
    const message = `${name} nests its parts too deeply in one another to be read: save it as .txt.`;
    return new ZhengmaiError('LIMIT_EXCEEDED', message, { cause });
  }
  const detail = cause instanceof Error ? cause.message : String(cause);
  const message = `${name} is damaged and could not be read (${detail}): open it, save it again, and retry.`;
  return new ZhengmaiError('UNREADABLE_FILE', message, { cause });
}
