import PostalMime, { type Attachment } from 'postal-mime';
import type { Member, Unpacked } from '../reader.ts';

/** A mail (RFC 5322): its text, and what is attached to it, each a file of its own. Pictures shown inside the text are left. */
export async function unpackEml(_name: string, bytes: Uint8Array): Promise<Unpacked> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const text = mail.html ? bodyFile('html', mail.html) : mail.text ? bodyFile('txt', mail.text) : [];
  const attached = mail.attachments.filter(({ related, filename }) => !related && filename).map(toMember);
  // A letter that only covers its attachments is no plan; its words are read where nothing is attached.
  return {
    members: attached.length > 0 ? attached : text,
    skipped:
      attached.length > 0 && text[0]
        ? [{ path: text[0].path, reason: 'The words of the mail itself are not read, only what is attached to it.' }]
        : [],
  };
}

function bodyFile(extension: string, content: string): Member[] {
  return content.trim() === '' ? [] : [{ path: `mail.${extension}`, bytes: new TextEncoder().encode(content) }];
}

function toMember({ filename, content }: Attachment): Member {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { path: (filename ?? 'attachment').replaceAll('\\', '/'), bytes };
}
