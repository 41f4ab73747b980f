import type { RequestHandler, Response } from 'express';

/** Answers that go on until the client leaves: they may not be held back by compression, nor keep the server from closing. */
export function createEventStreams(): { readonly track: RequestHandler; end(): void } {
  const open = new Set<Response>();
  return {
    track(_request, response, next) {
      open.add(response);
      response.once('close', () => open.delete(response));
      next();
    },
    end() {
      for (const response of open) if (isEventStream(response)) response.end();
    },
  };
}

export function isEventStream(response: { getHeader(name: string): unknown }): boolean {
  return String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}
