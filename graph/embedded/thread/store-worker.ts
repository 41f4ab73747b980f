import { parentPort } from 'node:worker_threads';
import { ZhengmaiError } from '../../errors.ts';
import { openDatabase } from '../sqlite/connection.ts';
import { type SyncStore, syncStore } from '../sync-store.ts';
import type { Answer, Call } from './store-thread.ts';

/** A thread that holds one store open and answers one call after the other. */
let core: SyncStore | undefined;

parentPort?.on('message', (call: Call) => parentPort?.postMessage(answer(call)));

function answer({ id, method, asked }: Call): Answer {
  try {
    if (method === 'open') {
      core = syncStore(openDatabase(asked[0]));
      if (asked[1]) warmUp(core);
      return { id, value: undefined };
    }
    if (method === 'close') {
      core?.close();
      core = undefined;
      return { id, value: undefined };
    }
    if (!core) throw new ZhengmaiError('STORE_UNAVAILABLE', 'The store is not open: open it first.');
    return { id, value: (core[method] as (...asked: readonly unknown[]) => unknown)(...asked) };
  } catch (error) {
    return { id, error: plainError(error), ...codeOf(error) };
  }
}

/** Takes into memory what search needs, a piece at a time: a question that comes meanwhile waits for one piece. */
function warmUp(opened: SyncStore): void {
  setImmediate(() => {
    if (core === opened && opened.warmUp()) warmUp(opened);
  });
}

/** Errors of a native module do not survive the way between threads as they are. */
function plainError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const plain = new Error(error.message);
  if (error.stack !== undefined) plain.stack = error.stack;
  return plain;
}

function codeOf(error: unknown) {
  return error instanceof ZhengmaiError ? { code: error.code } : {};
}
