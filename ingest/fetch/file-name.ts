import { parse } from 'content-disposition';

/** What the answer to a request says of the file that it carries. */
export interface Headers {
  readonly type: string;
  readonly disposition: string;
}

/** Endings for what cannot be told by its bytes; everything else is. */
const EXTENSION_OF: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
};

/** What a person would call the file at an address: its own name, else that of the link to it, else the end of the address. */
export function fileName(address: URL, { type, disposition }: Headers, linkName: string | null): string {
  const name = plain(disposedName(disposition) ?? linkName ?? lastPart(address));
  const extension = EXTENSION_OF[mediaType(type)];
  const isPage = extension === 'html';
  // `content.jsp` and `index` are pages as well.
  const hasOwn = isPage ? /\.(?:s?html?|xhtml|mht)$/i.test(name) : /\.[a-z\d]{2,5}$/i.test(name);
  return hasOwn || extension === undefined ? name : `${name}.${extension}`;
}

export function mediaType(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}

/** The encoding that the answer states; null where it states none, or one that is only a server's default. */
export function statedCharset(type: string): string | null {
  const charset = /charset\s*=\s*["']?(?<charset>[\w-]+)/i.exec(type)?.groups?.charset?.toLowerCase() ?? null;
  return charset === null || /^(?:iso-?8859-?1|latin-?1|us-ascii|windows-1252)$/.test(charset) ? null : charset;
}

/** Servers here put the name there as bare bytes in UTF-8 or GBK, which arrive as a character a byte, or percent-encoded. */
function disposedName(disposition: string): string | null {
  if (disposition === '') return null;
  const named = parse(disposition).parameters.filename;
  if (named === undefined) return null;
  const isBytes = /[\u0080-\u00ff]/.test(named) && !/[\u0100-\uffff]/.test(named);
  return isBytes ? fromBytes(named) : percentDecoded(named);
}

function fromBytes(bytes: string): string {
  const raw = Buffer.from(bytes, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function lastPart({ pathname, hostname }: URL): string {
  const parts = pathname.split('/').filter(Boolean);
  return percentDecoded(parts.pop() ?? hostname);
}

function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without folders, and without what no file name has. */
function plain(name: string): string {
  const bare = name.split(/[\\/]/).pop() ?? name;
  return (
    bare
      .replace(/[\p{Cc}:*?"<>|]/gu, ' ')
      .trim()
      .slice(-120) || 'page'
  );
}
