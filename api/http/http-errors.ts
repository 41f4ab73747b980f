import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { type ErrorCode, ZhengmaiError } from '../../graph/errors.ts';
import { CHALLENGE } from '../access/access.ts';
import { sayTo } from '../language/say-to.ts';

/** What is wrong with a store names its place on the machine: that is for the log. */
export function forStrangers(error: ZhengmaiError, logger: Logger): ZhengmaiError {
  if (!error.code.startsWith('STORE_')) return error;
  logger.error({ err: error }, 'the store failed');
  return new ZhengmaiError(error.code, 'The store does not answer as it should; the log of the server says why.');
}

/** In seconds. */
export const AGAIN_SOON = { 'Retry-After': '2' };

const STATUS: { readonly [C in ErrorCode]: number } = {
  BAD_INPUT: 400,
  NOT_FOUND: 404,
  UNREADABLE_FILE: 422,
  STORE_UNAVAILABLE: 503,
  STORE_INCOMPATIBLE: 503,
  MODEL_UNAVAILABLE: 503,
  LIMIT_EXCEEDED: 429,
  BUSY: 503,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
};

/** What every answer that is not GraphQL says when it failed: `{ error: { code, message } }`. */
export function httpErrors(logger: Logger, isPrivate: () => boolean): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const say = sayTo(request);
    response.vary('Accept-Language');
    if (error instanceof ZhengmaiError) {
      if (error.code === 'UNAUTHENTICATED') response.set(CHALLENGE);
      if (error.code === 'BUSY') response.set(AGAIN_SOON);
      const { code, message } = isPrivate() ? error : forStrangers(error, logger);
      response.status(STATUS[code]).json({ error: { code, message: say(message) } });
    } else if (isClientError(error)) {
      response.status(error.status).json({ error: { code: 'BAD_INPUT', message: say(whatIsWrong(error)) } });
    } else {
      logger.error({ err: error }, 'a request failed');
      response.status(500).json({
        error: { code: 'INTERNAL', message: say('Something went wrong in the server; its log has the details.') },
      });
    }
  };
}

/** Of the parsers, beside others that blame the request. */
interface ClientError extends Error {
  readonly status: number;
  /** Of a body that is too large: how many bytes may come. */
  readonly limit?: number;
}

function whatIsWrong({ message, status, limit }: ClientError): string {
  return status === 413 && limit !== undefined
    ? `What was sent is too large: ${inWords(limit)} may come at once.`
    : `The request cannot be read: ${message}.`;
}

function inWords(bytes: number): string {
  return bytes < MEGABYTE ? `${bytes} bytes` : `${Math.floor(bytes / MEGABYTE)} MB`;
}

const MEGABYTE = 1024 * 1024;

/** Errors of Express and its parsers that blame the request. */
function isClientError(error: unknown): error is ClientError {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  return typeof status === 'number' && status >= 400 && status < 500;
}
