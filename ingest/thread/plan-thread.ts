import type { Draft } from '../../graph/precedents/review/draft.ts';
import { threadPool } from '../../graph/worker/thread-pool.ts';
import type { Decisions } from '../decisions.ts';
import { READ_LIMITS } from '../read/read-source.ts';
import type { SourceText } from '../source-text.ts';
import { type PlanRead, type PlanTask, workOn } from './plan-work.ts';

interface PlanOptions {
  readonly decisions?: Decisions | undefined;
  /** What sets its documents apart from others of the same name. */
  readonly apart?: readonly (string | null)[] | undefined;
  /** A text that takes longer is given up. */
  readonly timeoutMs?: number | undefined;
  /** Fails with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/** What extraction and resolution make of a source, without holding up whatever else the program does. */
export function readPlan(source: SourceText, { decisions, apart, ...bounds }: PlanOptions): Promise<PlanRead> {
  const task = { job: 'plan', source, ...(decisions && { decisions }), ...(apart && { apart }) } as const;
  return workApart(task, bounds) as Promise<PlanRead>;
}

/** The same for a draft that is to be reviewed. */
export function readDraftText(source: SourceText, { decisions, ...bounds }: PlanOptions): Promise<Draft> {
  const task = { job: 'draft', source, ...(decisions && { decisions }) } as const;
  return workApart(task, bounds) as Promise<Draft>;
}

/** Shorter texts are read in some tens of milliseconds, which the way to a thread and back would double. */
const LONG_TEXT = 20_000;

const pool = threadPool<PlanTask, PlanRead | Draft>('./plan-worker', import.meta.url);

async function workApart(
  task: PlanTask,
  { timeoutMs = READ_LIMITS.timeoutMs, signal }: Pick<PlanOptions, 'timeoutMs' | 'signal'>,
): Promise<PlanRead | Draft> {
  signal?.throwIfAborted();
  const { name, text } = task.source;
  return text.length < LONG_TEXT ? workOn(task) : pool.run(task, { name, timeoutMs, signal });
}
