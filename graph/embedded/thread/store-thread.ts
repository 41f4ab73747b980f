import type { Worker } from 'node:worker_threads';
import { type ErrorCode, ZhengmaiError } from '../../errors.ts';
import { startWorker } from '../../worker/start-worker.ts';
import type { EmbeddedOptions } from '../options.ts';
import type { SyncStore } from '../sync-store.ts';

/** What a thread takes into memory whenever it has nothing else to do. */
export type Warm = 'names' | 'vectors';

/** What goes to a thread: a question by its name and what it asks. */
export type Call =
  | {
      readonly id: number;
      readonly method: 'open';
      readonly asked: readonly [options: EmbeddedOptions, warm: Warm | null];
    }
  | { readonly id: number; readonly method: keyof SyncStore; readonly asked: readonly unknown[] };

/** What comes back. The class of an error is lost between threads, so its code travels beside it. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Error; readonly code?: ErrorCode };

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
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  let broken: Error | undefined;

  const settle = (answer: Answer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('value' in answer) call?.resolve(answer.value);
    else
      call?.reject(
        answer.code ? new ZhengmaiError(answer.code, answer.error.message, { cause: answer.error }) : answer.error,
      );
  };
  const fail = (cause: unknown) => {
    broken = new ZhengmaiError(
      'STORE_UNAVAILABLE',
      `The thread that holds the store ${options.path} open has ended: open the store again.`,
      { cause },
    );
    for (const call of waiting.values()) call.reject(broken);
    waiting.clear();
  };
  const post = (method: Call['method'], asked: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (broken) return reject(broken);
      // A thread with nothing to do does not keep the program alive.
      worker.ref();
      waiting.set(++calls, { resolve, reject });
      worker.postMessage({ id: calls, method, asked } as Call);
    });
  const release = () => {
    worker.off('message', settle).off('error', fail).off('exit', fail);
    worker.unref();
    if (!broken) idle.push(worker);
  };

  worker.on('message', settle).on('error', fail).on('exit', fail);
  return {
    async open(warm) {
      await post('open', [options, warm]);
    },
    ask: (method, ...asked) => post(method, asked) as ReturnType<StoreThread['ask']> as never,
    asked: () => waiting.size,
    async close() {
      if (!broken) await post('close', []);
      release();
    },
  };
}

/** Threads whose store was closed, kept for the next one: starting a thread takes longer than opening a store. */
const idle: Worker[] = [];
