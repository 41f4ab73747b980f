import type { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** Who is coming in. */
export interface Arrivals {
  /** Of an HTTP server, its `connection` events. */
  watch(server: EventEmitter): void;
  /** Resolves when nobody new has come for a moment, or after a while. */
  allIn(): Promise<void>;
}

/**
 * The process takes one connection each time that it looks for something new. Where each look is followed by work on what has come already,
 * the last of a crowd waits for all that the others asked: of 64 clients that came at once, two seconds before its question was so much as
 * read. So nobody's work begins while others are still at the door.
 */
export function createArrivals(clock = () => performance.now()): Arrivals {
  let crowdBegan = Number.NEGATIVE_INFINITY;
  let cameLast = Number.NEGATIVE_INFINITY;
  return {
    watch: (server) =>
      void server.on('connection', () => {
        const now = clock();
        if (now - cameLast > MOMENT_MS) crowdBegan = now;
        cameLast = now;
      }),
    async allIn() {
      // One alone is nobody's crowd, and waits for nobody.
      if (cameLast === crowdBegan) return;
      const end = crowdBegan + AT_MOST_MS;
      for (let now = clock(); now < end && now - cameLast < MOMENT_MS; now = clock()) {
        await wait(LOOK_MS);
      }
    },
  };
}

/** The looks of a busy server lie so far apart. */
const MOMENT_MS = 20;
/** Not every look there is: the other threads need the processors. */
const LOOK_MS = 2;
/** From when a crowd began: clients that come one after the other for ever keep nobody from an answer. */
const AT_MOST_MS = 250;
