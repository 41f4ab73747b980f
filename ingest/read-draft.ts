import { checkDraftLength, type Draft } from '../graph/precedents/review/draft.ts';
import type { Decisions } from './decisions.ts';
import { type ReadLimits, readUpload } from './read/read-source.ts';
import { pastedFile } from './read/text/pasted-file.ts';
import { readDraftText } from './thread/plan-thread.ts';

export interface DraftOptions {
  readonly decisions?: Decisions | undefined;
  readonly limits?: ReadLimits | undefined;
}

/** Reads a draft from pasted text or a file's bytes, as any plan is read, and keeps nothing of it. */
export async function readDraft(
  { decisions, limits }: DraftOptions,
  name: string,
  content: Uint8Array | string,
): Promise<Draft> {
  const file = typeof content === 'string' ? pastedFile(name, content) : { name, bytes: content };
  const source = await readUpload(file.name, file.bytes, limits);
  checkDraftLength(source.text);
  return readDraftText(source, { decisions, timeoutMs: limits?.timeoutMs, signal: limits?.signal });
}
