import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type Context, createContext, type Services } from './context.ts';
import { maskError } from './errors.ts';
import { guards, type ServerContext } from './guards.ts';
import { schema } from './schema.ts';
import type { WriteBudget } from './write-budget.ts';

export const GRAPHQL_PATH = '/graphql';

/**
 * The GraphQL server as a fetch handler. There is no GraphiQL: it would load from the network, and the page's security
 * policy forbids that; the schema answers introspection, which any client understands.
 */
export function createGraphql(services: Services, writes: WriteBudget, logger: Logger) {
  return createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    context: () => createContext(services),
    plugins: guards(services.limits, writes),
    maskedErrors: { maskError: maskError(logger) },
    maxRequestBodySize: services.limits.uploadBytes,
    multipart: false,
    batching: false,
    graphiql: false,
    landingPage: false,
    cors: false,
    logging: false,
  });
}
