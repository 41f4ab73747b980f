import PostalMime from 'postal-mime';
import { ZhengmaiError } from '../../../graph/errors.ts';
import type { ReadParts } from '../read-parts.ts';
import type { OnPage } from '../reader.ts';
import { readHtml, readPage } from './html.ts';

/** A page by itself, or saved with its pictures and styles as one file (MHTML, RFC 2557), as browsers and Word do. */
export async function readSavedPage(
  name: string,
  bytes: Uint8Array,
  _onPage?: OnPage,
  charset: string | null = null,
): Promise<ReadParts> {
  if (!isMime(bytes)) return readHtml(name, bytes, charset);
  const saved = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  if (!saved.html)
    throw new ZhengmaiError(
      'UNREADABLE_FILE',
      `${name} holds no page: open it in a browser, save it as a web page (HTML only), and ingest that.`,
    );
  return { encoding: 'utf-8', ...readPage(name, { encoding: 'utf-8', text: saved.html, unread: [] }) };
}

/** It begins with the header of a mail, and no page does. */
function isMime(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8192, bytes.byteLength)).toString('latin1');
  return /^(?:\ufeff|ï»¿)?[A-Za-z][\w-]{0,60}:/.test(head) && /^mime-version:/im.test(head);
}
