import type { Worker } from 'node:worker_threads';
import { ZhengmaiError } from '../../errors.ts';
import { callsTo } from '../../worker/calls.ts';
import { startWorker } from '../../worker/start-worker.ts';
import type { EmbeddedOptions } from '../options.ts';
import type { SyncStore } from '../sync-store.ts';

/** What a thread takes into memory whenever it has nothing else to do. */
export type Warm = 'names' | 'vectors';

/** What the thread of a store answers. */
export interface StoreCalls extends SyncStore {
  open(options: EmbeddedOptions, warm: Warm | null): void;
}

/** A thread with a store in it. */
export interface StoreThread {
  open(warm: Warm | null): Promise<void>;
  ask<Method extends keyof SyncStore>(
    method: Method,
    ...asked: Parameters<SyncStore[Method]>
  ): Promise<ReturnType<SyncStore[Method]>>;
  /** How many questions have no answer yet. */
  asked(): number;
  close(): Promise<void>;
}

/** A thread of its own for a store, so that no question holds up the program. */
export function storeThread(options: EmbeddedOptions): StoreThread {
  const worker = idle.pop() ?? startWorker('./store-worker', import.meta.url);
  let hasEnded = false;
  const calls = callsTo<StoreCalls>(worker, (cause) => {
    hasEnded = true;
    return new ZhengmaiError(
      'STORE_UNAVAILABLE',
      `The thread that holds the store ${options.path} open has ended: open the store again.`,
      { cause },
    );
  });
  return {
    open: (warm) => calls.call('open', options, warm),
    ask: (method, ...asked) => calls.call(method, ...asked) as never,
    asked: () => calls.waiting(),
    async close() {
      if (!hasEnded) await calls.call('close');
      calls.release();
      if (!hasEnded) idle.push(worker);
    },
  };
}

/** Threads whose store was closed, kept for the next one: starting a thread takes longer than opening a store. */
const idle: Worker[] = [];
