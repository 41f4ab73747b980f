/** What the bytes of a file are to a machine, before anyone asks what they mean. */
export type FileKind = 'text' | 'zip' | 'ole' | 'pdf' | 'picture' | 'archive';

/** A file as far as its format can be told from it: what it begins with, and what it holds. */
export interface FileContent {
  readonly kind: FileKind;
  /** The first kilobyte, a character a byte. */
  readonly head: string;
  /** Whether a zip file has an entry of this name, or an OLE file a stream. */
  holds(name: string): boolean;
}

const HEAD_BYTES = 1024;

/** Looks at the bytes of a file without unpacking it. */
export function fileContent(bytes: Uint8Array): FileContent {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, HEAD_BYTES);
  const kind = kindOf(head);
  let entries: ReadonlySet<string> | undefined;
  return {
    kind,
    head,
    holds(name) {
      // Streams of an OLE file are named in UTF-16 in its directory, wherever that lies.
      if (kind === 'ole') return buffer.includes(Buffer.from(name, 'utf16le'));
      entries ??= kind === 'zip' ? entryNames(buffer) : new Set();
      return entries.has(name);
    },
  };
}

function kindOf(head: string): FileKind {
  // Some producers put a few bytes before the PDF header; readers accept it within the first kilobyte.
  if (/%PDF-\d/.test(head)) return 'pdf';
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
  return kind ?? 'text';
}

const SIGNATURES: readonly (readonly [signature: string, kind: FileKind])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'ole'],
  ['\u0089PNG', 'picture'],
  ['\u00ff\u00d8\u00ff', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
];

const END_OF_DIRECTORY = Buffer.from('PK\u0005\u0006', 'latin1');
const DIRECTORY_ENTRY = 0x02014b50;
/** A zip file ends with its directory's end and a comment of at most 64 kB. */
const TAIL_BYTES = 22 + 0xffff;

/** Names in the directory at the end of a zip file; of a file that is cut off, none. */
function entryNames(buffer: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const end = buffer.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0 || end < buffer.length - TAIL_BYTES || end + 22 > buffer.length) return names;
  for (let at = buffer.readUInt32LE(end + 16); at + 46 <= end && buffer.readUInt32LE(at) === DIRECTORY_ENTRY; ) {
    const nameLength = buffer.readUInt16LE(at + 28);
    names.add(buffer.toString('latin1', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return names;
}
