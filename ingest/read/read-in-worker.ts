import type { Worker } from 'node:worker_threads';
import { type ErrorCode, ZhengmaiError } from '../../graph/errors.ts';
import { startWorker } from '../../graph/worker/start-worker.ts';
import type { ReadParts } from './read-parts.ts';
import type { OnPage, Unpacked } from './reader.ts';
import type { ReaderFormat } from './registry.ts';

export interface ReadTask {
  readonly name: string;
  readonly format: ReaderFormat;
  readonly bytes: Uint8Array;
}

export type ReadAnswer =
  /** Before each page that takes long: the time allowed begins anew. */
  | { readonly page: number; readonly pages: number }
  | { readonly read: ReadParts | Unpacked }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

/** A file that needs more heap than this is not a plan. */
const HEAP_MB = 1024;

/** One file at a time: readers are memory-hungry, and the machine is shared with the embedder. */
let queue: Promise<unknown> = Promise.resolve();
let idle: Worker | undefined;

/**
 * Parses a file apart from the program, so that one that is hostile or endless can be given up without harm. The worker
 * is kept for the next file, and does not keep the process alive.
 */
export function readInWorker(task: ReadTask, timeoutMs: number, onPage?: OnPage): Promise<ReadParts | Unpacked> {
  const read = queue.then(() => readNow(task, timeoutMs, onPage));
  queue = read.catch(() => undefined);
  return read;
}

function readNow(task: ReadTask, timeoutMs: number, onPage?: OnPage): Promise<ReadParts | Unpacked> {
  const worker = idle ?? startReader();
  idle = undefined;
  worker.ref();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => abandon(tooSlow(task.name, timeoutMs)), timeoutMs);
    const onMessage = (answer: ReadAnswer) => {
      if ('page' in answer) {
        timer.refresh();
        onPage?.(answer.page, answer.pages);
        return;
      }
      finish();
      worker.unref();
      idle = worker;
      if ('read' in answer) resolve(answer.read);
      else reject(new ZhengmaiError(answer.refusal.code, answer.refusal.message));
    };
    const onError = (error: Error) => abandon(broken(task.name, error));
    const abandon = (error: Error) => {
      finish();
      void worker.terminate();
      reject(error);
    };
    const finish = () => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(task);
  });
}

function startReader(): Worker {
  const worker = startWorker('./read-worker', import.meta.url, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
  // A worker that dies while nobody waits is simply not used again.
  worker.on('error', () => undefined);
  worker.on('exit', () => {
    if (idle === worker) idle = undefined;
  });
  return worker;
}

function tooSlow(name: string, timeoutMs: number): ZhengmaiError {
  return new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${name} took longer than ${timeoutMs / 1000} s to read and was given up: save it as .txt or split it.`,
  );
}

function broken(name: string, cause: Error): ZhengmaiError {
  const outOfMemory = 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory
    ? new ZhengmaiError('LIMIT_EXCEEDED', `${name} needs too much memory to read: save it as .txt or split it.`, {
        cause,
      })
    : new ZhengmaiError('UNREADABLE_FILE', `${name} is damaged: open it, save it again, and retry.`, { cause });
}
