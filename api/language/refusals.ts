import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from '../limits/guards.ts';
import { sayTo } from './say-to.ts';

/** Says why a query was refused in the caller's language, whoever refused it. */
export function refusalsInLanguage(): Plugin<object, ServerContext> {
  return {
    onResultProcess({ result, setResult, serverContext }) {
      if (Symbol.asyncIterator in result || Array.isArray(result) || !result.errors) return;
      const say = sayTo(serverContext.req);
      const errors = result.errors.map(
        ({ message, nodes, source, positions, path, extensions }) =>
          new GraphQLError(say(message), {
            nodes: nodes ?? null,
            source: source ?? null,
            positions: positions ?? null,
            path: path ?? null,
            extensions,
          }),
      );
      setResult({ ...result, errors });
    },
  };
}
