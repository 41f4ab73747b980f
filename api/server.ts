import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as nextLook, setTimeout as wait } from 'node:timers/promises';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { ZhengmaiError } from '../graph/errors.ts';
import { type AccessRules, createAccess } from './access/access.ts';
import { auditTo } from './access/audit.ts';
import { isLoopback, ownSiteOnly } from './access/own-site.ts';
import type { Services } from './context.ts';
import { exports } from './export/exports.ts';
import { createGraphql, GRAPHQL_PATH } from './graphql.ts';
import { createDrain, type Drain } from './http/drain.ts';
import { embeddings } from './http/embeddings.ts';
import { createEventStreams, isEventStream } from './http/event-streams.ts';
import { explorerPage } from './http/explorer-page.ts';
import { httpErrors } from './http/http-errors.ts';
import { LOOPBACK, listenOn } from './http/listen.ts';
import { openapiEndpoint } from './http/openapi.ts';
import { probes } from './http/probes.ts';
import { requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import { uploads } from './http/upload.ts';
import { views } from './http/views.ts';
import { createArrivals } from './limits/arrivals.ts';
import { createRequestBudget } from './limits/request-budget.ts';
import { feeds } from './links/feeds.ts';
import { pagePictureEndpoint } from './links/page-pictures.ts';
import { permalinks } from './links/permalinks.ts';
import { MCP_PATH, mcpEndpoint } from './mcp/endpoint.ts';
import { createMetrics } from './metrics.ts';
import { addressWithProgress, createProgress, withProgress } from './ports/progress.ts';

/** How long what runs may take to end when the server closes: a file that is being read and saved takes seconds. */
const GRACE_MS = 20_000;

export interface ServerOptions extends Omit<Services, 'progress'> {
  /** Folder of the built explorer; null serves the API alone. */
  readonly webRoot: string | null;
  readonly logger: Logger;
  /** What holds on any other address than this machine's own: there, only those who have a token write. */
  readonly access: AccessRules;
  /** Names besides the address listened on under which the server answers, `plans.example.cn`. */
  readonly hosts: readonly string[];
  /** Where the log of writes goes; null keeps none. */
  readonly auditFile: string | null;
  /** Where long views are kept under short names; null keeps them for as long as the server runs. */
  readonly viewsFile: string | null;
}

export interface Server {
  readonly app: Express;
  /** Answers on the port; 0 takes a free one. Resolves with the address to open. */
  listen(port: number, host?: string): Promise<string>;
  /**
   * Says at `/readyz` that it is stopping, refuses what comes new with 503, lets what runs end, writes above all, and frees the
   * port; what takes too long is cut off.
   */
  close(): Promise<void>;
}

/** The API, the probes and the explorer's page behind one port. Nobody but this machine reaches it unless told so. */
export function createServer(options: ServerOptions): Server {
  const { store, limits, webRoot, logger, hosts } = options;
  let http: HttpServer | undefined;
  let listensOn: string = LOOPBACK;
  const isPrivate = () => isLoopback(listensOn);
  const named = new Set(hosts.map((host) => host.toLowerCase()));

  const app = express().disable('x-powered-by');
  const metrics = createMetrics();
  const writes = createRequestBudget(limits.writesPerMinute, 'writes');
  const embedded = createRequestBudget(limits.embeddingsPerMinute, 'texts to embed');
  const progress = createProgress();
  const drain = createDrain();
  const services = {
    ...options,
    progress,
    ingest: finishing(drain, withProgress(options.ingest, progress)),
    ingestAddress: finishing(drain, addressWithProgress(options.ingestAddress, progress)),
  };
  const access = createAccess(() => (isPrivate() ? null : options.access));
  const gate = { access, audit: auditTo(options.auditFile, logger), isPrivate };
  const arrivals = createArrivals();
  const graphql = createGraphql(services, writes, gate, logger, arrivals);
  const streams = createEventStreams();
  app.use(requestLog(logger), metrics.measure);
  app.use(securityHeaders());
  app.use(ownSiteOnly((host) => isLoopback(host) || host === listensOn || named.has(host)));
  app.use(probes(store, isPrivate, drain.isStopping));
  app.use(drain.middleware);
  app.use(access.reading);
  app.use('/metrics', access.atLeast('admin'));
  app.use(metrics.endpoint);
  app.use(
    compression({ filter: (request, response) => !isEventStream(response) && compression.filter(request, response) }),
  );
  app.use(GRAPHQL_PATH, jsonOnly, streams.track, (request, response) => graphql(request, response));
  app.post('/ingest', access.atLeast('curator'), writes.middleware, ...uploads(services, gate, writes));
  app.use('/v1/embeddings', embeddings(options.embedder, embedded));
  app.use('/export', exports(store));
  app.use('/views', views(options.viewsFile, writes.middleware));
  app.use(MCP_PATH, mcpEndpoint(options));
  app.use('/feed', feeds(options));
  app.use(openapiEndpoint());
  app.use(pagePictureEndpoint(store, options.pagePictures));
  app.use(permalinks(store, webRoot !== null));
  if (webRoot !== null) app.use(explorerPage(webRoot));
  app.use((request) => {
    throw new ZhengmaiError('NOT_FOUND', `There is nothing at ${request.path}.`);
  });
  app.use(httpErrors(logger, isPrivate));

  return {
    app,
    async listen(port, host = LOOPBACK) {
      listensOn = host.toLowerCase();
      http = await listenOn(app, port, host);
      arrivals.watch(http);
      const { port: taken } = http.address() as AddressInfo;
      return `http://${host.includes(':') ? `[${host}]` : host}:${taken}`;
    },
    async close() {
      metrics.close();
      if (!http) return;
      const server = http;
      streams.end();
      // Goes on listening meanwhile, so that who asks is told.
      const [ended] = await Promise.all([drain.stop(GRACE_MS), lookedAt(server)]);
      if (!ended) logger.warn('what was still running was given up');
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), LAST_BYTES_MS);
      await closed;
      clearTimeout(timer);
    },
  };
}

/**
 * What was sent before the server was told to stop is still taken and answered: to come again. Connections are taken one each time
 * that the process looks for something new, and on a busy machine it seldom looks; so time alone would not do.
 */
async function lookedAt(server: HttpServer): Promise<void> {
  let hasCome = true;
  const note = () => {
    hasCome = true;
  };
  server.on('connection', note);
  const end = performance.now() + AT_MOST_MS;
  await wait(ON_THEIR_WAY_MS);
  while (hasCome && performance.now() < end) {
    hasCome = false;
    // To take a connection, to read from it and to answer.
    for (let looks = 0; looks < 3; looks++) await nextLook();
  }
  server.off('connection', note);
}

const ON_THEIR_WAY_MS = 100;
/** Somebody may never stop asking. */
const AT_MOST_MS = 5_000;

/** Answers are out by then; this is for clients that do not take them, and for probes. */
const LAST_BYTES_MS = 1_000;

function finishing<Asked extends unknown[], T>(drain: Drain, work: (...asked: Asked) => Promise<T>) {
  return (...asked: Asked): Promise<T> => drain.during(() => work(...asked));
}

/** Other types pass a browser's checks without asking first, so that a foreign page could send them. */
const jsonOnly: RequestHandler = (request, response, next) => {
  if (request.method !== 'POST' || request.is('application/json')) return next();
  const message = 'GraphQL takes JSON here; send the query with `Content-Type: application/json`.';
  response.status(415).json({ errors: [{ message, extensions: { code: 'BAD_INPUT' } }] });
};
