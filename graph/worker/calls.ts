import { parentPort, type Worker } from 'node:worker_threads';
import { type ErrorCode, ZhengmaiError } from '../errors.ts';

/** What a thread answers, by name; of what it returns only plain data comes across. */
type Methods<Name extends string> = { readonly [N in Name]: (...asked: never[]) => unknown };

/** The caller's end of a thread that stays: what it holds in memory, a store or a model, is asked by name. */
export interface Calls<Of extends Methods<Extract<keyof Of, string>>> {
  call<Name extends Extract<keyof Of, string>>(
    name: Name,
    ...asked: Parameters<Of[Name]>
  ): Promise<Awaited<ReturnType<Of[Name]>>>;
  /** How many calls have no answer yet. */
  waiting(): number;
  /** Lets go of the thread, so that another one may call it. */
  release(): void;
}

interface Call {
  readonly id: number;
  readonly name: string;
  readonly asked: readonly unknown[];
}

/** The class of an error is lost between threads, so its code travels beside it. */
type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Error; readonly code?: ErrorCode };

/**
 * Calls a thread. When it ends, or breaks, what waits and whatever is asked later fails with what `lost` makes of the reason: comlink, which
 * does the rest, would leave it waiting for ever. A thread with nothing to do does not keep the program alive.
 */
export function callsTo<Of extends Methods<Extract<keyof Of, string>>>(
  worker: Worker,
  lost: (cause: unknown) => Error,
): Calls<Of> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let calls = 0;
  let broken: Error | undefined;

  const settle = (answer: Answer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('value' in answer) call?.resolve(answer.value);
    else call?.reject(toError(answer));
  };
  const fail = (cause: unknown) => {
    broken ??= lost(cause);
    for (const call of waiting.values()) call.reject(broken);
    waiting.clear();
  };
  worker.on('message', settle).on('error', fail).on('exit', fail);
  worker.unref();

  return {
    call: (name, ...asked) =>
      new Promise<unknown>((resolve, reject) => {
        if (broken) return reject(broken);
        worker.ref();
        waiting.set(++calls, { resolve, reject });
        worker.postMessage({ id: calls, name, asked } satisfies Call);
      }) as never,
    waiting: () => waiting.size,
    release() {
      worker.off('message', settle).off('error', fail).off('exit', fail);
      worker.unref();
    },
  };
}

/** The thread's end: answers in the order of the calls, as far as `answer` returns no promise. */
export function answerCalls(answer: (name: string, asked: readonly unknown[]) => unknown): void {
  parentPort?.on('message', ({ id, name, asked }: Call) => {
    const settle = (value: unknown) => parentPort?.postMessage({ id, value } satisfies Answer);
    const fail = (error: unknown) => parentPort?.postMessage({ id, ...toData(error) } satisfies Answer);
    try {
      const value = answer(name, asked);
      if (value instanceof Promise) value.then(settle, fail);
      else settle(value);
    } catch (error) {
      fail(error);
    }
  });
}

function toError({ error, code }: { readonly error: Error; readonly code?: ErrorCode }): Error {
  return code ? new ZhengmaiError(code, error.message, { cause: error }) : error;
}

/** Errors of a native module do not survive the way between threads as they are. */
function toData(error: unknown): { readonly error: Error; readonly code?: ErrorCode } {
  if (!(error instanceof Error)) return { error: new Error(String(error)) };
  const plain = new Error(error.message);
  if (error.stack !== undefined) plain.stack = error.stack;
  return { error: plain, ...(error instanceof ZhengmaiError && { code: error.code }) };
}
