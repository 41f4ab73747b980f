import { open, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { SourceText } from '../source-text.ts';
import { formatOf } from './format-of.ts';
import { readInWorker } from './read-in-worker.ts';
import { sizeInWords } from './size-in-words.ts';
import { readText } from './text.ts';

export interface ReadLimits {
  /** Larger files are refused before they are read. */
  readonly maxBytes: number;
  /** A file that takes longer is given up. */
  readonly timeoutMs: number;
}

export const READ_LIMITS: ReadLimits = { maxBytes: 50 * 1024 * 1024, timeoutMs: 60_000 };

/** Reads a file of any known format. What cannot be read throws a ZhengmaiError that says what to do about it. */
export async function readSource(path: string, limits: ReadLimits = READ_LIMITS): Promise<SourceText> {
  const bytes = await bytesOf(path, limits);
  return { ...(await readBytes(basename(path), bytes, limits)), origin: resolve(path) };
}

/** The same for a file that came over the network. */
export async function readUpload(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits = READ_LIMITS,
): Promise<SourceText> {
  // Browsers send bare names, other clients may send a whole path.
  const bare = name.split(/[\\/]/).pop() ?? name;
  refuseSize(bare, bytes.byteLength, limits);
  return { ...(await readBytes(bare, bytes, limits)), origin: `upload:${bare}` };
}

async function readBytes(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<Omit<SourceText, 'origin'>> {
  if (bytes.byteLength === 0) throw new ZhengmaiError('UNREADABLE_FILE', `${name} is empty.`);
  const format = formatOf(name, bytes);
  // Plain text is decoded in one pass and needs no guard; every other format is parsed by a library, apart from us.
  const read =
    format === 'text' ? readText(name, bytes) : await readInWorker({ name, format, bytes }, limits.timeoutMs);
  if (read.text.trim() === '') throw new ZhengmaiError('UNREADABLE_FILE', `${name} has no text in it.`);
  return { name, format, ...read };
}

async function bytesOf(path: string, limits: ReadLimits): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const file = await open(path);
    try {
      const stat = await file.stat();
      if (!stat.isFile()) throw new ZhengmaiError('UNREADABLE_FILE', `${path} is not a file.`);
      refuseSize(name, stat.size, limits);
    } finally {
      await file.close();
    }
    return await readFile(path);
  } catch (error) {
    throw error instanceof ZhengmaiError ? error : unreadable(path, error);
  }
}

function refuseSize(name: string, size: number, { maxBytes }: ReadLimits): void {
  if (size <= maxBytes) return;
  throw new ZhengmaiError(
    'LIMIT_EXCEEDED',
    `${name} has ${sizeInWords(size)}; the limit is ${sizeInWords(maxBytes)}. Split it, or raise ZHENGMAI_MAX_FILE_MB.`,
  );
}

function unreadable(path: string, cause: unknown): ZhengmaiError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  const why =
    code === 'ENOENT'
      ? `There is no file ${path}.`
      : code === 'EACCES' || code === 'EPERM'
        ? `${path} may not be read by this user: check its permissions.`
        : `${path} could not be read (${cause instanceof Error ? cause.message : String(cause)}).`;
  return new ZhengmaiError('UNREADABLE_FILE', why, { cause });
}
