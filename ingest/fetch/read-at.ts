import { ZhengmaiError } from '../../graph/errors.ts';
import { isAddress } from '../read/is-address.ts';
import { type ReadFile, type ReadLimits, readFileAt } from '../read/read-source.ts';
import type { Fetcher } from './fetcher.ts';
import { readAddress } from './read-address.ts';

/** Reads a file by its path, or what stands at an address; addresses are refused without a fetcher. */
export function readAt(path: string, fetcher: Fetcher | undefined, limits?: ReadLimits): Promise<ReadFile> {
  if (!isAddress(path)) return readFileAt(path, limits);
  if (fetcher) return readAddress(fetcher, path, limits);
  throw new ZhengmaiError(
    'FORBIDDEN',
    `${path} is an address, and none are fetched here: save the page, and upload it.`,
  );
}
