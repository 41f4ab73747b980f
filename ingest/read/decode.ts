import chardet from 'chardet';
import { ZhengmaiError } from '../../graph/errors.ts';

export interface Decoded {
  /** As the WHATWG names it: utf-8, gb18030, utf-16le … */
  readonly encoding: string;
  /** Without a byte order mark. */
  readonly text: string;
}

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Big5 and GB18030 share most of their bytes: only a clear lead of Big5 outweighs that our plans are from the mainland. */
const BIG5_LEAD = 50;

/**
 * Decodes text whose encoding nobody wrote down, or that a page declares (`declared`). Strict: a byte that does not fit
 * refuses the file rather than becoming a replacement character, since offsets and quotes would lie from there on.
 */
export function decode(name: string, bytes: Uint8Array, declared?: string): Decoded {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const candidates = marked ? [marked[0]] : [...declaredAs(declared), 'utf-8', ...guesses(bytes)];
  for (const encoding of candidates) {
    const text = strictly(encoding, bytes);
    if (text !== null && !looksBinary(text)) return { encoding, text };
  }
  throw new ZhengmaiError(
    'UNREADABLE_FILE',
    `${name} is in no encoding that can be told (UTF-8, UTF-16, GB18030 and Big5 were tried), or damaged: save it as UTF-8.`,
  );
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
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
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
