import { setTimeout } from 'node:timers/promises';
import { Agent, type Response, fetch as undiciFetch } from 'undici';
import { ZhengmaiError } from '../../graph/errors.ts';
import { sizeInWords } from '../read/size-in-words.ts';
import { noAnswer, refusedBy } from './answers.ts';
import { fileName, mediaType, statedCharset } from './file-name.ts';
import { lookupOnly, refuseHost } from './public-address.ts';
import { NO_RULES, type SiteRules, siteRules, USER_AGENT } from './robots.ts';

export interface FetchRules {
  /** Larger answers are given up. */
  readonly maxBytes: number;
  /** For each request, with its redirects. */
  readonly timeoutMs: number;
  /** Between two requests to one site, where the site does not ask for longer. */
  readonly pauseMs: number;
  /** Which IP addresses may be connected to. */
  readonly mayReach: (address: string) => boolean;
  /** Told before each file or page is asked for. */
  readonly onRequest?: (address: string) => void;
  /** Lets so many milliseconds pass; as they pass by themselves, unless given. */
  readonly wait?: (ms: number) => Promise<unknown>;
}

/** One file or page as it was fetched. */
export interface Fetched {
  /** Where it was found in the end. */
  readonly address: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The encoding that the server states; null where it does not. */
  readonly charset: string | null;
  readonly isPage: boolean;
}

/** Reads from the network as a guest: as robots.txt allows, one request after the other, at a pace that no site feels. */
export interface Fetcher {
  /** What stands at an address; throws a ZhengmaiError with advice. `linkName` is what the page that links to it calls it. */
  get(address: string, linkName?: string | null): Promise<Fetched>;
  close(): Promise<void>;
}

const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Sites that ask for more are read at this pace, a page in half a minute. */
const LONGEST_PAUSE_MS = 30_000;
const MAX_ROBOTS_BYTES = 512 * 1024;

export function createFetcher({
  maxBytes,
  timeoutMs,
  pauseMs,
  mayReach,
  onRequest,
  wait = setTimeout,
}: FetchRules): Fetcher {
  const dispatcher = new Agent({ connect: { lookup: lookupOnly(mayReach) } });
  const rules = new Map<string, Promise<SiteRules>>();
  /** When each site may be asked again. */
  const free = new Map<string, number>();

  return {
    async get(address, linkName = null) {
      onRequest?.(address);
      const { response, at, signal } = await follow(toUrl(address), rulesOf);
      if (!response.ok) throw refusedBy(at.href, response.status);
      const type = response.headers.get('content-type') ?? '';
      const disposition = response.headers.get('content-disposition') ?? '';
      const bytes = await bodyOf(response, at, maxBytes, signal);
      const isPage = /html/.test(mediaType(type));
      const name = fileName(at, { type, disposition }, isPage ? null : linkName);
      return { address: at.href, name, bytes, charset: statedCharset(type), isPage };
    },
    close: () => dispatcher.close(),
  };

  async function follow(from: URL, rulesFor: (at: URL) => Promise<SiteRules>) {
    let at = from;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const site = await rulesFor(at);
      if (!site.allows(at.href)) throw forbiddenByRobots(at);
      await waitFor(at.host, Math.min(LONGEST_PAUSE_MS, Math.max(pauseMs, site.pauseMs ?? 0)));
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await request(at, signal);
      const next = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
      if (next === null) return { response, at, signal };
      await response.body?.cancel();
      at = toUrl(next, at);
    }
    const message = `${from.href} leads on and on: it was followed ${MAX_REDIRECTS} times. Open it in a browser, and name the address that it ends at.`;
    throw new ZhengmaiError('UNREADABLE_FILE', message);
  }

  async function request(at: URL, signal: AbortSignal): Promise<Response> {
    refuseHost(at, mayReach);
    try {
      const headers = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-language': 'zh-CN,zh' };
      return await undiciFetch(at, { dispatcher, redirect: 'manual', headers, signal });
    } catch (error) {
      throw noAnswer(at.href, error);
    }
  }

  function rulesOf(at: URL): Promise<SiteRules> {
    const found = rules.get(at.origin) ?? robotsOf(at);
    rules.set(at.origin, found);
    // What failed for a moment is asked again with the next page.
    found.catch(() => rules.delete(at.origin));
    return found;
  }

  async function robotsOf({ origin }: URL): Promise<SiteRules> {
    const address = new URL('/robots.txt', origin);
    const { response, at, signal } = await follow(address, async () => NO_RULES);
    if (response.status >= 500) throw refusedBy(at.href, response.status);
    if (!response.ok) {
      await response.body?.cancel();
      return NO_RULES;
    }
    const bytes = await bodyOf(response, at, MAX_ROBOTS_BYTES, signal);
    return siteRules(address.href, new TextDecoder().decode(bytes));
  }

  /** Requests that come at once take turns. */
  async function waitFor(host: string, pause: number): Promise<void> {
    const now = Date.now();
    const turn = Math.max(now, free.get(host) ?? 0);
    free.set(host, turn + pause);
    if (turn > now) await wait(turn - now);
  }
}

async function bodyOf(response: Response, at: URL, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(at, maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof ZhengmaiError ? error : noAnswer(at.href, signal.aborted ? signal.reason : error);
  }
  return Buffer.concat(chunks);
}

function tooLarge(at: URL, maxBytes: number): ZhengmaiError {
  return new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${at.href} has more than ${sizeInWords(maxBytes)}, the limit: raise ZHENGMAI_MAX_FILE_MB to read it.`,
  );
}

function forbiddenByRobots(at: URL): ZhengmaiError {
  return new ZhengmaiError(
    'FORBIDDEN',
    `${at.host} asks programs not to read ${at.pathname} (its robots.txt): save the page in a browser, and ingest the file.`,
  );
}

/** Only the web: an address must not lead to this machine's files. */
function toUrl(address: string, base?: URL): URL {
  if (URL.canParse(address, base)) {
    const url = new URL(address, base);
    url.hash = '';
    if (/^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  }
  throw new ZhengmaiError('BAD_INPUT', `${address} is no address of a page: give one that begins with https://.`);
}
