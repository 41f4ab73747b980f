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
  /** From when a thread begins with it; a task waits for a thread as long as it must. */
  readonly timeoutMs: number;
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

/** A task that needs more heap than this is no plan's. */
const HEAP_MB = 1024;
const IDLE_MS = 30_000;

/**
 * Threads that run a module beside the caller, named without its extension, whose default export is a `threadTask`. A task
 * that takes too long or too much memory is given up with its thread, and those of others go on. Threads end when they have
 * had nothing to do for a while, and keep no process alive.
 */
export function threadPool<Task, Answer>(module: string, base: string): ThreadPool<Task, Answer> {
  let pool: Piscina<Call<Task>, ThreadAnswer<Answer>> | undefined;
  return {
    async run(task, { name, timeoutMs, onProgress }) {
      pool ??= start(module, base);
      const { port1: ours, port2: port } = new MessageChannel();
      const giveUp = new AbortController();
      let timer: NodeJS.Timeout | undefined;
      ours.on('message', ([done, total]: [number, number]) => {
        timer ??= setTimeout(() => giveUp.abort(), timeoutMs);
        timer.refresh();
        if (total > 0) onProgress?.(done, total);
      });
      try {
        const answer = await pool.run({ task, port }, { signal: giveUp.signal, transferList: [port] });
        if ('value' in answer) return answer.value;
        throw new ZhengmaiError(answer.refusal.code, answer.refusal.message);
      } catch (error) {
        throw error instanceof ZhengmaiError ? error : toRefusal(name, timeoutMs, error);
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

function start<Task, Answer>(module: string, base: string): Piscina<Call<Task>, ThreadAnswer<Answer>> {
  const fromSource = isSource(base);
  return new Piscina({
    filename: new URL(`${module}${fromSource ? '.ts' : '.js'}`, base).href,
    minThreads: 0,
    maxThreads: Math.max(2, availableParallelism()),
    idleTimeout: IDLE_MS,
    execArgv: fromSource ? ['--import', `data:text/javascript,${encodeURIComponent(registerLoader())}`] : [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function toRefusal(name: string, timeoutMs: number, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'AbortError') {
    return new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} took longer than ${timeoutMs / 1000} s to read and was given up: save it as .txt or split it.`,
      { cause },
    );
  }
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ZhengmaiError('LIMIT_EXCEEDED', `${name} needs too much memory to read: save it as .txt or split it.`, {
      cause,
    });
  }
  return cause;
}
