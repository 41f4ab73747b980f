import { ZhengmaiError } from '../../graph/errors.ts';

/** A refusal by a server, in words that say what to do about it. */
export function refusedBy(address: string, status: number): ZhengmaiError {
  const why =
    status === 404 || status === 410
      ? 'there is no such page: check the address.'
      : GUARDED.has(status)
        ? 'the site lets only browsers in: save the page there, and ingest the file.'
        : status === 429 || status >= 500
          ? 'the site is busy or broken: try again later.'
          : 'open it in a browser, save it there, and ingest the file.';
  return new ZhengmaiError('UNREADABLE_FILE', `${address} answers ${status}; ${why}`);
}

/** 412 and 521 are what the shields of government sites here answer to programs. */
const GUARDED: ReadonlySet<number> = new Set([401, 403, 405, 412, 418, 521]);

/** Why a request came to nothing. */
export function noAnswer(address: string, error: unknown): ZhengmaiError {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof ZhengmaiError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const name = cause instanceof Error ? cause.name : '';
  const why =
    name === 'TimeoutError' || code.includes('TIMEOUT')
      ? 'did not answer in time: try again later, or raise ZHENGMAI_MAX_FILE_SECONDS.'
      : (WHY[code] ??
        (/CERT|SSL|TLS|ALTNAME/.test(code)
          ? `has no safe connection that this program knows (${code}): save the page in a browser, and ingest the file.`
          : `could not be read (${code || (cause instanceof Error ? cause.message : String(cause))}): try again, or save it in a browser.`));
  return new ZhengmaiError('UNREADABLE_FILE', `${address} ${why}`, { cause: error });
}

const WHY: Readonly<Record<string, string>> = {
  ENOTFOUND: 'is at no known host: check the address, and that this machine is on the network.',
  EAI_AGAIN: 'could not be looked up: check that this machine is on the network.',
  ECONNREFUSED: 'does not answer: check the address, or try again later.',
  ECONNRESET: 'broke the connection off: try again later, or save the page in a browser.',
  UND_ERR_SOCKET: 'broke the connection off: try again later, or save the page in a browser.',
};
