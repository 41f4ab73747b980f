import type { RequestHandler } from 'express';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/iu;

/**
 * Refuses what another site's page sends. A name that is not ours in `Host` means that a foreign page had its own name
 * point here (DNS rebinding); a foreign `Origin` on anything but a read means a forged request. Programs send neither.
 */
export function sameOriginOnly(isOurHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    if (!isOurHost(host.replace(/:\d+$/u, ''))) {
      return refuse(`This server does not answer as ${host}; use the address that it printed when it started.`);
    }
    const { origin, 'sec-fetch-site': site } = request.headers;
    const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    const isForeign = origin !== undefined ? hostOf(origin) !== host : site === 'cross-site' || site === 'same-site';
    if (!isRead && isForeign)
      return refuse('Another site may not write here; send the request from the explorer itself.');
    next();

    function refuse(message: string): void {
      response.status(403).json({ error: { code: 'BAD_INPUT', message } });
    }
  };
}

/** Names under which only this machine reaches the server. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host) || host === '::1';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
