import { ZhengmaiError } from '../../graph/errors.ts';
import { type FileContent, type FileKind, fileContent } from './file-content.ts';
import type { Reader } from './reader.ts';
import { READERS, readableExtensions } from './registry.ts';

/** Types that people do have and that are not read here, and what they can do with them. */
const ADVICE_BY_EXTENSION: Readonly<Record<string, string>> = {
  ceb: 'is a CEB file: open it in Apabi Reader and print it to .pdf.',
  ppt: 'is a presentation: copy its text into a .txt or .docx file.',
  pptx: 'is a presentation: copy its text into a .txt or .docx file.',
  rar: 'is an archive: unpack it and ingest the files in it.',
  '7z': 'is an archive: unpack it and ingest the files in it.',
  gz: 'is an archive: unpack it and ingest the files in it.',
  tgz: 'is an archive: unpack it and ingest the files in it.',
  tar: 'is an archive: unpack it and ingest the files in it.',
};

const KIND_IN_WORDS: Readonly<Record<Exclude<FileKind, 'text' | 'ole'>, string>> = {
  pdf: 'a PDF',
  zip: 'an archive or Office file',
  archive: 'an archive',
  picture: 'a picture',
};

/**
 * The reader for a file: by what is in it where that can be told, else by its name. Throws one sentence of advice for
 * everything that cannot be read, so that a renamed or encrypted file does not come out as gibberish.
 */
export function readerFor(name: string, bytes: Uint8Array): Reader {
  const content = fileContent(bytes);
  const named = readerByName(name);
  if (named?.sniff?.(content)) return named;
  const recognised = READERS.find(({ sniff }) => sniff?.(content));
  if (recognised) return recognised;
  if (named && named.kind === content.kind) return named;
  throw new ZhengmaiError(
    'UNREADABLE_FILE',
    named ? misnamed(name, content) : (refusalByName(name) ?? misnamed(name, content)),
  );
}

/** A sentence when the name alone says that a file cannot be read; null when it may be. */
export function refusalByName(name: string): string | null {
  if (readerByName(name)) return null;
  const advice = ADVICE_BY_EXTENSION[extensionOf(name)];
  return advice
    ? `${name} ${advice}`
    : `${name} is of a type that is not read here: save it as one that is (${readableExtensions()}).`;
}

function readerByName(name: string): Reader | undefined {
  const extension = extensionOf(name);
  return READERS.find(({ extensions }) => extensions.includes(extension));
}

function extensionOf(name: string): string {
  return /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Why a file with the name of a readable format is not one. */
function misnamed(name: string, { kind, holds }: FileContent): string {
  if (kind === 'text') {
    return `${name} is not a real ${extensionOf(name)} file, or it is damaged: fetch it again, or rename it to what it is.`;
  }
  if (kind !== 'ole') {
    return `${name} is ${KIND_IN_WORDS[kind]} under another name: give it its own extension (${readableExtensions()}).`;
  }
  return holds('EncryptedPackage') || extensionOf(name) === 'docx'
    ? `${name} is protected by a password or an old Word file under a new name: open it, remove the password and save it as .docx.`
    : `${name} is an old Office file under another name: open it in Word or WPS and save it as .docx.`;
}
