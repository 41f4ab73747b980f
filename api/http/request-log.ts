import type { RequestHandler } from 'express';
import type { Logger } from 'pino';

/** One line a request. Paths go without their query part: what people search for is theirs. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const { method, path } = request;
    response.once('finish', () => {
      const ms = Math.round(performance.now() - started);
      logger.info({ method, path, status: response.statusCode, ms }, 'answered');
    });
    next();
  };
}
