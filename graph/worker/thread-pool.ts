import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type ErrorCode, ZhengmaiError } from '../errors.ts';
import { isSource, registerLoader } from './start-worker.ts';

/** Told from time to time by a task that takes long, in whatever it counts; the time allowed begins anew. */
export type OnProgress = (done: number, total: number) => void;

export interface TaskOptions {
  /** What the task works on, for the sentence that refuses it. */
  readonly name: string;
  /** What to do when it was too much. */
  readonly advice?: string | undefined;
  /** From when a thread begins with it; a task waits for a thread as long as it must. */
  readonly timeoutMs: number;
  /** Gives the task up with its thread, or before it gets one; `run` then fails with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

export interface ThreadPool<Task, Answer> {
  run(task: Task, options: TaskOptions): Promise<Answer>;
}

/** A task as it goes to a thread. */
interface Call<Task> {
  readonly task: Task;
  readonly port: MessagePort;
}

/** What comes back: the class of an error is lost between threads, so a refusal travels as data. */
type ThreadAnswer<Answer> =
  | { readonly value: Answer }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

export interface PoolOptions {
  /** At most; as many as there are processors, and two at least, if left out. */
  readonly threads?: number | undefined;
}

/** A task that needs more heap than this is no plan's. */
const HEAP_MB = 1024;
const IDLE_MS = 30_000;
const AS_A_FILE = 'save it as .txt or split it';

/**
 * Threads that run a module beside the caller, named without its extension, whose default export is a `threadTask`. A task
 * that takes too long or too much memory is given up with its thread, and those of others go on. Threads end when they have
 * had nothing to do for a while, and keep no process alive.
 */
export function threadPool<Task, Answer>(
  module: string,
  base: string,
  { threads = Math.max(2, availableParallelism()) }: PoolOptions = {},
): ThreadPool<Task, Answer> {
  let pool: Piscina<Call<Task>, ThreadAnswer<Answer>> | undefined;
  return {
    async run(task, options) {
      const { timeoutMs, onProgress, signal } = options;
      signal?.throwIfAborted();
      pool ??= start(module, base, threads);
      const { port1: ours, port2: port } = new MessageChannel();
      const tooLong = new AbortController();
      const giveUp = signal ? AbortSignal.any([tooLong.signal, signal]) : tooLong.signal;
      let timer: NodeJS.Timeout | undefined;
      ours.on('message', ([done, total]: [number, number]) => {
        timer ??= setTimeout(() => tooLong.abort(), timeoutMs);
        timer.refresh();
        if (total > 0) onProgress?.(done, total);
      });
      try {
        const answer = await pool.run({ task, port }, { signal: giveUp, transferList: [port] });
        if ('value' in answer) return answer.value;
        throw new ZhengmaiError(answer.refusal.code, answer.refusal.message);
      } catch (error) {
        signal?.throwIfAborted();
        throw error instanceof ZhengmaiError ? error : toRefusal(options, error);
      } finally {
        clearTimeout(timer);
        ours.close();
      }
    },
  };
}

/** The default export of a pool's module: what a thread makes of a task. */
export function threadTask<Task, Answer>(work: (task: Task, onProgress: OnProgress) => Answer | Promise<Answer>) {
  return async ({ task, port }: Call<Task>): Promise<ThreadAnswer<Answer>> => {
    const tell: OnProgress = (done, total) => port.postMessage([done, total]);
    tell(0, 0);
    try {
      return { value: await work(task, tell) };
    } catch (error) {
      if (error instanceof ZhengmaiError) return { refusal: { code: error.code, message: error.message } };
      throw error;
    } finally {
      port.close();
    }
  };
}

function start<Task, Answer>(
  module: string,
  base: string,
  maxThreads: number,
): Piscina<Call<Task>, ThreadAnswer<Answer>> {
  const fromSource = isSource(base);
  return new Piscina({
    filename: new URL(`${module}${fromSource ? '.ts' : '.js'}`, base).href,
    minThreads: 0,
    maxThreads,
    idleTimeout: IDLE_MS,
    execArgv: fromSource ? ['--import', `data:text/javascript,${encodeURIComponent(registerLoader())}`] : [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function toRefusal({ name, advice = AS_A_FILE, timeoutMs }: TaskOptions, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'AbortError') {
    return new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} took longer than ${timeoutMs / 1000} s and was given up: ${advice}.`,
      { cause },
    );
  }
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ZhengmaiError('LIMIT_EXCEEDED', `${name} needs too much memory: ${advice}.`, {
      cause,
    });
  }
  return cause;
}
