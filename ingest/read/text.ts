import { decode } from './decode.ts';
import type { ReadParts } from './read-parts.ts';

/** Plain text is taken as it is: offsets hold in the file as an editor shows it. */
export function readText(name: string, bytes: Uint8Array): ReadParts {
  const { encoding, text, unread } = decode(name, bytes);
  return { encoding, text, pageStarts: [], ...(unread.length > 0 ? { unread } : {}) };
}
