import { Router } from 'express';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { GraphStore, StoreHealth } from '../../graph/store/graph-store.ts';

/** `/healthz`: the process answers. `/readyz`: its store does too, and it is not about to end. */
export function probes(store: GraphStore, isPrivate: () => boolean, isStopping: () => boolean): Router {
  return Router()
    .get('/healthz', (_request, response) => {
      response.json({ ok: true });
    })
    .get('/readyz', async (_request, response) => {
      const health = isStopping() ? { ok: false, message: 'The server is stopping.' } : await healthOf(store);
      // What is wrong with a store names its place on the machine.
      const told =
        health.ok || isPrivate() || isStopping() ? health : { ok: false, message: 'The store does not answer.' };
      response.status(health.ok ? 200 : 503).json(told);
    });
}

async function healthOf(store: GraphStore): Promise<StoreHealth> {
  try {
    return await store.health();
  } catch (error) {
    if (error instanceof ZhengmaiError) return { ok: false, message: error.message };
    throw error;
  }
}
