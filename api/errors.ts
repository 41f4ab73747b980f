import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, ZhengmaiError } from '../graph/errors.ts';
import { CHALLENGE } from './access/access.ts';
import { AGAIN_SOON, forStrangers } from './http/http-errors.ts';

/** A GraphQL error with a code that programs read and a sentence that people read. */
export function codedError(code: ErrorCode | 'INTERNAL', message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/**
 * The one place where errors become answers: a `ZhengmaiError` keeps its code and sentence, what GraphQL itself says of a
 * malformed query passes, and everything else is a defect that the log learns of and the client does not.
 */
export function maskError(logger: Logger, isPrivate: () => boolean): (error: unknown) => Error {
  return (error) => {
    const cause = rootCause(error);
    const place = error instanceof GraphQLError ? { nodes: error.nodes ?? null, path: error.path ?? null } : {};
    if (cause instanceof ZhengmaiError) {
      const { code, message } = isPrivate() ? cause : forStrangers(cause, logger);
      const http = HTTP[code];
      return new GraphQLError(message, { ...place, extensions: { code, ...(http && { http }) } });
    }
    if (cause instanceof GraphQLError) return cause;
    logger.error({ err: cause, path: place.path }, 'a resolver failed');
    return new GraphQLError('Something went wrong in the server; its log has the details.', {
      ...place,
      extensions: { code: 'INTERNAL' },
    });
  };
}

/** Other errors are part of an answer; these are the answer, and a browser acts on them. */
const HTTP: { readonly [C in ErrorCode]?: { readonly status: number; readonly headers?: Record<string, string> } } = {
  UNAUTHENTICATED: { status: 401, headers: CHALLENGE },
  FORBIDDEN: { status: 403 },
  BUSY: { status: 503, headers: AGAIN_SOON },
};

function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? rootCause(error.originalError) : error;
}
