import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { type RequestHandler, Router } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { STAGE_CHANNEL, STAGES, type StageEnded } from '../graph/stage.ts';

const ROUTES = ['graphql', 'ingest', 'export', 'feed', 'mcp', 'v1', 'healthz', 'readyz', 'metrics'];

export interface Metrics {
  readonly measure: RequestHandler;
  readonly endpoint: Router;
  close(): void;
}

/** Counts and times requests and the stages of ingests and searches, and answers `/metrics` in Prometheus' format. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'zhengmai_http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const stopTiming = timeStages(registry);
  return {
    measure(request, response, next) {
      const stop = seconds.startTimer({ method: request.method, route: routeOf(request.path) });
      response.once('finish', () => stop({ status: response.statusCode }));
      next();
    },
    endpoint: Router().get('/metrics', async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    }),
    close: stopTiming,
  };
}

/** One histogram an activity, with a row a stage from the beginning; ends with the function that it answers with. */
function timeStages(registry: Registry): () => void {
  const histograms = Object.entries(STAGES).map(([activity, stages]) => {
    const histogram = new Histogram({
      name: `zhengmai_${activity}_stage_seconds`,
      help: `Duration of ${stages.join(', ')}`,
      labelNames: ['stage'],
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
      registers: [registry],
    });
    for (const stage of stages) histogram.zero({ stage });
    return { histogram, stages: new Set<string>(stages) };
  });
  const onEnd = (message: unknown) => {
    const { stage, seconds } = message as StageEnded;
    for (const { histogram, stages } of histograms) if (stages.has(stage)) histogram.observe({ stage }, seconds);
  };
  subscribe(STAGE_CHANNEL, onEnd);
  return () => void unsubscribe(STAGE_CHANNEL, onEnd);
}

/** Few values, whatever is asked for: a label a path would grow without end. */
function routeOf(path: string): string {
  const first = path.split('/', 2)[1] ?? '';
  return ROUTES.includes(first) ? first : 'page';
}
