import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Member, Unpacked } from '../reader.ts';
import { savedWith } from '../saved-with.ts';
import { openZip } from './open-zip.ts';

/** More files than a folder of plans has. */
const MAX_FILES = 2000;

/** What systems leave behind in archives. */
const LITTER = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** The files of a zip archive, those in folders too. A file in it that is damaged is named and does not keep the others from being read. */
export async function unpackZip(name: string, bytes: Uint8Array): Promise<Unpacked> {
  const zip = await openZip(name, bytes);
  const paths = zip.paths.filter((path) => !LITTER.test(path));
  if (paths.length > MAX_FILES) {
    throw new ZhengmaiError(
      'LIMIT_EXCEEDED',
      `${name} holds ${paths.length} files; the limit is ${MAX_FILES}. Split it.`,
    );
  }
  const members: Member[] = [];
  const names = new Set(paths);
  const folders = new Map<string, string>();
  for (const path of paths) {
    const folder = path.replace(/\/?[^/]*$/, '');
    const page = savedWith(folder, names);
    if (page !== null) {
      folders.set(folder, page);
      continue;
    }
    const content = await zip.bytes(path);
    if (content) members.push({ path, bytes: content });
  }
  const skipped = [...folders].map(([path, page]) => ({
    path,
    reason: `${path} holds the pictures and styles of ${page}.`,
  }));
  return { members, skipped };
}
