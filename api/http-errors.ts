import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { type ErrorCode, ZhengmaiError } from '../graph/errors.ts';

const STATUS: { readonly [C in ErrorCode]: number } = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  UNREADABLE_FILE: 422,
  STORE_UNAVAILABLE: 503,
  STORE_INCOMPATIBLE: 503,
  MODEL_UNAVAILABLE: 503,
  LIMIT_EXCEEDED: 429,
};

/** What every answer that is not GraphQL says when it failed: `{ error: { code, message } }`. */
export function httpErrors(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    if (error instanceof ZhengmaiError) {
      response.status(STATUS[error.code]).json({ error: { code: error.code, message: error.message } });
    } else if (isClientError(error)) {
      response
        .status(error.status)
        .json({ error: { code: 'BAD_INPUT', message: `The request cannot be read: ${error.message}.` } });
    } else {
      logger.error({ err: error }, 'a request failed');
      response
        .status(500)
        .json({ error: { code: 'INTERNAL', message: 'Something went wrong in the server; its log has the details.' } });
    }
  };
}

/** Errors of Express and its parsers that blame the request. */
function isClientError(error: unknown): error is Error & { readonly status: number } {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
