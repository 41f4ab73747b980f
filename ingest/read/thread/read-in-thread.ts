import { ZhengmaiError } from '../../../graph/errors.ts';
import { threadPool } from '../../../graph/worker/thread-pool.ts';
import type { ReadParts } from '../read-parts.ts';
import type { OnPage, Unpacked } from '../reader.ts';
import type { ReaderFormat } from '../registry.ts';

export interface ReadTask {
  readonly name: string;
  readonly format: ReaderFormat;
  readonly bytes: Uint8Array;
  /** The encoding that is stated outside of the file; null where none is. */
  readonly charset: string | null;
}

interface ReadInThread {
  readonly timeoutMs: number;
  readonly onPage?: OnPage | undefined;
  /** Fails with its reason. */
  readonly signal?: AbortSignal | undefined;
}

const pool = threadPool<ReadTask, ReadParts | Unpacked>('./read-worker', import.meta.url);

/**
 * Parses a file apart from the program, so that one that is hostile or endless can be given up without harm, and holds up
 * nobody else's meanwhile.
 */
export async function readInThread(
  task: ReadTask,
  { timeoutMs, onPage, signal }: ReadInThread,
): Promise<ReadParts | Unpacked> {
  try {
    return await pool.run(task, { name: task.name, timeoutMs, signal, onProgress: onPage });
  } catch (error) {
    signal?.throwIfAborted();
    throw error instanceof ZhengmaiError ? error : damaged(task.name, error);
  }
}

function damaged(name: string, cause: unknown): ZhengmaiError {
  return new ZhengmaiError('UNREADABLE_FILE', `${name} is damaged: open it, save it again, and retry.`, { cause });
}
