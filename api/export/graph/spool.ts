import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A place on disk for text that is written now and read once at the end. */
export interface Spool {
  write(text: string): Promise<void>;
  read(): AsyncIterable<string>;
  remove(): Promise<void>;
}

export async function spool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengmai-export-'));
  const path = join(folder, 'spool');
  const file = await open(path, 'w');
  return {
    write: async (text) => {
      await file.write(text);
    },
    read: () => createReadStream(path, 'utf8'),
    async remove() {
      await file.close();
      await rm(folder, { recursive: true });
    },
  };
}
