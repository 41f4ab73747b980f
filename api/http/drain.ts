import type { RequestHandler, Response } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { AGAIN_SOON } from './http-errors.ts';

/** How a server ends without cutting anybody off. */
export interface Drain {
  /** Counts requests until their answers are out; refuses new ones once the server is stopping. */
  readonly middleware: RequestHandler;
  readonly isStopping: () => boolean;
  /** Counts work that goes on after its client has left, as a save does. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Takes no more requests, and waits for those that are there. False when some were still running at the end of the time:
   * they have been told to come again.
   */
  stop(timeoutMs: number): Promise<boolean>;
}

export function createDrain(): Drain {
  const open = new Set<Response>();
  let working = 0;
  let isStopping = false;
  let idle = () => {};
  const isIdle = () => open.size === 0 && working === 0;
  const check = () => {
    if (isIdle()) idle();
  };
  return {
    middleware(_request, response, next) {
      if (isStopping) {
        response.set('Connection', 'close');
        throw stopping();
      }
      open.add(response);
      response.once('close', () => {
        open.delete(response);
        check();
      });
      next();
    },
    isStopping: () => isStopping,
    async during(work) {
      working++;
      return work().finally(() => {
        working--;
        check();
      });
    },
    async stop(timeoutMs) {
      isStopping = true;
      if (isIdle()) return true;
      let timer: NodeJS.Timeout | undefined;
      const inTime = await Promise.race([
        new Promise<true>((resolve) => {
          idle = () => resolve(true);
        }),
        new Promise<false>((resolve) => {
          timer = setTimeout(() => resolve(false), timeoutMs);
        }),
      ]);
      clearTimeout(timer);
      for (const response of open) tellToComeAgain(response);
      return inTime;
    },
  };
}

function stopping(): ZhengmaiError {
  return new ZhengmaiError('BUSY', 'The server is stopping: try again in a moment.');
}

function tellToComeAgain(response: Response): void {
  if (response.headersSent) return;
  const { code, message } = stopping();
  response.status(503).set(AGAIN_SOON).set('Connection', 'close').json({ error: { code, message } });
}
