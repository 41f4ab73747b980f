import type { Request } from 'express';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Access } from './access/access.ts';
import type { Audit } from './access/audit.ts';
import { type Context, createContext, type Services, type Wrote } from './context.ts';
import { maskError } from './errors.ts';
import { untilClientLeaves } from './http/client-leaves.ts';
import { refusalsInLanguage } from './language/refusals.ts';
import { sayTo } from './language/say-to.ts';
import type { Arrivals } from './limits/arrivals.ts';
import { guards, type ServerContext } from './limits/guards.ts';
import type { RequestBudget } from './limits/request-budget.ts';
import { schema } from './schema.ts';

export const GRAPHQL_PATH = '/graphql';

/** Who may do what, and who did. */
export interface Gate {
  readonly access: Access;
  readonly audit: Audit;
  /** Whether only this machine reaches the server. */
  readonly isPrivate: () => boolean;
}

/** Puts down what a request wrote, under its caller's name. */
export function wroteBy({ access, audit }: Gate, request: Request | undefined): Wrote {
  return (action, documentIds) => audit({ who: access.nameOf(request), action, documentIds });
}

/**
 * The GraphQL server as a fetch handler. There is no GraphiQL: it would load from the network, and the page's security
 * policy forbids that; the schema answers introspection, which any client understands.
 */
export function createGraphql(
  services: Services,
  writes: RequestBudget,
  gate: Gate,
  logger: Logger,
  arrivals: Arrivals,
) {
  return createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: ({ req, res, request }) =>
      createContext(services, {
        wrote: wroteBy(gate, req),
        caller: gate.access.nameOf(req),
        signal: res ? untilClientLeaves(res) : request.signal,
        mayWrite: gate.access.isAtLeast(req, 'curator'),
        say: sayTo(req),
      }),
    plugins: [...guards(services.limits, writes, gate.access, arrivals), refusalsInLanguage()],
    maskedErrors: { maskError: maskError(logger, gate.isPrivate) },
    maxRequestBodySize: services.limits.uploadBytes,
    multipart: false,
    batching: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
  });
}
