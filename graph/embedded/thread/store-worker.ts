import { ZhengmaiError } from '../../errors.ts';
import { answerCalls } from '../../worker/calls.ts';
import { openDatabase } from '../sqlite/connection.ts';
import { type SyncStore, syncStore } from '../sync-store.ts';
import type { StoreCalls, Warm } from './store-thread.ts';

/** A thread that holds one store open and answers one call after the other. */
let core: SyncStore | undefined;
/** What it takes into memory when it has nothing else to do, and whether it is about to. */
let [warm, isWarming]: [Warm | null, boolean] = [null, false];

answerCalls((name, asked) => {
  switch (name as keyof StoreCalls) {
    case 'open': {
      const [options, wanted] = asked as Parameters<StoreCalls['open']>;
      core = syncStore(openDatabase(options));
      warm = wanted;
      return warmUp(core);
    }
    case 'close':
      core?.close();
      core = undefined;
      return;
  }
  if (!core) throw new ZhengmaiError('STORE_UNAVAILABLE', 'The store is not open: open it first.');
  const value = (core[name as keyof SyncStore] as (...asked: readonly unknown[]) => unknown)(...asked);
  // What has been written since may be much.
  if (name === 'nearestPassages') warmUp(core);
  return value;
});

/** Takes into memory what search needs, a piece at a time: a question that comes meanwhile waits for one piece. */
function warmUp(opened: SyncStore): void {
  if (isWarming || warm === null) return;
  isWarming = true;
  setImmediate((what: Warm) => {
    isWarming = false;
    if (core === opened && opened.warmUp(what)) warmUp(opened);
  }, warm);
}
