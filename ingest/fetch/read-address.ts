import { ZhengmaiError } from '../../graph/errors.ts';
import { threadPool } from '../../graph/worker/thread-pool.ts';
import { refusalByName } from '../read/format-of.ts';
import type { SourceList } from '../read/list-sources.ts';
import { READ_LIMITS, type ReadFile, type ReadLimits, readFetchedFile } from '../read/read-source.ts';
import type { Fetched, Fetcher } from './fetcher.ts';
import type { LinksTask } from './links-worker.ts';
import type { PageLink, PageLinks } from './page-links.ts';

/** More than a page of a plan has. */
const MAX_ATTACHMENTS = 40;
/** More than a page of a list shows. */
const MAX_LISTED = 200;
const MAX_REFRESHES = 2;

const links = threadPool<LinksTask, PageLinks>('./links-worker', import.meta.url);

/** What stands at an address: a file, or a page with the files that it links to, each a source whose origin is `PAGE!/ADDRESS`. */
export async function readAddress(
  fetcher: Fetcher,
  address: string,
  limits: ReadLimits = READ_LIMITS,
): Promise<ReadFile> {
  const { fetched, found } = await arriveAt(fetcher, address, limits);
  return found
    ? readPage(fetcher, fetched, found, limits)
    : readFetchedFile({ ...fetched, origin: fetched.address }, limits);
}

/** The pages that a list links to, and what of the list is left out, in sentences. */
export async function followList(fetcher: Fetcher, address: string, limits: ReadLimits): Promise<SourceList> {
  const { fetched, found } = await arriveAt(fetcher, address, limits);
  const at = fetched.address;
  if (!found || found.listed.length === 0) {
    const reason = `${at} lists no pages that can be told, or a script fills the list in: give the addresses of the plans themselves.`;
    return { files: [], skipped: [{ path: at, reason, fatal: true }] };
  }
  const { listed, next } = found;
  const most = `${at} lists ${listed.length} pages; the first ${MAX_LISTED} are read. Ingest the others by their own addresses.`;
  const goesOn = `${at} goes on at ${next}: ingest that too, with --follow.`;
  return {
    files: listed.slice(0, MAX_LISTED).map((link) => link.address),
    skipped: [
      ...(listed.length > MAX_LISTED ? [{ path: at, reason: most, fatal: false }] : []),
      ...(next === null ? [] : [{ path: next, reason: goesOn, fatal: false }]),
    ],
  };
}

async function arriveAt(fetcher: Fetcher, address: string, limits: ReadLimits) {
  let fetched = await fetcher.get(address);
  for (let refreshes = 0; fetched.isPage; refreshes += 1) {
    const found = await linksOf(fetched, limits);
    if (found.movedTo === null || refreshes === MAX_REFRESHES) return { fetched, found };
    fetched = await fetcher.get(found.movedTo);
  }
  return { fetched, found: null };
}

function linksOf({ name, bytes, charset, address }: Fetched, { timeoutMs, signal }: ReadLimits): Promise<PageLinks> {
  return links.run({ name, bytes, charset, address }, { name, timeoutMs, signal });
}

async function readPage(fetcher: Fetcher, page: Fetched, { attachments }: PageLinks, limits: ReadLimits) {
  const own = () => readFetchedFile({ ...page, origin: page.address }, limits);
  const parts = [await tried(page.address, own)];
  for (const link of attachments.slice(0, MAX_ATTACHMENTS)) {
    limits.signal?.throwIfAborted();
    const origin = `${page.address}!/${link.address}`;
    const refusal = refusalByName(link.name);
    parts.push(
      refusal === null
        ? await tried(origin, async () =>
            readFetchedFile({ ...(await fetcher.get(link.address, link.name)), origin }, limits),
          )
        : { sources: [], failed: [], skipped: [{ path: origin, reason: refusal }] },
    );
  }
  return joined([...parts, leftOut(page.address, attachments)]);
}

/** One that cannot be read does not keep the others from being read. */
async function tried(path: string, read: () => Promise<ReadFile>): Promise<ReadFile> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ZhengmaiError)) throw error;
    return { sources: [], failed: [{ path, reason: error.message }], skipped: [] };
  }
}

function leftOut(path: string, all: readonly PageLink[]): ReadFile {
  const reason = `${path} links to ${all.length} files; ${MAX_ATTACHMENTS} were read. Ingest the others by their own addresses.`;
  return { sources: [], failed: [], skipped: all.length > MAX_ATTACHMENTS ? [{ path, reason }] : [] };
}

function joined(parts: readonly ReadFile[]): ReadFile {
  return {
    sources: parts.flatMap(({ sources }) => sources),
    failed: parts.flatMap(({ failed }) => failed),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
}
