import type { Request, RequestHandler } from 'express';

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/iu;

/**
 * Refuses what another site's page sends, reads and probes included: it could tell from the time of an answer what is stored,
 * or keep the server busy. A name that is not ours in `Host` means that a foreign page had its own name point here (DNS
 * rebinding). Programs send neither `Origin` nor `Sec-Fetch-Site`; a link from elsewhere to a view of the explorer is fine.
 */
export function ownSiteOnly(isOurHost: (host: string) => boolean): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    const name = hostName(host);
    if (name === null || !isOurHost(name)) {
      return refuse(
        'This server does not answer under that name: use the address that it printed, or name it in ZHENGMAI_HOSTS.',
      );
    }
    const { origin, 'sec-fetch-site': site } = request.headers;
    const isForeign = origin !== undefined ? hostOf(origin) !== host : site === 'cross-site' || site === 'same-site';
    if (isForeign && !isVisit(request)) {
      return refuse('Another site may neither read nor write here; send the request from the explorer itself.');
    }
    next();

    function refuse(message: string): void {
      response.status(403).json({ error: { code: 'BAD_INPUT', message } });
    }
  };
}

/** Addresses that answer programs: no link leads a person to them from another site. */
const FOR_PROGRAMS = /^\/(?:graphql|ingest|export|metrics|healthz|readyz)(?:\/|$)/iu;

/** A person follows a link to a view. */
function isVisit({ method, headers, path }: Request): boolean {
  const isPage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && isPage && headers.origin === undefined && !FOR_PROGRAMS.test(path);
}

/** Names under which only this machine reaches the server. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host) || host === '::1';
}

/** The name in a `Host` header, without the port; null where it is none. */
function hostName(host: string): string | null {
  const { name, port } = /^(?<name>\[[\da-f:.]+\]|[\w.-]+)(?::(?<port>\d{1,5}))?$/iu.exec(host)?.groups ?? {};
  return name === undefined || Number(port ?? 0) > 65_535 ? null : name.toLowerCase();
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
