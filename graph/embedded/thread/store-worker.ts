import { parentPort } from 'node:worker_threads';
import { ZhengmaiError } from '../../errors.ts';
import { openDatabase } from '../sqlite/connection.ts';
import { type SyncStore, syncStore } from '../sync-store.ts';
import type { Answer, Call, Warm } from './store-thread.ts';

/** A thread that holds one store open and answers one call after the other. */
let core: SyncStore | undefined;
/** What it takes into memory when it has nothing else to do, and whether it is about to. */
let [warm, isWarming]: [Warm | null, boolean] = [null, false];

parentPort?.on('message', (call: Call) => parentPort?.postMessage(answer(call)));

function answer({ id, method, asked }: Call): Answer {
  try {
    if (method === 'open') {
      core = syncStore(openDatabase(asked[0]));
      warm = asked[1];
      warmUp(core);
      return { id, value: undefined };
    }
    if (method === 'close') {
      core?.close();
      core = undefined;
      return { id, value: undefined };
    }
    if (!core) throw new ZhengmaiError('STORE_UNAVAILABLE', 'The store is not open: open it first.');
    const value = (core[method] as (...asked: readonly unknown[]) => unknown)(...asked);
    // What has been written since may be much.
    if (method === 'nearestPassages') warmUp(core);
    return { id, value };
  } catch (error) {
    return { id, error: plainError(error), ...codeOf(error) };
  }
}

/** Takes into memory what search needs, a piece at a time: a question that comes meanwhile waits for one piece. */
function warmUp(opened: SyncStore): void {
  if (isWarming || warm === null) return;
  isWarming = true;
  setImmediate((what: Warm) => {
    isWarming = false;
    if (core === opened && opened.warmUp(what)) warmUp(opened);
  }, warm);
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
