import { type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const ROUTES = ['graphql', 'ingest', 'export', 'feed', 'mcp', 'v1', 'healthz', 'readyz', 'metrics'];

/** Counts and times requests, and answers `/metrics` in Prometheus' format. */
export function createMetrics(): { readonly measure: RequestHandler; readonly endpoint: Router } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'zhengmai_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    measure(request, response, next) {
      const stop = seconds.startTimer({ method: request.method, route: routeOf(request.path) });
      response.once('finish', () => stop({ status: response.statusCode }));
      next();
    },
    endpoint: Router().get('/metrics', async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    }),
  };
}

/** Few values, whatever is asked for: a label a path would grow without end. */
function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ROUTES.includes(first) ? first : 'page';
}
