import { basename } from 'node:path';

/** Text that was pasted, as the file it would be: plain text unless its name says otherwise. */
export function pastedFile(name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } {
  const bare = basename(name.trim()) || 'pasted.txt';
  return { name: /\.(?:txt|md|html?)$/i.test(bare) ? bare : `${bare}.txt`, bytes: new TextEncoder().encode(text) };
}
