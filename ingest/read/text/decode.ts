import chardet from 'chardet';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { Unread } from '../../source-text.ts';

export interface Decoded {
  /** As the WHATWG names it: utf-8, gb18030, utf-16le … */
  readonly encoding: string;
  /** Without a byte order mark. */
  readonly text: string;
  /** What of the bytes is not in the text. */
  readonly unread: readonly Unread[];
}

/** What stands for a byte that fits nowhere. */
export const REPLACEMENT = '\ufffd';

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Big5 and GB18030 share most of their bytes: only a clear lead of Big5 outweighs that our plans are from the mainland. */
const BIG5_LEAD = 50;

/**
 * Decodes text whose encoding nobody wrote down, or that a page declares (`declared`). Strict: a byte that does not fit
 * refuses the file rather than becoming a replacement character, since offsets and quotes would lie from there on. Only a
 * character that the end of the file cuts in half is left out, and said.
 */
export function decode(name: string, bytes: Uint8Array, declared?: string): Decoded {
  const candidates = candidatesFor(bytes, declared);
  for (const encoding of candidates) {
    const text = strictly(encoding, bytes);
    if (text !== null && !looksBinary(text)) return { encoding, text, unread: [] };
    // Half of the bytes of a UTF-8 text make GB18030 too: what is UTF-8 but for its end is not tried as that.
    const cut = encoding === 'utf-8' ? withoutCutEnd(encoding, bytes) : null;
    if (cut !== null && IDEOGRAPH.test(cut)) return { encoding, text: cut, unread: [CUT_OFF] };
  }
  for (const encoding of candidates) {
    const text = withoutCutEnd(encoding, bytes);
    if (text !== null && !looksBinary(text)) return { encoding, text, unread: [CUT_OFF] };
  }
  throw new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} is in no encoding that can be told (UTF-8, UTF-16, GB18030 and Big5 were tried), or damaged: save it as UTF-8.`,
  );
}

const IDEOGRAPH = /\p{Script=Han}/u;

const CUT_OFF: Unread = {
  kind: 'characters',
  count: 1,
  message:
    'The file ends in the middle of a character: it may be cut off. Compare its end with the original, or fetch it again.',
};

/** Bytes that fit nowhere, of all: with more of them the encoding is another. */
const MOST_BROKEN = 0.001;

/**
 * Decodes bytes of which a few fit nowhere; these become replacement characters, for the caller to see where they stand. Null
 * where so many do not fit that the encoding is not known.
 */
export function decodeLeniently(bytes: Uint8Array, declared?: string): Decoded | null {
  let best: Decoded | null = null;
  let fewest = Math.max(1, Math.floor(bytes.length * MOST_BROKEN)) + 1;
  for (const encoding of candidatesFor(bytes, declared)) {
    const text = decodedBy(encoding, bytes, false);
    const broken = text === null || looksBinary(text) ? Number.POSITIVE_INFINITY : text.split(REPLACEMENT).length - 1;
    if (text === null || broken >= fewest) continue;
    best = { encoding, text, unread: [] };
    fewest = broken;
  }
  return best;
}

function candidatesFor(bytes: Uint8Array, declared: string | undefined): string[] {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  // What is UTF-8 from end to end is nothing else, whatever was declared: servers state one encoding for all their pages.
  return marked ? [marked[0]] : [...new Set(['utf-8', ...declaredAs(declared), ...guesses(bytes)])];
}

/** A stream may go on: its decoder keeps the start of a character for later, and refuses everything else that does not fit. */
function withoutCutEnd(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

/** GB2312 and GBK are subsets of GB18030, and pages that declare them use characters beyond them. */
function declaredAs(label: string | undefined): string[] {
  if (label === undefined) return [];
  return [/^(gb2312|gbk|gb18030|x-gbk|gb_2312-80)$/i.test(label.trim()) ? 'gb18030' : label.trim().toLowerCase()];
}

function guesses(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, 64 * 1024);
  // Only UTF-16 has zero bytes in text; which half of a unit they fall in tells the byte order.
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even + odd > 0) return odd > even ? ['utf-16le'] : ['utf-16be'];
  const scores = new Map(chardet.analyse(sample).map(({ name, confidence }) => [name as string, confidence]));
  const big5First = (scores.get('Big5') ?? 0) - (scores.get('GB18030') ?? 0) >= BIG5_LEAD;
  return big5First ? ['big5', 'gb18030'] : ['gb18030'];
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  return decodedBy(encoding, bytes, true);
}

function decodedBy(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // Bytes that do not fit, or a label that a page made up: either way this encoding is out.
    return null;
  }
}

/** Text has no control characters but white space. A few are forgiven: editors of old systems leave them behind. */
function looksBinary(text: string): boolean {
  const head = text.slice(0, 64 * 1024);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/g)?.length ?? 0;
  return controls > head.length / 100;
}
