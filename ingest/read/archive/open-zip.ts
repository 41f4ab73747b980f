import { once } from 'node:events';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { ZhengmaiError } from '../../../graph/errors.ts';
import { sizeInWords } from '../size-in-words.ts';

/** Unpacked size of one part; the longest plans stay far below. */
const MAX_PART_BYTES = 64 * 1024 * 1024;
/** Of all parts that are read of one file. */
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;
/** An honest document packs its XML 10 to 40 times smaller. */
const MAX_RATIO = 200;
const MAX_ENTRIES = 10_000;

/** A zip file, unpacked part by part as it is asked for. */
export interface Zip {
  /** Files in it with their folders, divided by `/`, in the order of its directory; folders are left out. */
  readonly paths: readonly string[];
  /** Null when there is no such part. Throws where the part is encrypted, or far larger than an honest one. */
  bytes(path: string): Promise<Uint8Array | null>;
  /** The same as UTF-8. */
  text(path: string): Promise<string | null>;
}

/** Opens a zip file. Refuses bombs by declared and by actual size; `name` is for its sentences. */
export async function openZip(name: string, bytes: Uint8Array): Promise<Zip> {
  const zip = await opened(name, bytes);
  if (zip.entryCount > MAX_ENTRIES) throw bomb(name);
  const entries = new Map<string, Entry>();
  try {
    for (let left = zip.entryCount; left > 0; left--) {
      const next = once(zip, 'entry');
      zip.readEntry();
      const [entry]: Entry[] = await next;
      const path = entry ? pathOf(entry) : '';
      if (entry && !path.endsWith('/')) entries.set(path, entry);
    }
  } catch (error) {
    throw damaged(name, error);
  }
  let left = MAX_TOTAL_BYTES;
  const read = async (path: string): Promise<Buffer | null> => {
    const entry = entries.get(path);
    if (!entry) return null;
    if (entry.isEncrypted()) throw encrypted(name);
    const part = await content(name, zip, entry, left);
    left -= part.length;
    return part;
  };
  return {
    paths: [...entries.keys()],
    bytes: read,
    text: async (path) => (await read(path))?.toString('utf8') ?? null,
  };
}

function opened(name: string, bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // Names as bytes: Chinese programs write them in GBK, which the library would take for code page 437.
    const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
    fromBuffer(Buffer.from(bytes), options, (error, zip) => {
      if (error) reject(damaged(name, error));
      else resolve(zip);
    });
  });
}

const NAME_IS_UTF8 = 0x800;

/** Names say that they are UTF-8, or they are UTF-8 without saying so, or GBK. */
function pathOf({ fileName, generalPurposeBitFlag }: Entry): string {
  // With `decodeStrings: false` names are bytes, which the types do not know.
  const bytes = fileName as unknown as Buffer;
  const encodings = generalPurposeBitFlag & NAME_IS_UTF8 ? ['utf-8'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return normal(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not in this encoding: the next one, or a byte a character.
    }
  }
  return normal(bytes.toString('latin1'));
}

/** Windows programs divide folders by `\`, against the standard. */
function normal(path: string): string {
  return path.replaceAll('\\', '/').replace(/^\/+/, '');
}

function content(name: string, zip: ZipFile, entry: Entry, left: number): Promise<Buffer> {
  const allowed = Math.min(left, MAX_PART_BYTES, Math.max(1024 * 1024, entry.compressedSize * MAX_RATIO));
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
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}

function damaged(name: string, cause: unknown): ZhengmaiError {
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
