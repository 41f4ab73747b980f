import { ZhengmaiError } from '../../graph/errors.ts';
import { createFetcher, type Fetcher } from '../../ingest/fetch/fetcher.ts';
import { isPublicAddress } from '../../ingest/fetch/public-address.ts';
import { followList } from '../../ingest/fetch/read-address.ts';
import { isAddress } from '../../ingest/read/is-address.ts';
import type { SourceList } from '../../ingest/read/list-sources.ts';
import type { Settings } from './settings.ts';

/** Between two requests to one site: as a person turns pages. */
const PAUSE_MS = 1_000;

/** What reads addresses for the person at this machine, who may reach all that it reaches. */
export function openFetcher({ readLimits }: Settings, say: (sentence: string) => void): Fetcher {
  return createFetcher({
    ...readLimits,
    pauseMs: PAUSE_MS,
    mayReach: () => true,
    onRequest: (address) => say(`Reading ${address}`),
  });
}

/** What the server reads addresses with, where it may: what anybody on the open network may see, and nothing in its own. */
export function serverFetcher({ readLimits, fetch }: Settings): Fetcher | null {
  if (fetch === 'off') return null;
  return createFetcher({ ...readLimits, pauseMs: PAUSE_MS, mayReach: isPublicAddress });
}

/** The same list with what each address in it lists, in its place. */
export async function followed(fetcher: Fetcher, list: SourceList, { readLimits }: Settings): Promise<SourceList> {
  const files: string[] = [];
  const skipped = [...list.skipped];
  for (const path of list.files) {
    if (!isAddress(path)) {
      files.push(path);
      continue;
    }
    const found = await followList(fetcher, path, readLimits).catch((error: unknown): SourceList => {
      if (!(error instanceof ZhengmaiError)) throw error;
      return { files: [], skipped: [{ path, reason: error.message, fatal: true }] };
    });
    files.push(...found.files);
    skipped.push(...found.skipped);
  }
  return { files: [...new Set(files)], skipped };
}
