import { open, readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { ZhengmaiError } from '../../graph/errors.ts';
import type { SourceFormat } from '../../graph/model.ts';
import { withOriginal } from '../originals/original-bytes.ts';
import type { SourceText, Unread } from '../source-text.ts';
import { readerFor, refusalByName } from './format-of.ts';
import { isAddress } from './is-address.ts';
import type { ReadParts } from './read-parts.ts';
import type { Unpacked } from './reader.ts';
import { formatName } from './registry.ts';
import { sizeInWords } from './size-in-words.ts';
import { readText } from './text/read-text.ts';
import { readInThread } from './thread/read-in-thread.ts';

export interface ReadLimits {
  /** Larger files are refused before they are read. */
  readonly maxBytes: number;
  /** A file that takes longer is given up; one that is recognised from pictures, when a page takes longer. */
  readonly timeoutMs: number;
  /** Told before each page that is recognised from a picture. */
  readonly onPage?: (name: string, page: number, pages: number) => void;
  /** Aborted when nobody waits for the text any more: reading is given up and fails with its reason. */
  readonly signal?: AbortSignal | undefined;
}

export const READ_LIMITS: ReadLimits = { maxBytes: 50 * 1024 * 1024, timeoutMs: 60_000 };

/** What one file gave: a text, or those of the files in it. */
export interface ReadFile {
  readonly sources: readonly SourceText[];
  /** Files in it that could not be read, with one sentence each. */
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
  /** Files in it that are not of a kind that is read. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
}

/** Reads a file of any known format. What cannot be read throws a ZhengmaiError that says what to do about it. */
export async function readFileAt(path: string, limits: ReadLimits = READ_LIMITS): Promise<ReadFile> {
  const bytes = await bytesOf(path, limits);
  return readBytes({ name: basename(path), origin: resolve(path), bytes, depth: 0 }, limits);
}

/** The same for a file that came over the network. */
export function readUploadedFile(name: string, bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Promise<ReadFile> {
  // Browsers send bare names, other clients may send a whole path.
  const bare = name.split(/[\\/]/).pop() ?? name;
  refuseSize(bare, bytes.byteLength, limits);
  return readBytes({ name: bare, origin: `upload:${bare}`, bytes, depth: 0 }, limits);
}

/** A file that was fetched. */
export interface FetchedFile {
  readonly name: string;
  /** Its address, or that of the page which links to it, `!/` and its own. */
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** The encoding that its server states; null where it does not. */
  readonly charset: string | null;
}

/** The same for a file that was fetched from its address. */
export function readFetchedFile(file: FetchedFile, limits: ReadLimits): Promise<ReadFile> {
  const { name, origin, bytes, charset } = file;
  refuseSize(name, bytes.byteLength, limits);
  return readBytes({ name, origin, bytes, charset, depth: 0 }, limits);
}

/** For those who want one text: an archive that holds more than one is refused. */
export async function readSource(path: string, limits?: ReadLimits): Promise<SourceText> {
  return theOnly(basename(path), await readFileAt(path, limits));
}

/** The same for a file that came over the network. */
export async function readUpload(name: string, bytes: Uint8Array, limits?: ReadLimits): Promise<SourceText> {
  return theOnly(name, await readUploadedFile(name, bytes, limits));
}

function theOnly(name: string, { sources, failed }: ReadFile): SourceText {
  const [first, ...others] = sources;
  if (first && others.length === 0 && failed.length === 0) return first;
  const reason =
    first === undefined
      ? `${name} holds no file that can be read.${failed[0] ? ` ${failed[0].reason}` : ''}`
      : `${name} holds ${sources.length + failed.length} files: unpack it and name one.`;
  throw new ZhengmaiError('UNREADABLE_FILE', reason);
}

interface Bytes {
  readonly name: string;
  readonly origin: string;
  readonly bytes: Uint8Array;
  /** Stated from outside; absent or null where only its bytes tell. */
  readonly charset?: string | null;
  /** How many archives it lies in. */
  readonly depth: number;
}

/** An archive in an archive is opened, one in that is not: nobody packs plans so, and bombs are made so. */
const MAX_DEPTH = 1;

async function readBytes(file: Bytes, limits: ReadLimits): Promise<ReadFile> {
  const { name, origin, bytes, charset = null, depth } = file;
  limits.signal?.throwIfAborted();
  if (bytes.byteLength === 0) throw new ZhengmaiError('UNREADABLE_FILE', `${name} is empty.`);
  const reader = readerFor(name, bytes);
  if ('container' in reader && depth > MAX_DEPTH) {
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} is an archive in an archive in an archive: unpack it.`);
  }
  const format = formatName(reader);
  // Plain text is decoded in one pass and needs no guard; every other format is parsed by a library, apart from us.
  const read =
    format === 'text'
      ? readText(name, bytes)
      : await readInThread(
          { name, format, bytes, charset },
          { ...limits, onPage: (page, pages) => limits.onPage?.(name, page, pages) },
        );
  if ('members' in read) return readMembers(file, read, limits);
  if (read.text.trim() === '') throw new ZhengmaiError('UNREADABLE_FILE', emptyFile(name, read));
  const { links = [], ...parts } = read;
  // What links to files is fetched with them; alone it is not the whole.
  const unread = [...(parts.unread ?? []), ...(isAddress(origin) ? [] : apart(links))];
  // What is not a container has a format.
  const source: SourceText = {
    name,
    origin,
    format: format as SourceFormat,
    ...parts,
    ...(unread.length > 0 ? { unread } : {}),
  };
  return { sources: [withOriginal(source, bytes)], failed: [], skipped: [] };
}

/** Names that a sentence has room for. */
const MOST_NAMES = 3;

function apart(links: readonly string[]): Unread[] {
  if (links.length === 0) return [];
  const names = links.slice(0, MOST_NAMES).join(', ') + (links.length > MOST_NAMES ? ', …' : '');
  const message = `The page links to ${links.length === 1 ? 'a file' : `${links.length} files`} that it does not hold (${names}): ingest the address of the page, or each file.`;
  return [{ kind: 'parts', count: links.length, message }];
}

function emptyFile(name: string, { unread = [] }: ReadParts): string {
  return [`${name} has no text in it.`, ...unread.map(({ message }) => message)].join(' ');
}

/** Every file of an archive, one after the other; one that cannot be read does not keep the others from being read. */
async function readMembers({ name, origin, depth }: Bytes, unpacked: Unpacked, limits: ReadLimits): Promise<ReadFile> {
  const sources: SourceText[] = [];
  const failed: ReadFile['failed'][number][] = [];
  const skipped = unpacked.skipped.map(({ path, reason }) => ({ path: `${origin}!/${path}`, reason }));
  for (const member of unpacked.members) {
    const bare = member.path.split('/').pop() ?? member.path;
    const inside = { name: bare, origin: `${origin}!/${member.path}`, bytes: member.bytes, depth: depth + 1 };
    const refusal = refusalByName(bare);
    if (refusal !== null) {
      skipped.push({ path: inside.origin, reason: refusal });
      continue;
    }
    try {
      const read = await readBytes(inside, limits);
      sources.push(...read.sources);
      failed.push(...read.failed);
      skipped.push(...read.skipped);
    } catch (error) {
      limits.signal?.throwIfAborted();
      if (!(error instanceof ZhengmaiError)) throw error;
      failed.push({ path: inside.origin, reason: error.message });
    }
  }
  if (sources.length + failed.length === 0) {
    const why = skipped[0] ? ` ${skipped[0].reason}` : '';
    throw new ZhengmaiError('UNREADABLE_FILE', `${name} holds no file that can be read.${why}`);
  }
  return { sources, failed, skipped };
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
