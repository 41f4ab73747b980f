export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'text'; readonly text: string }
  /** `starred`: it stands first in a group marked `\*`, which programs that do not know it skip. */
  | { readonly kind: 'control'; readonly word: string; readonly value: number | null; readonly starred: boolean };

const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};
const CONTROL = /\\(?:([a-z]+)(-?\d{1,10})? ?|'([0-9a-f]{2})|([^a-z]))/giy;
const PLAIN = /[^\\{}\r\n]+/y;

/** Takes a file apart, each byte once. Text comes decoded: bytes by the file's code page, `\u` as Unicode with its substitute left out. */
export function rtfTokens(bytes: Uint8Array): { readonly encoding: string; readonly tokens: RtfToken[] } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const page = Number(/\\ansicpg(\d+)/.exec(source.slice(0, 4096))?.[1] ?? 936);
  const encoding = CODE_PAGES[page] ?? `windows-${page >= 1250 && page <= 1258 ? page : 1252}`;
  const decoder = new TextDecoder(encoding);
  const tokens: RtfToken[] = [];
  /** Bytes of characters that may take several. */
  let raw: number[] = [];
  /** How many characters stand for each `\u` in programs without Unicode, by group. */
  const substitutes = [1];
  let skip = 0;
  let starred = false;
  const flush = () => {
    if (raw.length > 0) tokens.push({ kind: 'text', text: decoder.decode(Uint8Array.from(raw)) });
    raw = [];
  };
  const byte = (code: number) => {
    if (skip > 0) skip--;
    else raw.push(code);
  };
  for (let at = 0; at < source.length; ) {
    const character = source[at];
    if (character === '{' || character === '}') {
      flush();
      if (character === '{') substitutes.push(substitutes.at(-1) ?? 1);
      else if (substitutes.length > 1) substitutes.pop();
      skip = 0;
      starred = false;
      tokens.push(character === '{' ? { kind: 'open' } : { kind: 'close' });
      at++;
    } else if (character === '\\') {
      CONTROL.lastIndex = at;
      const [whole = '\\', word, digits, hex, sign] = CONTROL.exec(source) ?? [];
      at += whole.length;
      const value = digits === undefined ? null : Number(digits);
      if (hex !== undefined) byte(Number.parseInt(hex, 16));
      else if (word === 'u' && value !== null) {
        flush();
        tokens.push({ kind: 'text', text: String.fromCharCode(value & 0xffff) });
        skip = substitutes.at(-1) ?? 1;
      } else if (word === 'uc') substitutes[substitutes.length - 1] = value ?? 1;
      else if (word === 'bin') at += Math.max(0, value ?? 0);
      else if (sign === '*') starred = true;
      else if (sign !== undefined && '\\{}'.includes(sign)) byte(sign.charCodeAt(0));
      else {
        flush();
        const name = sign === '\n' || sign === '\r' ? 'par' : (sign ?? word ?? '');
        tokens.push({ kind: 'control', word: name, value, starred });
        starred = false;
      }
    } else if (character === '\r' || character === '\n') at++;
    else {
      PLAIN.lastIndex = at;
      const text = PLAIN.exec(source)?.[0] ?? character ?? '';
      for (let index = 0; index < text.length; index++) byte(text.charCodeAt(index));
      at += text.length;
    }
  }
  flush();
  return { encoding, tokens };
}
