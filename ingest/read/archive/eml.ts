import PostalMime, { type Attachment } from 'postal-mime';
import type { Member, Unpacked } from '../reader.ts';

/** A mail (RFC 5322): its text, and what is attached to it, each a file of its own. Pictures shown inside the text are left. */
export async function unpackEml(_name: string, bytes: Uint8Array): Promise<Unpacked> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const text = mail.html ? bodyFile('html', mail.html) : mail.text ? bodyFile('txt', mail.text) : [];
  const [shown, given] = [true, false].map((isShown) => mail.attachments.filter((one) => isInText(one) === isShown));
  const attached = (given ?? []).map(toMember);
  // A letter that only covers its attachments is no plan; its words are read where nothing is attached.
  return {
    members: attached.length > 0 ? attached : text,
    skipped: [
      ...(attached.length > 0 && text[0]
        ? [{ path: text[0].path, reason: 'The words of the mail itself are not read, only what is attached to it.' }]
        : []),
      ...(shown ?? []).map((picture) => ({
        path: toMember(picture, 0).path,
        reason: 'A picture in the text of the mail is not read: attach it as a file if there is text in it.',
      })),
    ],
  };
}

function bodyFile(extension: string, content: string): Member[] {
  return content.trim() === '' ? [] : [{ path: `mail.${extension}`, bytes: new TextEncoder().encode(content) }];
}

function isInText({ related, mimeType }: Attachment): boolean {
  return related === true && mimeType.startsWith('image/');
}

/** Programs may attach a file without its name. */
function toMember({ filename, content, mimeType }: Attachment, at: number): Member {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const name = filename || `attachment-${at + 1}.${ENDINGS[mimeType] ?? mimeType.split(/[/.-]/).pop()}`;
  return { path: name.replaceAll('\\', '/'), bytes };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'message/rfc822': 'eml',
  'text/plain': 'txt',
};
