import { once } from 'node:events';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ZhengmaiError } from '../../graph/errors.ts';
import { sizeInWords } from './size-in-words.ts';

/** Unpacked text of one part; the longest plans stay far below. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** An honest document packs its XML 10 to 40 times smaller. */
const MAX_RATIO = 200;
const MAX_ENTRIES = 10_000;

/** Unpacks the named parts of a zip file as UTF-8, and nothing else. Refuses bombs by declared and by actual size. */
export async function unzip(name: string, bytes: Uint8Array, wanted: readonly string[]): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  const zip = await opened(name, bytes);
  if (zip.entryCount > MAX_ENTRIES) throw bomb(name);
  for await (const entry of entries(zip)) {
    if (!wanted.includes(entry.fileName)) continue;
    if (entry.isEncrypted()) throw encrypted(name);
    parts.set(entry.fileName, await content(name, zip, entry));
  }
  return parts;
}

function opened(name: string, bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) reject(damaged(name, error));
      else resolve(zip);
    });
  });
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  for (let left = zip.entryCount; left > 0; left--) {
    const next = once(zip, 'entry');
    zip.readEntry();
    yield (await next)[0];
  }
}

function content(name: string, zip: ZipFile, entry: Entry): Promise<string> {
  const allowed = Math.min(MAX_PART_BYTES, Math.max(1024 * 1024, entry.compressedSize * MAX_RATIO));
  if (entry.uncompressedSize > allowed) throw bomb(name);
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(name, error));
      const chunks: Buffer[] = [];
      let size = 0;
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > allowed) stream.destroy(bomb(name));
        else chunks.push(chunk);
      });
      stream.on('error', (cause) => reject(cause instanceof ZhengmaiError ? cause : damaged(name, cause)));
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  });
}

function damaged(name: string, cause: Error): ZhengmaiError {
  return new ZhengmaiError('UNREADABLE_FILE', `${name} is damaged: open it, save it again, and retry.`, { cause });
}

function encrypted(name: string): ZhengmaiError {
  return new ZhengmaiError('UNREADABLE_FILE', `${name} is protected by a password: remove it and save the file again.`);
}

function bomb(name: string): ZhengmaiError {
  return new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${name} unpacks to far more than a document holds (over ${sizeInWords(MAX_PART_BYTES)}, or ${MAX_RATIO} times its size) and was refused: save its text as .txt.`,
  );
}
