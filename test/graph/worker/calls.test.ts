import type { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { callsTo } from '../../../graph/worker/calls.ts';
import { startWorker } from '../../../graph/worker/start-worker.ts';
import type { EchoCalls } from './echo-worker.ts';

const started: Worker[] = [];
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.terminate();
});

function echo() {
  const worker = startWorker('./echo-worker', import.meta.url);
  started.push(worker);
  return { worker, calls: callsTo<EchoCalls>(worker, () => new Error('The thread is gone.')) };
}

it('gives each call its own answer, whichever comes first', async () => {
  const { calls } = echo();
  const slow = calls.call('later', 'slow', 50);
  const quick = calls.call('echo', 'quick');
  expect(calls.waiting()).toBe(2);
  expect(await quick).toBe('quick');
  expect(calls.waiting()).toBe(1);
  expect(await slow).toBe('slow');
});

it('brings a refusal with its code, and any other error with what it says', async () => {
  const { calls } = echo();
  const refused = await calls.call('refuse', 'Give a name.').catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ZhengmaiError);
  expect(refused).toMatchObject({ code: 'BAD_INPUT', message: 'Give a name.' });
  const stumbled = await calls.call('stumble', 'too long').catch((error: unknown) => error);
  expect(stumbled).not.toBeInstanceOf(ZhengmaiError);
  expect(stumbled).toMatchObject({ message: 'too long' });
});

it('tells what waits, and whoever asks later, that the thread has ended', async () => {
  const { calls } = echo();
  await calls.call('echo', 'here');
  const waiting = expect(calls.call('later', 'never', 60_000)).rejects.toThrow('The thread is gone.');
  const ending = expect(calls.call('end')).rejects.toThrow('The thread is gone.');
  await Promise.all([waiting, ending]);
  await expect(calls.call('echo', 'late')).rejects.toThrow('The thread is gone.');
});

it('lets another take the thread over', async () => {
  const { worker, calls } = echo();
  expect(await calls.call('echo', 'one')).toBe('one');
  calls.release();
  const next = callsTo<EchoCalls>(worker, () => new Error('The thread is gone.'));
  expect(await next.call('echo', 'two')).toBe('two');
});
