import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import { ZhengmaiError } from '../../graph/errors.ts';

/** How often a client may write in a minute, mutations and uploads together. */
export interface WriteBudget {
  /** Counts so many writes; throws when the budget is spent. */
  spend(client: string, writes: number): Promise<void>;
  /** Counts every request that passes. */
  readonly middleware: RequestHandler;
}

export function createWriteBudget(perMinute: number): WriteBudget {
  const store = new MemoryStore();
  const spent = () =>
    new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `More than ${perMinute} writes came within a minute; wait a little and try again.`,
    );
  return {
    async spend(client, wanted) {
      for (let done = 0; done < wanted; done++) {
        const { totalHits } = await store.increment(client);
        if (totalHits > perMinute) throw spent();
      }
    },
    middleware: rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      store,
      keyGenerator: clientOf,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) => next(spent()),
    }),
  };
}

/** Whom a request is counted for. */
export function clientOf(request: Request | undefined): string {
  return request?.ip ? ipKeyGenerator(request.ip) : 'local';
}
