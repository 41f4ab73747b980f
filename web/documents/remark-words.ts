import type { Words } from '../language/zh.ts';

/** What the server remarks in Chinese, in the reader's language: the words it is about, and why they were not taken. */
export function remarkWords(
  { rule, message }: { readonly rule: string; readonly message: string },
  { coverage }: Words,
): string {
  const number = /^“(?<written>.+)”未作为指标$/su.exec(message)?.groups?.written;
  if (number !== undefined) return coverage.noTarget(number, coverage.declined[rule] ?? coverage.declined[UNGOVERNED]);
  const dim = /^“(?<written>.+)” was read from a picture with (?<percent>\d+) %/su.exec(message)?.groups;
  if (rule === 'read/doubtful-figure' && dim) return coverage.dimFigure(dim.written ?? '', dim.percent ?? '');
  const whole = /from a picture, (?<percent>\d+) % sure/u.exec(message)?.groups?.percent;
  if (rule === 'read/picture' && whole !== undefined) return coverage.fromPicture(whole);
  if (rule === 'read/traditional-characters') return coverage.traditional;
  const [family = ''] = rule.split('/');
  return coverage.remarks[family] ?? message;
}

/** No rule spoke for the number. */
const UNGOVERNED = 'target/count';
