import * as v from 'valibot';
import { CLAIMS, type Correction } from '../../graph/correction.ts';
import { ZhengmaiError } from '../../graph/errors.ts';
import { contentId } from '../../graph/ids.ts';
import { ROLES } from '../../graph/model.ts';

const Text = v.pipe(v.string(), v.maxLength(20_000));
const Line = v.object({
  claim: v.picklist(CLAIMS),
  plan: v.nullable(Text),
  before: v.optional(Text, ''),
  quote: v.optional(Text, ''),
  name: v.optional(v.nullable(Text), null),
  is: v.optional(v.nullable(Text), null),
  role: v.optional(v.nullable(v.picklist(ROLES)), null),
  by: Text,
  at: Text,
  why: v.optional(v.nullable(Text), null),
});

/** Reads the file's text, a JSON object a line; what is wrong with it is said in one sentence with the line. `BAD_INPUT`. */
export function parseCorrections(text: string, path: string): Correction[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const where = `Line ${i + 1} of ${path}`;
    let data: unknown;
    try {
      data = JSON.parse(line);
    } catch (cause) {
      throw new ZhengmaiError('BAD_INPUT', `${where} is not valid JSON; correct it or remove it.`, { cause });
    }
    const parsed = v.safeParse(Line, data);
    if (parsed.success) return [withId(parsed.output)];
    const [issue] = parsed.issues;
    const field = v.getDotPath(issue) ?? 'the whole';
    throw new ZhengmaiError(
      'BAD_INPUT',
      `${where} is no correction (${field}: ${issue.message}); correct or remove it.`,
    );
  });
}

/** The file's text. The id is left out: it follows from the rest. */
export function printCorrections(corrections: readonly Correction[]): string {
  return corrections.map(({ id: _, ...line }) => `${JSON.stringify(line)}\n`).join('');
}

export function withId(correction: Omit<Correction, 'id'>): Correction {
  const { claim, plan, before, quote, name } = correction;
  return { id: contentId('Correction', claim, plan ?? '', before, quote, name ?? ''), ...correction };
}

/** Adds a decision; an earlier one of the same kind about the same words gives way. */
export function withCorrection(corrections: readonly Correction[], added: Correction): Correction[] {
  return [...corrections.filter(({ id }) => id !== added.id), added];
}
