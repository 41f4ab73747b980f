import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { type ErrorCode, ZhengmaiError } from '../errors.ts';

/** What a task may cost before it is given up. */
export interface TaskLimits {
  /** What the task works on, for the sentence that refuses it. */
  readonly name: string;
  readonly timeoutMs: number;
}

/** What a thread answers: the class of an error is lost between threads, so a refusal travels as data. */
export type ThreadAnswer<Answer> =
  | { readonly value: Answer }
  | { readonly refusal: { readonly code: ErrorCode; readonly message: string } };

export interface ThreadPool<Task, Answer> {
  run(task: Task, limits: TaskLimits): Promise<Answer>;
}

/** A task that needs more heap than this is no plan's. */
const HEAP_MB = 1024;
const IDLE_MS = 30_000;

/**
 * Threads that run the default export of a module beside the caller, named without its extension. A task that takes too
 * long or too much memory is given up with its thread, and the tasks of others go on in the next one. Threads end when they have had nothing to do for
 * a while, and keep no process alive.
 */
export function threadPool<Task, Answer>(module: string, base: string): ThreadPool<Task, Answer> {
  let pool: Piscina<Task, ThreadAnswer<Answer>> | undefined;
  return {
    async run(task, { name, timeoutMs }) {
      pool ??= start(module, base);
      try {
        const answer = await pool.run(task, { signal: AbortSignal.timeout(timeoutMs) });
        if ('value' in answer) return answer.value;
        throw new ZhengmaiError(answer.refusal.code, answer.refusal.message);
      } catch (error) {
        throw error instanceof ZhengmaiError ? error : givenUp(name, timeoutMs, error);
      }
    },
  };
}

/** What the module's default export gives: refusals as data, everything else as it was thrown. */
export async function answerTask<Answer>(work: () => Answer | Promise<Answer>): Promise<ThreadAnswer<Answer>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof ZhengmaiError) return { refusal: { code: error.code, message: error.message } };
    throw error;
  }
}

/** Run from source, the module is TypeScript, which a thread reads with the loader that the program itself runs under. */
function start<Task, Answer>(module: string, base: string): Piscina<Task, ThreadAnswer<Answer>> {
  const isSource = base.endsWith('.ts');
  return new Piscina({
    filename: new URL(`${module}${isSource ? '.ts' : '.js'}`, base).href,
    minThreads: 0,
    maxThreads: Math.max(2, availableParallelism()),
    idleTimeout: IDLE_MS,
    execArgv: isSource ? ['--import', import.meta.resolve('tsx')] : [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
}

function givenUp(name: string, timeoutMs: number, cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'AbortError' || cause.name === 'TimeoutError') {
    return new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} took longer than ${timeoutMs / 1000} s to read and was given up: split it.`,
      { cause },
    );
  }
  if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new ZhengmaiError('LIMIT_EXCEEDED', `${name} needs too much memory to read: split it.`, { cause });
  }
  return cause;
}
