import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Arrivals, createArrivals } from '../../../api/limits/arrivals.ts';

describe('arrivals', () => {
  /** Milliseconds, which pass as each test has it. */
  let time: number;
  let server: EventEmitter;
  let arrivals: Arrivals;
  let passing: NodeJS.Timeout | undefined;

  beforeEach(() => {
    time = 0;
    server = new EventEmitter();
    arrivals = createArrivals(() => time);
    arrivals.watch(server);
  });
  afterEach(() => clearInterval(passing));

  const comeAt = (...times: number[]) => {
    for (const at of times) {
      time = at;
      server.emit('connection');
    }
  };
  async function waited(): Promise<number> {
    const started = time;
    await arrivals.allIn();
    return time - started;
  }
  /** Time goes on, with a client at every step or without. */
  const goOn = (stepMs: number, withClients: boolean) => {
    passing = setInterval(() => {
      time += stepMs;
      if (withClients) server.emit('connection');
    }, 1);
  };

  it('are waited for until a moment has passed without any', async () => {
    comeAt(0, 5);
    goOn(5, false);
    expect(await waited()).toBeGreaterThanOrEqual(20);
    expect(await waited()).toBe(0);
  });

  it('cost one who comes alone nothing, nor those who find nobody else', async () => {
    goOn(5, false);
    expect(await waited()).toBe(0);
    comeAt(100);
    expect(await waited()).toBe(0);
    comeAt(200);
    expect(await waited()).toBe(0);
  });

  it('are waited for once where they never end', async () => {
    comeAt(0, 5);
    goOn(10, true);
    const first = await waited();
    expect(first).toBeGreaterThan(200);
    expect(first).toBeLessThan(400);
    expect(await waited()).toBe(0);
  });
});
