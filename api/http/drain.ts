import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Request, RequestHandler, Response } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import { AGAIN_SOON } from './http-errors.ts';

/** How a server ends without cutting anybody off. */
export interface Drain {
  /**
   * Counts requests until their answers are out; refuses new ones once the server is stopping. What a client still sends after
   * it was answered is read and forgotten: many write all they have before they read why it was refused.
   */
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
    middleware(request, response, next) {
      response.once('finish', () => request.resume());
      if (isStopping) {
        response.set('Connection', 'close');
        void heardOut(request).then(() => next(stopping()));
        return;
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

/** An answer that closes the connection is not read by who is still writing: the connection is reset under it. */
async function heardOut(request: Request): Promise<void> {
  if (request.complete) return;
  const ended = once(request, 'close');
  request.resume();
  await Promise.race([ended, wait(HEARD_OUT_MS, undefined, { ref: false })]);
}

/** A plan takes less, and the server wants to end. */
const HEARD_OUT_MS = 2_000;

function stopping(): ZhengmaiError {
  return new ZhengmaiError('BUSY', 'The server is stopping: try again in a moment.');
}

function tellToComeAgain(response: Response): void {
  if (response.headersSent) return;
  const { code, message } = stopping();
  response.status(503).set(AGAIN_SOON).set('Connection', 'close').json({ error: { code, message } });
}
