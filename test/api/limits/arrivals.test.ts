import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { createArrivals } from '../../../api/limits/arrivals.ts';

/** Milliseconds until everybody is in. */
async function waited(allIn: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await allIn();
  return performance.now() - started;
}

it('waits while others come in, not when nobody does, and not for ever', async () => {
  const server = new EventEmitter();
  const { watch, allIn } = createArrivals();
  watch(server);
  const timers: string[] = [];
  setTimeout(() => timers.push('a timer'), 0);
  await allIn();
  expect(timers).toEqual([]);

  server.emit('connection');
  const alone: string[] = [];
  setTimeout(() => alone.push('a timer'), 0);
  await allIn();
  expect(alone).toEqual([]);

  server.emit('connection');
  expect(await waited(allIn)).toBeGreaterThan(10);

  server.emit('connection');
  server.emit('connection');
  const crowd = setInterval(() => server.emit('connection'), 1);
  try {
    const inTheCrowd = await waited(allIn);
    expect(inTheCrowd).toBeGreaterThan(200);
    expect(inTheCrowd).toBeLessThan(5_000);
  } finally {
    clearInterval(crowd);
  }
});
