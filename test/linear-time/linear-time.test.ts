import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { KNOWN, type Pattern, patterns, textOf } from './patterns.ts';
import { growsAsTheText, type WalkTask, type WalkTimes } from './walk-times.ts';
import { WALKERS } from './walkers.ts';

/** Long enough for the square of it to show, short enough for hundreds of walks. */
const LENGTH = 6_000;
/** A walk that takes longer does not end, or might as well not. */
const CLOCK_MS = 45_000;

let child: ChildProcess | undefined;
afterAll(() => child?.kill('SIGKILL'));

describe.each(Object.keys(WALKERS))('%s', (walker) => {
  it('ends, in time that grows as the text does', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(patterns, async (pattern) => {
        const times = await timesOf({ walker, pattern, length: LENGTH });
        expect(growsAsTheText(times), `${described(pattern)} took ${times.join(' → ')} ms`).toBe(true);
      }),
      { numRuns: 30, examples: KNOWN.map((pattern): [Pattern] => [pattern]), endOnFailure: true },
    );
  });
});

function described(pattern: Pattern): string {
  return JSON.stringify({ ...pattern, text: `${textOf(pattern, 1).slice(0, 40)}…` });
}

async function timesOf(task: WalkTask): Promise<WalkTimes> {
  child ??= fork(fileURLToPath(new URL('./timed-walks.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const walking = child;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), CLOCK_MS);
  try {
    const answer = once(walking, 'message', { signal: stop.signal });
    const death = once(walking, 'exit', { signal: stop.signal }).then(() => null);
    walking.send(task);
    const message = await Promise.race([answer, death]);
    if (message !== null) return message[0] as WalkTimes;
    child = undefined;
    throw new Error(`${task.walker} died of ${described(task.pattern)}`);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    walking.kill('SIGKILL');
    child = undefined;
    throw new Error(`${task.walker} was still at ${described(task.pattern)} after ${CLOCK_MS / 1000} s`, {
      cause: error,
    });
  } finally {
    clearTimeout(timer);
    stop.abort();
  }
}
