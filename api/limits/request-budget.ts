import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, MemoryStore, rateLimit } from 'express-rate-limit';
import { ZhengmaiError } from '../../graph/errors.ts';

/** How much a client may ask for in a minute, counted by items: mutations and uploads together, or texts to embed. */
export interface RequestBudget {
  /** Counts so many items; throws when the budget is spent. */
  spend(client: string, items: number): Promise<void>;
  /** Counts every request that passes as one. */
  readonly middleware: RequestHandler;
}

/** `items` names them in the refusal: writes. */
export function createRequestBudget(perMinute: number, items: string): RequestBudget {
  const store = new MemoryStore();
  const spent = () =>
    new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `More than ${perMinute} ${items} came within a minute; wait a little and try again.`,
    );
  return {
    async spend(client, wanted) {
      for (let done = 0; done < wanted; done++) {
        const { totalHits } = await store.increment(client);
        if (totalHits > perMinute) throw spent();
      }
    },
    middleware: rateLimit({
      windowMs: MINUTE_MS,
      limit: perMinute,
      store,
      keyGenerator: clientOf,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, _response, next) => next(spent()),
    }),
  };
}

const MINUTE_MS = 60_000;

/** Whom a request is counted for. */
export function clientOf(request: Request | undefined): string {
  return request?.ip ? ipKeyGenerator(request.ip) : 'local';
}
