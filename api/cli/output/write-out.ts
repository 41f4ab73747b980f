import { existsSync } from 'node:fs';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZhengmaiError } from '../../../graph/errors.ts';

/** To the new file, or to stdout when none is named. Answers how many pieces were written. */
export async function writeOut(path: string | null, pieces: Readable): Promise<number> {
  if (path === null) return writeTo(process.stdout, pieces);
  return writeNew(path, async (draft) => writeTo((await open(draft, 'w')).createWriteStream(), pieces));
}

/** A new folder that `fill` puts files into. */
export function writeFolder<T>(path: string, fill: (draft: string) => Promise<T>): Promise<T> {
  return writeNew(path, async (draft) => {
    await mkdir(draft);
    return fill(draft);
  });
}

async function writeTo(target: Writable, pieces: Readable): Promise<number> {
  let written = 0;
  const counted = async function* (source: AsyncIterable<string>) {
    for await (const piece of source) {
      written++;
      yield piece;
    }
  };
  await pipeline(pieces, counted, target, { end: target !== process.stdout });
  return written;
}

/** Never writes over what is there. The name is given to the whole only, so that a run which is killed leaves no half under it. */
async function writeNew<T>(path: string, write: (draft: string) => Promise<T>): Promise<T> {
  if (existsSync(path)) throw unwritable(path, 'it is there already');
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const written = await write(draft);
    // A link fails where a file has come to be meanwhile; folders cannot be linked, and renaming takes only an empty one's place.
    await link(draft, path).catch((error: NodeJS.ErrnoException) =>
      error.code === 'EPERM' ? rename(draft, path) : Promise.reject(error),
    );
    return written;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).syscall === undefined ? error : unwritable(path, (error as Error).message);
  } finally {
    await rm(draft, { force: true, recursive: true });
  }
}

function unwritable(path: string, why: string): ZhengmaiError {
  return new ZhengmaiError('BAD_INPUT', `${path} cannot be written (${why}): give --out another name.`);
}
